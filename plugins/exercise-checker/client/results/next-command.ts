import { build, code } from '../dom.ts';
import type { Strings } from '../strings.ts';

/** Commands that lead on, in their order, each with a button that copies it. */
export function renderNextCommands(
  heading: string,
  commands: readonly string[],
  strings: Strings,
): DocumentFragment {
  const fragment = new DocumentFragment();
  if (commands.length > 1) fragment.append(build('p', 'exercise-label', `${heading}:`));
  for (const command of commands) {
    fragment.append(renderCommand(command, commands.length > 1 ? '' : heading, strings));
  }
  return fragment;
}

function renderCommand(command: string, heading: string, strings: Strings): HTMLElement {
  const button = build('button', 'exercise-copy', strings.copy);
  button.type = 'button';
  const said = build('span', 'exercise-note');
  said.ariaLive = 'polite';
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(command).then(
      () => {
        said.textContent = strings.copied;
      },
      () => {
        said.textContent = strings.copyFailed;
      },
    );
  });
  return build(
    'p',
    'exercise-next-command',
    ...(heading === '' ? [] : [build('strong', 'exercise-label', `${heading}:`), ' ']),
    code(command),
    ' ',
    button,
    ' ',
    said,
  );
}
