import { buttonOf, parts } from './dom.ts';

/**
 * Outputs that are wider than the block: an edge with more behind it fades, they get the focus while there is something
 * to scroll (see `NARROWEST_SCREEN` in the core), and a switch lets their lines wrap instead.
 */
export function addWrapping(session: HTMLElement): void {
  const outputs = parts(session, '.session-output:not(.session-prose)');
  const button = buttonOf(session, 'wrap');
  if (!button || outputs.length === 0) return;

  const update = () => {
    const scrolls = outputs.filter(updateOutput).length > 0;
    const wraps = outputs.some(isWrapped);
    button.ariaPressed = String(wraps);
    // In the wide view, and on the way back from it, nothing may overflow; the button there has to stay.
    if (!session.querySelector('[popover]')) session.toggleAttribute('data-overflows', scrolls || wraps);
  };
  button.addEventListener('click', () => {
    session.dataset['wrap'] = button.ariaPressed === 'true' ? 'off' : 'on';
    update();
  });

  const observer = new ResizeObserver(update);
  for (const output of outputs) {
    observer.observe(output);
    output.addEventListener('scroll', () => updateOutput(output), { passive: true });
  }
  // The event of a `<details>` does not bubble.
  session.addEventListener('toggle', update, true);
}

/** Notes at which edges an output continues. @returns whether it does at any */
function updateOutput(output: HTMLElement): boolean {
  const room = output.scrollWidth - output.clientWidth;
  const scrolls = room > 1;
  const start = scrolls && output.scrollLeft > 1;
  const end = scrolls && output.scrollLeft < room - 1;
  if (start || end) output.dataset['cut'] = start && end ? 'both' : start ? 'start' : 'end';
  else delete output.dataset['cut'];
  if (scrolls) output.tabIndex = 0;
  else if (output !== document.activeElement) output.removeAttribute('tabindex');
  return scrolls;
}

/** Whether lines wrap that would be too long otherwise. */
function isWrapped(output: HTMLElement): boolean {
  const rows = output.querySelector('.session-rows');
  return rows !== null && getComputedStyle(rows).whiteSpace !== 'pre';
}
