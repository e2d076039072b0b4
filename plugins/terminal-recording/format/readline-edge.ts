import { columnsOf, sequenceAt } from './columns.ts';

/** A row that ended in a blank and a return, as readline writes them at the right edge. */
interface Edge {
  /** Columns in front of the blank. */
  width: number;
  /** Whether bracketed paste was on: only a line editor writes then. */
  reading: boolean;
}

/** A terminal that is narrower or wider is not believed in. */
const NARROWEST = 20;
const WIDEST = 500;
/** Returns within one line: a command that fills so many rows is rarer than a progress display. */
const MOST_ROWS = 8;
/** More blanks in front of a return are a row that is filled up (zsh) or wiped. */
const MOST_BLANKS = 2;
/** The cursor goes to the first column of the first row, as when a screen is cleared. */
const HOME = /^\u001b\[(?:1;1)?H$/;
const PASTE = /^\u001b\[\?2004([hl])$/;

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const BACKSPACE = 0x08;
const BLANK = 0x20;

/**
 * The rows of a raw recording that end in a blank and a return. bash writes these two where a line that is typed
 * reaches the right edge, so that the cursor goes to the next row. Rows in which the cursor moves are passed over,
 * for their width cannot be told from their bytes.
 */
export function edgesIn(text: string): Edge[] {
  const edges: Edge[] = [];
  let reading = false;
  /** Edges of the current line, and the columns of its current row; undefined if the cursor was moved. */
  let inLine: Edge[] = [];
  let width: number | undefined = 0;
  const endLine = (): void => {
    if (inLine.length <= MOST_ROWS && inLine.every((edge) => edge.width === inLine[0]?.width))
      edges.push(...inLine);
    inLine = [];
    width = 0;
  };
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    let length = 1;
    if (unit === LINE_FEED) endLine();
    else if (unit === RETURN) {
      const blanks = blanksBefore(text, at);
      const edge = (width ?? 0) - 1;
      const isEdge = blanks >= 1 && blanks <= MOST_BLANKS && text.charCodeAt(at + 1) !== LINE_FEED;
      if (isEdge && edge >= NARROWEST && edge <= WIDEST) inLine.push({ width: edge, reading });
      width = 0;
    } else if (unit >= BLANK && unit < 0x7f) {
      if (width !== undefined) width++;
    } else if (unit === BACKSPACE) width = width ? width - 1 : undefined;
    else {
      const sequence = sequenceAt(text, at);
      const paste = PASTE.exec(sequence)?.[1];
      if (paste !== undefined) reading = paste === 'h';
      const columns = sequence === '' ? columnsOf(text, at) : { width: 0, length: sequence.length };
      width = HOME.test(sequence) ? 0 : sumOf(width, columns.width);
      length = columns.length;
    }
    at += length;
  }
  endLine();
  return edges;
}

/** Undefined where either is. */
function sumOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

function blanksBefore(text: string, at: number): number {
  let blanks = 0;
  while (blanks <= MOST_BLANKS && text.charCodeAt(at - 1 - blanks) === BLANK) blanks++;
  return blanks;
}
