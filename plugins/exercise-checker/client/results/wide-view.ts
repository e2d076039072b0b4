import { build } from '../dom.ts';
import type { Strings } from '../strings.ts';

/**
 * Lets the results open over the page, as wide as the window: the report and the session are side by side then. They are
 * the same elements, shown in the top layer as a popover, so that Escape closes it.
 */
export function addWideView(results: HTMLElement, transcript: HTMLElement, strings: Strings): void {
  if (!('showPopover' in results)) return;
  const button = build('button', 'transcript-button results-widen', strings.widen);
  Object.assign(button, { type: 'button', ariaPressed: 'false' });
  button.addEventListener('click', () => {
    if (results.popover !== null) {
      results.hidePopover();
      return;
    }
    results.popover = 'auto';
    results.showPopover();
    button.ariaPressed = 'true';
    button.focus();
  });
  results.addEventListener('toggle', (event) => {
    // That of a `<details>` inside does not bubble either.
    if (event.target !== results || event.newState !== 'closed') return;
    results.popover = null;
    button.ariaPressed = 'false';
    button.focus({ preventScroll: true });
  });
  transcript.querySelector('.transcript-tools')?.append(button);
}
