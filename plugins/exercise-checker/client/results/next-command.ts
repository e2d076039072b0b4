import { build, code } from '../dom.ts';
import type { Strings } from '../strings.ts';

/** The command to type next, with a button that copies it. */
export function renderNextCommand(command: string, strings: Strings): HTMLElement {
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
    build('strong', 'exercise-label', `${strings.nextCommand}:`),
    ' ',
    code(command),
    ' ',
    button,
    ' ',
    said,
  );
}
