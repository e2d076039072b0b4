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
  all.addEventListener('click', () => void copy(parts(session, '.session-command')));

  const commands = parts(session, '.session-command');
  // The button above the block does for one command.
  if (commands.length < 2) return;
  for (const command of commands) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'session-copy-this';
    button.ariaLabel = (session.dataset['sayCopy'] ?? '').replace('{command}', typedIn(command));
    button.addEventListener('click', () => void copy([command]));
    command.append(button);
  }
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
