import { buttonOf } from './dom.ts';
import { playerOf } from './player.ts';

/** Lets a reader step through a block with several commands, or have them played. */
export function addStepping(session: HTMLElement): void {
  const button = buttonOf(session, 'step');
  const controls = session.querySelector<HTMLElement>('.session-player');
  if (!button || !controls) return;
  const player = playerOf(session, controls);
  const leave = () => {
    button.ariaPressed = 'false';
    player.leave();
  };
  button.addEventListener('click', () => {
    if (button.ariaPressed === 'true') {
      leave();
      return;
    }
    button.ariaPressed = 'true';
    player.start();
    // Enter is the next command from here on.
    buttonOf(controls, 'next')?.focus();
  });
  controls.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    leave();
    button.focus();
  });
}
