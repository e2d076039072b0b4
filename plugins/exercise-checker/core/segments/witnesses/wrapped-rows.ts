import { codePointsIn } from 'terminal-recording';
import { continuationLength, isLoopWithoutDo, needsMore } from '../continuation.ts';
import { commandWeight } from '../prompts/command-words.ts';
import { CopyWidths, type CopiedRow, type Width } from './copy-widths.ts';
import { lacksOperand } from './operands.ts';
import { WholeWords } from './whole-words.ts';

/** Terminals are hardly ever narrower; a row that is shorter was not cut. */
const NARROWEST = 40;
/** A name this long is told from others by itself, a shorter one where the width is likely already. */
const LEAST_NAME = 8;
const LEAST_LIKELY_NAME = 3;
const LONGEST_COMMAND = 4000;

/** No one types the branch of a tree, or the frame of a table. */
const DRAWN = /^\s{0,40}[\u2500-\u257f]/u;

/** How two rows of one command belong together. */
export interface Joint {
  /** What stood between them: nothing, or the blank in the last column that did not survive copying. */
  between: '' | ' ';
  /** Whether the width is beyond doubt, and not only made likely by what the join gives. */
  sure: boolean;
}

/**
 * Tells whether a typed row of a copy goes on in the next one, because the terminal (or zsh, or fish) cut it at its width:
 * by what other rows say of that width, and by what the join gives that the row alone has not.
 */
export class WrappedRows {
  readonly #rows: () => readonly CopiedRow[];
  readonly #columns: number | undefined;
  #known: { words: WholeWords; widths: CopyWidths } | undefined;

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
    const length = codePointsIn(row);
    if (length < NARROWEST || next === '' || command.length > LONGEST_COMMAND) return undefined;
    if (DRAWN.test(next)) return undefined;
    if (this.#columns !== undefined) return jointAt(this.#columns, length, next, command);
    const { words, widths } = this.#look();
    const isCut = words.completes(row, next, LEAST_NAME);
    const width = widths.of(length, isCut);
    if (isCut || (width.likely && words.completes(row, next, LEAST_LIKELY_NAME))) {
      return { between: '', sure: width.sure };
    }
    if (isHeader(next) || isComplaint(next, command)) return undefined;
    const lacks = goesOn(next, command) || isOpen(row, next, command);
    if (hasBlankBetween(width, lacks, next, command)) return { between: ' ', sure: false };
    return jointWithout(width, row, next, lacks, words);
  }

  #look(): { words: WholeWords; widths: CopyWidths } {
    if (this.#known) return this.#known;
    const rows = this.#rows();
    const words = new WholeWords(
      rows.map(({ text }) => text),
      NARROWEST,
    );
    const isCut = (row: string, next: string): boolean => words.completes(row, next, LEAST_NAME);
    this.#known = { words, widths: new CopyWidths(rows, NARROWEST, isCut) };
    return this.#known;
  }
}

/** A blank in the last column does not survive copying: then the row is one column shorter than the others. */
function hasBlankBetween({ short }: Width, lacks: boolean, next: string, command: string): boolean {
  if (short === undefined) return false;
  return (
    lacks ||
    (short !== 'possible' && commandWeight(next) > 0) ||
    (short === 'sure' && !repeats(next, command))
  );
}

function jointWithout(
  { sure, likely, longest }: Width,
  row: string,
  next: string,
  lacks: boolean,
  words: WholeWords,
): Joint | undefined {
  // A name that stands elsewhere as it is was not cut in its middle, and a blank would be left in front of the next word.
  if (!next.startsWith(' ') && !lacks && words.endsWhole(row)) return undefined;
  return sure || (lacks && (likely || longest)) ? { between: '', sure } : undefined;
}

/** Whether a row is what a program of the command says of itself: `ctr: container id must be provided`. */
function isComplaint(next: string, command: string): boolean {
  const program = /^([\w.-]{1,40}): \S/.exec(next.slice(0, 60))?.[1];
  return program !== undefined && command.split(/[\s/]/).includes(program);
}

/** Whether a row says what the command has said already, as `echo` and a pull do: then it is output. */
function repeats(next: string, command: string): boolean {
  const [first = ''] = next.trim().split(' ', 1);
  return (
    command.includes(next.trim()) ||
    (first.length >= LEAST_NAME && command.includes(first.slice(0, LEAST_NAME)))
  );
}

/** In a terminal of known width only a shell that breaks its rows itself leaves them apart. */
function jointAt(columns: number, length: number, next: string, command: string): Joint | undefined {
  if (length === columns) return { between: '', sure: true };
  const isShort = length === columns - 1 && (goesOn(next, command) || commandWeight(next) > 0);
  return isShort ? { between: ' ', sure: false } : undefined;
}

/** Whether a row can only be the rest of a command: it begins with a flag or an operator, or the command lacks something. */
function goesOn(next: string, command: string): boolean {
  return (
    /^(?:--?[a-z][\w-]*(?:[= ]|$)|\| ?\w|&& ?\S|; ?\S|2?>{1,2} ?\S|[:@=,]\w)/.test(next) ||
    lacksOperand(command)
  );
}

/** A quotation or a brace that was begun, and no prompt that asks for more: the row was cut in the middle of it. */
function isOpen(row: string, next: string, command: string): boolean {
  if (continuationLength(next) > 0) return false;
  const last = row.slice(row.lastIndexOf(' ') + 1);
  const inBraces =
    last.lastIndexOf('{') > last.lastIndexOf('}') && (next.split(' ', 1)[0] ?? '').includes('}');
  return inBraces || (needsMore(command, 1) && !isLoopWithoutDo(command));
}

/** `TASK    PID    STATUS`, `    PID COMMAND`: the first row of a table is not the rest of a command. */
function isHeader(row: string): boolean {
  return /^[A-Z]{2,}(?: ID)?\s{1,80}[A-Z]{2,}/.test(row.slice(0, 200).trimStart());
}
