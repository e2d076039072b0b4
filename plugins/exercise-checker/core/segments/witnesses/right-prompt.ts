import { codePointsIn } from 'terminal-recording';
import { skeletonOf } from '../prompts/prompt-shape.ts';

/** A row that begins with a prompt, and the column its text begins at. */
export interface TypedRow {
  text: string;
  column: number;
}

const TIME = /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?$/;
const LONGEST_ROW = 2000;
const LONGEST_RIGHT_PROMPT = 80;
const LEAST_GAP = 3;
const MOST_PATTERNS = 20;
/** With so many rows that have none, a row that ends at the edge has none either. */
const ENOUGH_WITHOUT = 3;

/**
 * What shells draw at the right edge of a typed row: a time, a status, a branch. It is learned from where it ends: what was
 * typed differs from row to row, its right end does not.
 */
export class RightPrompts {
  readonly #edges = new Set<number>();
  /** What the words at those edges are. */
  readonly #patterns = new Set<string>();
  readonly #columns: number | undefined;
  #without = 0;

  /** @param columns width of the terminal, where it is known */
  constructor(rows: Iterable<TypedRow>, columns: number | undefined) {
    this.#columns = columns;
    const seen = new Map<number, string>();
    for (const { text, column } of rows) {
      const parts = partsOf(text);
      if (parts === undefined) {
        this.#without++;
        continue;
      }
      const edge = column + parts.length;
      const before = seen.get(edge);
      if (before !== undefined && before !== parts.left) {
        this.#edges.add(edge);
        if (this.#patterns.size < MOST_PATTERNS) this.#patterns.add(skeletonOf(parts.right).pattern);
      }
      seen.set(edge, parts.left);
    }
  }

  /**
   * The typed part of a row that was accepted with the cursor within it: zsh does so in the middle of a line that came out
   * of the history. Whatever else follows the cursor is its right prompt, however near.
   */
  stripBehind(row: TypedRow, cursor: number): string {
    const { text, column } = row;
    const left = this.strip(row);
    if (left !== text) return left.length < cursor ? text.slice(0, cursor) : left;
    const rest = text.slice(cursor);
    const known =
      this.#edges.has(column + codePointsIn(text)) && this.#patterns.has(skeletonOf(rest).pattern);
    const gap = rest.search(/ {3}/);
    return text.slice(0, cursor + (known ? 0 : gap < 0 ? rest.length : gap));
  }

  /** The row without what is at its right edge. */
  strip({ text, column }: TypedRow): string {
    const parts = partsOf(text);
    if (parts === undefined) return text;
    const edge = column + parts.length;
    return this.#edges.has(edge) || TIME.test(parts.right) || this.#isAlone(edge, parts.gap)
      ? parts.left
      : text;
  }

  /** A single row that ends at the edge of the terminal, where no other row says that there is nothing. */
  #isAlone(edge: number, gap: number): boolean {
    const atEdge = this.#columns !== undefined && edge <= this.#columns && edge >= this.#columns - 2;
    return atEdge && gap > LEAST_GAP && this.#without < ENOUGH_WITHOUT;
  }
}

/** A row cut at its last wide gap. */
function partsOf(text: string): { left: string; right: string; gap: number; length: number } | undefined {
  if (text.length > LONGEST_ROW) return undefined;
  const gapEnd = text.lastIndexOf('   ') + LEAST_GAP;
  const right = text.slice(gapEnd);
  if (gapEnd < LEAST_GAP || right === '' || right.length > LONGEST_RIGHT_PROMPT) return undefined;
  const left = text.slice(0, gapEnd).trimEnd();
  return { left, right, gap: gapEnd - left.length, length: codePointsIn(text) };
}
