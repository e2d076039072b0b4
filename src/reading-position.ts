/** Sites that share a host keep their readers apart by their base path. */
const KEY = `reading-position:${import.meta.env.BASE_URL.replace(/\/?$/, '/')}`;

const VERSION = 1;
/** Anything longer was written by another program. */
const MOST_CHARACTERS = 2000;

/** Where a reader was last. */
export interface ReadingPosition {
  /** Address of the page, base path included. */
  readonly page: string;
  /** Of the heading above what was read; empty at the top of the page. */
  readonly anchor: string;
  /** The words of that heading. */
  readonly heading: string;
}

/**
 * The page a reader was on last, in this browser alone:
 * `{ "version": 1, "page": "/topics/the-shim/", "anchor": "what-it-holds", "heading": "What it holds" }`.
 * The last page left counts, whichever tab it was in. Where the browser keeps nothing, no one is asked to continue, and
 * nothing throws.
 */
export const readingPosition = {
  get(): ReadingPosition | undefined {
    try {
      const text = localStorage.getItem(KEY);
      if (text === null || text.length > MOST_CHARACTERS) return undefined;
      const { version, page, anchor, heading } = JSON.parse(text) as Record<string, unknown>;
      const kept = [page, anchor, heading].every((part) => typeof part === 'string');
      return version === VERSION && kept ? ({ page, anchor, heading } as ReadingPosition) : undefined;
    } catch {
      return undefined;
    }
  },

  set(position: ReadingPosition): void {
    try {
      localStorage.setItem(KEY, JSON.stringify({ version: VERSION, ...position }));
    } catch {
      // A private window, or no space left.
    }
  },
};
