import { hasCutRow } from 'terminal-recording';
import type { OutputLine } from '../segments/segment.ts';

/** A row of a list, as a reader took it apart, and where it begins. */
export interface ReadRow<Value> {
  value: Value;
  line: OutputLine;
}

/** What was found among the lines of a list. */
export interface ReadRows<Value> {
  rows: ReadRow<Value>[];
  /** Lines with something on them that belong to no row: the list has a hole there. */
  unread: OutputLine[];
}

/** How the rows of one list lie in a terminal; the same for all of them, and for their header. */
export interface RowShape {
  /** Columns of the terminal: a line that reaches them may go on in the next one. Otherwise the longest line has them. */
  width?: number;
  /**
   * How many lines a row takes at least, by what its header takes: where the header fits into one, only the last cell can
   * reach the edge. Undefined where no header is shown.
   */
  least?: number;
  /** Characters of a row that are read. */
  longest?: number;
  /** Whether rows may take several lines. */
  joined?: boolean;
}

/** Characters of a row that are read; the rows of container tools are shorter, but for long lists of labels. */
export const LONGEST_ROW = 2000;

/** Lines that are joined in the hope that they become a row; those behind one that is full are as many as `longest` allows. */
const MOST_LINES = 6;

/** No terminal is narrower: a shorter line was not cut. */
const NARROWEST = 20;

/** After so many lines that belong to no row, lines are no longer joined: this is not a list. */
const MOST_UNREAD = 200;

/** `...`, `[…]`, `(snip)`. */
const OMISSION = /^\s{0,20}(?:\.{2,10}|…|[[(<](?:\.{2,10}|…|snip|cut)[\])>])\s{0,20}$/u;

/**
 * Finds the rows of a list among lines, some of which a narrow terminal may have cut into several, as they are copied
 * from it. A row is the longest join that can be read: where `Up 0` and `.0.0.0:80->80/tcp web` are two lines of one
 * row, the first may look like its own row. But no line is taken into a row that is one by itself, and a row that
 * can be read and does not reach the edge of the terminal has ended.
 * @param read takes a whole row apart; undefined if it is none. It is called a few times for each line, and never with
 *   more than `longest` characters
 */
export function joinRows<Value>(
  lines: readonly OutputLine[],
  read: (text: string) => Value | undefined,
  shape: RowShape = {},
): ReadRows<Value> {
  const { width = widthOf(lines), least, longest = LONGEST_ROW, joined = true } = shape;
  const textAt = (index: number): string => capped(lines[index]?.text ?? '', longest);
  let next: { index: number; value: Value | undefined } | undefined;
  const readAlone = (index: number): Value | undefined => {
    if (next?.index !== index) next = { index, value: read(textAt(index)) };
    return next.value;
  };
  const isFull = (index: number): boolean => (lines[index]?.text.length ?? 0) >= width;
  /** Whether a line may have been cut there: at the edge, or in the blanks before it. */
  const isCut = (index: number): boolean => {
    const { length } = lines[index]?.text ?? '';
    return length >= NARROWEST && length >= (least === 1 ? width - 1 : 0);
  };

  function longestJoin(start: number, mayJoin: boolean): { value: Value; used: number } | undefined {
    const fewest = least ?? 1;
    const first = fewest === 1 ? readAlone(start) : undefined;
    let best = first === undefined ? undefined : { value: first, used: 1 };
    let placed = textAt(start);
    let glued = placed;
    let spaced = placed;
    for (let used = 2; mayJoin && (best !== undefined || used <= MOST_LINES); used++) {
      const index = start + used - 1;
      if (best === undefined ? !isCut(index - 1) : !isFull(index - 1)) break;
      const text = textAt(index);
      if (text.trim() === '' || isOmission(text)) break;
      if (fewest === 1 && readAlone(index) !== undefined) break;
      placed += isFull(index - 1) ? text : ` ${text}`;
      glued += text;
      spaced += ` ${text}`;
      if (spaced.length > longest) break;
      if (used < fewest) continue;
      const value = read(placed) ?? read(glued) ?? read(spaced);
      if (value !== undefined) best = { value, used };
    }
    return best;
  }

  const found: ReadRows<Value> = { rows: [], unread: [] };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.text.trim() === '') continue;
    const mayJoin = joined && found.unread.length < MOST_UNREAD;
    const join = isOmission(line.text) || hasCutRow(line.text) ? undefined : longestJoin(index, mayJoin);
    if (join === undefined) {
      found.unread.push(line);
    } else {
      found.rows.push({ value: join.value, line });
      index += join.used - 1;
    }
  }
  return found;
}

/** Whether a line says that rows were cut out by hand, and no one knows how many. */
export function isOmission(text: string): boolean {
  return OMISSION.test(text.slice(0, LONGEST_ROW));
}

/** The width of the terminal that lines were copied from, as far as they show it: none is longer. */
export function widthOf(lines: readonly OutputLine[]): number {
  return lines.reduce((width, { text }) => Math.max(width, text.length), 0);
}

/** A row that is too long ends before the cell that would be cut. */
function capped(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, Math.max(text.lastIndexOf(' ', longest), 0));
}
