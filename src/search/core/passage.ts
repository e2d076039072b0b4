import type { Excerpt } from './excerpt.ts';

/** So many words at either end of a passage tell it from every other one of its page, nearly always. */
const WORDS_AT_AN_END = 6;

/**
 * The part of an address that leads to a passage within its page, as browsers find it by its text; behind an anchor, which
 * is where they go when they cannot find it. https://wicg.github.io/scroll-to-text-fragment/
 *
 * A line of output has none: programs say the same in many places of a page, and a browser goes to the first.
 *
 * @returns what belongs behind the `#` and the anchor, or nothing if there is too little text to find
 */
export function passageDirective(excerpt: Excerpt): string {
  if (excerpt.code) return '';
  const text = excerpt.pieces.map((piece) => piece.text).join('');
  // An end has to lie in one block of the page: a cell of a table, and not two.
  const cells = text
    .split(/[·…]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const first = cells[0]?.split(' ') ?? [];
  const last = cells.at(-1)?.split(' ') ?? [];
  if (cells.length === 1 && first.length <= 2 * WORDS_AT_AN_END) return directive(first);
  return directive(first.slice(0, WORDS_AT_AN_END), last.slice(-WORDS_AT_AN_END));
}

function directive(...ends: readonly (readonly string[])[]): string {
  const found = ends.map((words) => encode(words.join(' '))).filter((end) => end !== '');
  return found.length === ends.length ? `:~:text=${found.join(',')}` : '';
}

/** Hyphens and commas have their own meaning there. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
