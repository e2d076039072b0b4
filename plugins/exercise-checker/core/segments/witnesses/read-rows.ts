import { sliceColumns, type Entered, type Position, type Screen } from 'terminal-recording';
import type { OutputLine } from '../segment.ts';
import { comparePositions, linesBetween, textBefore } from '../span.ts';
import type { Read } from './reads.ts';
import type { RightPrompts } from './right-prompt.ts';

/** Where the rows of a read begin: behind its prompt, if that is marked or was drawn before. */
export function startOfRows(read: Read): Position {
  const { line, column } = read.typed ?? read.reading ?? read.begins;
  return isDrawnAgain(read) ? { line: read.accepted?.line ?? line, column: 0 } : { line, column };
}

/** Themes may draw a shorter prompt as soon as a line is accepted: then it ends above the place where it was read. */
export function isDrawnAgain(read: Read): boolean {
  const start = read.typed ?? read.reading ?? read.begins;
  return read.accepted !== undefined && comparePositions(read.accepted, start) < 0;
}

/** The rows between a prompt and the acceptance of a line, as they stood then. */
export function rowsOf(read: Read, screen: Screen): OutputLine[] {
  const from = startOfRows(read);
  const to = read.accepted ?? read.outputs;
  return read.entered === undefined || read.behindPrompt
    ? linesBetween(screen, from, to)
    : rowsEntered(read.entered, from);
}

/** The first of those rows up to its right edge, as far as it is on the screen. */
export function firstWholeRow(read: Read, screen: Screen): OutputLine[] {
  return rowsOf(read, screen)
    .slice(0, 1)
    .map((row) => ({ ...row, text: wholeRow(row, screen) }));
}

/** The cursor stands on the row below what was typed with bash, which is empty then. */
function rowsEntered({ lines }: Entered, from: Position): OutputLine[] {
  const typed = lines.length > 1 && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  return typed.map((text, index) => ({
    line: from.line + index,
    column: index === 0 ? from.column : 0,
    text,
  }));
}

function wholeRow({ line, column, text }: OutputLine, screen: Screen): string {
  const whole = sliceColumns(screen.lines[line] ?? '', column).trimEnd();
  return whole.startsWith(text) ? whole : text;
}

/** What stood in front of the first of those rows. */
export function textBeforeRows(read: Read, screen: Screen): string {
  return read.entered?.prompt ?? textBefore(screen, startOfRows(read));
}

/** The rows without right prompts; the cursor may stand within the last one. */
export function withoutRightPrompts(
  read: Read,
  rows: readonly OutputLine[],
  right: RightPrompts,
  screen: Screen,
): OutputLine[] {
  const to = read.accepted ?? read.outputs;
  return rows.map((row, index) => {
    const isLast = index === rows.length - 1 && to.column > 0 && row.line === to.line;
    const whole = isLast ? { ...row, text: wholeRow(row, screen) } : row;
    return { ...row, text: isLast ? right.stripBehind(whole, row.text.length) : right.strip(whole) };
  });
}

/**
 * The first row of what was typed that is not on the screen any more: ctr 1.6 and 1.7 at times draw their progress over it.
 * What took its place belongs to the output.
 */
export function firstOverwritten(
  read: Read,
  rows: readonly OutputLine[],
  screen: Screen,
): Position | undefined {
  if (read.entered === undefined) return undefined;
  const lost = rows.find(
    ({ line, column, text }) => !sliceColumns(screen.lines[line] ?? '', column).startsWith(text),
  );
  return lost && { line: lost.line, column: 0 };
}

/** zsh leaves the cursor behind what was typed, and its right prompt stands on the rest of that row. */
export function afterTypedRow({ by, outputs }: Read): Position {
  return by === 'editor' && outputs.column > 0 ? { line: outputs.line + 1, column: 0 } : outputs;
}
