import { continuationLength, needsMore } from '../continuation.ts';
import { commandWeight } from '../prompts/command-words.ts';
import { lengthOf } from '../span.ts';
import { lacksOperand } from './operands.ts';
import { WholeWords } from './whole-words.ts';

/** Terminals are hardly ever narrower; a row that is shorter was not cut. */
export const NARROWEST = 40;
/** Widths terminals are opened with. */
const COMMON_WIDTHS = new Set([80, 90, 100, 110, 120, 132, 140, 150, 160, 180, 200]);
/** Other rows of a length with which it is the width of a copy that was cut into rows. */
const ENOUGH_WITNESSES = 2;
const ENOUGH_FOR_COMMON_WIDTH = 1;
/** A name this long is told from others by itself, a shorter one where the width is likely already. */
const LEAST_NAME = 12;
const LEAST_LIKELY_NAME = 3;
const LONGEST_COMMAND = 4000;

/** A row of a copy, its right prompt taken off, and what was typed in it, where it begins with a prompt. */
export interface CopiedRow {
  text: string;
  command: string | undefined;
}

/** How two rows of one command belong together. */
export interface Joint {
  /** What stood between them: nothing, or the blank in the last column that did not survive copying. */
  between: '' | ' ';
  /** Whether the width is beyond doubt, and not only made likely by what the join gives. */
  sure: boolean;
}

/** What a copy says about one length of its rows. */
interface Width {
  /** Whether enough rows end there. */
  sure: boolean;
  likely: boolean;
  longest: boolean;
  /** Whether the rows of the copy are one column longer. */
  short: boolean;
}

/**
 * Tells whether a typed row of a copy goes on in the next one, because the terminal (or zsh, or fish) cut it at its width.
 * Rows that end at the same column are witnesses of a width; equal ones are one, and so are calls of the same tool, which
 * people type again with another ID. A typed row whose join gives a whole name is worth more.
 */
export class WrappedRows {
  readonly #rows: () => readonly CopiedRow[];
  readonly #columns: number | undefined;
  #lengths: { witnesses: Map<number, Set<string>>; longest: number } | undefined;
  #words: WholeWords | undefined;

  /**
   * @param rows all rows, asked for only where one may have been cut
   * @param columns width of the terminal, where the recording says so; a copy does not
   */
  constructor(rows: () => readonly CopiedRow[], columns: number | undefined) {
    this.#rows = rows;
    this.#columns = columns;
  }

  /** @param command what was typed in the rows so far, this one included */
  jointOf(row: string, next: string, command: string): Joint | undefined {
    const length = lengthOf(row);
    if (length < NARROWEST || next === '' || command.length > LONGEST_COMMAND) return undefined;
    if (this.#columns !== undefined) return jointAt(this.#columns, length, next, command);
    const width = this.#widthAt(length);
    if (width.sure && !isHeader(next)) return { between: '', sure: true };
    if (this.#pays(width, row, next, command)) return { between: '', sure: false };
    return width.short && (goesOn(next, command) || commandWeight(next) > 0)
      ? { between: ' ', sure: false }
      : undefined;
  }

  /** Whether a join gives what the row alone has not: a whole name, the end of a quotation, a missing operand. */
  #pays({ likely, longest }: Width, row: string, next: string, command: string): boolean {
    if (this.#completes(row, next, likely ? LEAST_LIKELY_NAME : LEAST_NAME)) return true;
    return (likely && goesOn(next, command)) || ((likely || longest) && isOpen(row, next, command));
  }

  #completes(row: string, next: string, least: number): boolean {
    this.#words ??= new WholeWords(
      this.#rows().map(({ text }) => text),
      NARROWEST,
    );
    return this.#words.completes(row, next, least);
  }

  #widthAt(length: number): Width {
    this.#lengths ??= this.#measure();
    const { witnesses, longest } = this.#lengths;
    // The row that is asked about is one of them.
    const others = (witnesses.get(length)?.size ?? 1) - 1;
    const isLongest = length === longest;
    const common = COMMON_WIDTHS.has(length);
    return {
      sure: isLongest && others >= (common ? ENOUGH_FOR_COMMON_WIDTH : ENOUGH_WITNESSES),
      likely: others > 0 || (isLongest && common),
      longest: isLongest,
      short:
        length + 1 === longest && (COMMON_WIDTHS.has(longest) || (witnesses.get(longest)?.size ?? 0) > 1),
    };
  }

  #measure(): { witnesses: Map<number, Set<string>>; longest: number } {
    const witnesses = new Map<number, Set<string>>();
    const seen = new Set<string>();
    let longest = 0;
    const rows = this.#rows();
    for (const [index, { text, command }] of rows.entries()) {
      if (text.length < NARROWEST || seen.has(text)) continue;
      seen.add(text);
      const length = lengthOf(text);
      longest = Math.max(longest, length);
      const known = witnesses.get(length) ?? new Set();
      witnesses.set(length, known.add(command === undefined ? text : `typed ${toolIn(command)}`));
      if (command !== undefined && this.#isCut(text, rows[index + 1])) known.add('cut').add('cut in a name');
    }
    return { witnesses, longest };
  }

  /** Whether a typed row is proven to go on by a name that it shares with the next one. */
  #isCut(text: string, next: CopiedRow | undefined): boolean {
    return next !== undefined && next.command === undefined && this.#completes(text, next.text, LEAST_NAME);
  }
}

/** The first two words of a command, which are those of its tool. */
function toolIn(command: string): string {
  return command
    .replace(/^sudo /, '')
    .split(' ', 2)
    .join(' ');
}

/** In a terminal of known width only a shell that breaks its rows itself leaves them apart. */
function jointAt(columns: number, length: number, next: string, command: string): Joint | undefined {
  if (length === columns) return { between: '', sure: true };
  const isShort = length === columns - 1 && (goesOn(next, command) || commandWeight(next) > 0);
  return isShort ? { between: ' ', sure: false } : undefined;
}

/** Whether a row can only be the rest of a command: it begins with a flag or an operator, or the command lacks something. */
function goesOn(next: string, command: string): boolean {
  return /^(?:--?[a-z][\w-]*(?:[= ]|$)|\| ?\w|&& ?\S|; ?\S|2?>{1,2} ?\S)/.test(next) || lacksOperand(command);
}

/** `TASK    PID    STATUS`: the first row of a table is no rest of a command. */
function isHeader(row: string): boolean {
  return /^[A-Z]+(?: [A-Z]+)? {2,}[A-Z]/.test(row.slice(0, 200));
}

/** A quotation or a brace that was begun, and no prompt that asks for more: the row was cut in the middle of it. */
function isOpen(row: string, next: string, command: string): boolean {
  if (continuationLength(next) > 0) return false;
  const last = row.slice(row.lastIndexOf(' ') + 1);
  const inBraces =
    last.lastIndexOf('{') > last.lastIndexOf('}') && (next.split(' ', 1)[0] ?? '').includes('}');
  return inBraces || needsMore(command, 1);
}
