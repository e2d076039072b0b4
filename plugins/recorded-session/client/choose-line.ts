import { parts } from './dom.ts';

/** Where a reader's line of containerd is kept. `MarkdownContent.astro` reads it before anything is shown. */
const KEY = 'recorded-session:containerd';

/**
 * Lets a reader choose the line of containerd that a block shows. Where the author has not chosen one, the choice is
 * for all blocks of the site, and is remembered.
 */
export function addLineChoice(session: HTMLElement): void {
  const lines = session.querySelector<HTMLSelectElement>('.session-lines');
  if (!lines) return;
  lines.value = shownLine(session);
  lines.addEventListener('change', () => {
    const top = session.getBoundingClientRect().top;
    if ('pinned' in session.dataset) showLine(session, lines.value);
    else chooseEverywhere(lines.value);
    // Blocks above may be longer or shorter now; the one in the reader's hands stays where it is.
    scrollBy({ top: session.getBoundingClientRect().top - top, behavior: 'instant' });
  });
}

/** The terminal of a block that is shown. */
export function shownTerminal(session: HTMLElement): HTMLElement | null {
  return session.querySelector('.session-terminal:not([hidden])');
}

function shownLine(session: HTMLElement): string {
  return shownTerminal(session)?.dataset['line'] ?? '';
}

function chooseEverywhere(line: string): void {
  try {
    localStorage.setItem(KEY, line);
  } catch {
    // Storage may be forbidden or full: the choice is for this page, then.
  }
  for (const session of parts(document.body, 'recorded-session:not([data-pinned])')) showLine(session, line);
}

/** Shows what was recorded on a line of containerd, where something was. */
function showLine(session: HTMLElement, line: string): void {
  const versions = parts(session, '[data-line]');
  if (!versions.some((version) => version.dataset['line'] === line)) return;
  for (const version of versions) version.hidden = version.dataset['line'] !== line;
  const lines = session.querySelector<HTMLSelectElement>('.session-lines');
  if (lines) lines.value = line;
  session.dispatchEvent(new Event('line-change'));
}
