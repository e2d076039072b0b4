import { parts } from './dom.ts';

/**
 * Outputs that are covered until a reader has made a guess: those that wait for a question on the page open with its
 * answer, right or wrong, and what is open on one line of containerd is open on the others.
 */
export function addUncovering(session: HTMLElement): void {
  const covers = parts<HTMLDetailsElement>(session, '.session-cover');
  for (const cover of covers) {
    cover.addEventListener('toggle', () => {
      const place = placeOf(cover);
      for (const other of covers) if (placeOf(other) === place) other.open = cover.open;
    });
  }
  const question = covers[0]?.dataset['after'];
  if (question === undefined) return;
  const check = document.querySelector(`[data-question="${CSS.escape(question)}"]`);
  if (!check) return;
  // An answer that was kept from an earlier visit gets its verdict while the page loads, and must not move anything.
  let answers = false;
  for (const type of ['click', 'keydown']) check.addEventListener(type, () => (answers = true));
  new MutationObserver(() => {
    if (answers && check.hasAttribute('data-verdict')) for (const cover of covers) cover.open = true;
  }).observe(check, { attributeFilter: ['data-verdict'] });
}

/** Which of the covers in its terminal one is. */
function placeOf(cover: HTMLElement): number {
  const terminal = cover.closest<HTMLElement>('.session-terminal');
  return terminal ? parts(terminal, '.session-cover').indexOf(cover) : -1;
}
