import { fill } from 'satteri-markdown-blocks';
import { shownTerminal } from './choose-line.ts';
import { buttonOf, parts } from './dom.ts';

/** Lets the buttons copy commands as they were typed: without prompts and output. */
export function addCopying(session: HTMLElement): void {
  const all = buttonOf(session, 'copy');
  // Without HTTPS there is no clipboard to write to.
  if (!all || !('clipboard' in navigator)) {
    all?.remove();
    return;
  }
  const say = sayer(session);
  const copy = async (from: readonly HTMLElement[]) => {
    try {
      await navigator.clipboard.writeText(from.map(typedIn).join('\n'));
      say(session.dataset['sayCopied']);
    } catch {
      say(session.dataset['sayCopyFailed']);
    }
  };
  all.addEventListener('click', () => void copy(commandsIn(shownTerminal(session))));

  for (const terminal of parts(session, '.session-terminal')) {
    const commands = commandsIn(terminal);
    // The button above the block does for one command.
    if (commands.length > 1) for (const command of commands) addButton(command);
  }

  function addButton(command: HTMLElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'session-copy-this';
    button.ariaLabel = fill(session.dataset['sayCopy'] ?? '', { command: typedIn(command) });
    button.addEventListener('click', () => void copy([command]));
    command.append(button);
  }
}

function commandsIn(terminal: HTMLElement | null): HTMLElement[] {
  return terminal ? parts(terminal, '.session-command') : [];
}

function typedIn(command: HTMLElement): string {
  return parts(command, '.session-code')
    .map((code) => code.textContent)
    .join('\n');
}

/** What says something to readers, and takes it back after a while. */
function sayer(session: HTMLElement): (text?: string) => void {
  const status = session.querySelector<HTMLElement>('.session-said');
  let clearing: ReturnType<typeof setTimeout> | undefined;
  return (text = '') => {
    if (!status) return;
    // Emptied first, so that pressing the button again is a change that screen readers speak.
    status.textContent = '';
    clearTimeout(clearing);
    requestAnimationFrame(() => (status.textContent = text));
    clearing = setTimeout(() => (status.textContent = ''), 5000);
  };
}
