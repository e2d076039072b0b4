import { buttonOf } from './dom.ts';

/**
 * Lets a block open over the page, as wide as the window. It is the same block, shown in the top layer as a popover, so
 * that Escape and a click beside it close it.
 */
export function addWideView(session: HTMLElement): void {
  const button = buttonOf(session, 'widen');
  const figure = session.querySelector<HTMLElement>('.session-figure');
  if (!button || !figure) return;
  if (!('showPopover' in figure)) {
    button.remove();
    return;
  }
  button.addEventListener('click', () => {
    if (figure.popover !== null) {
      figure.hidePopover();
      return;
    }
    // The text below stays where it is.
    session.style.minBlockSize = `${session.getBoundingClientRect().height}px`;
    figure.popover = 'auto';
    figure.showPopover();
    button.ariaPressed = 'true';
    button.focus();
  });
  figure.addEventListener('toggle', (event) => {
    // That of a `<details>` inside does not bubble either.
    if (event.target !== figure || event.newState !== 'closed') return;
    figure.popover = null;
    session.style.minBlockSize = '';
    button.ariaPressed = 'false';
    button.focus({ preventScroll: true });
  });
}
