import { codePointsIn, type Position, type Screen } from 'terminal-recording';
import { joinLines, needsMore, withoutContinuationPrompt } from '../continuation.ts';
import { endsGivenUp, type Entry } from '../entry.ts';
import { commandWeight } from '../prompts/command-words.ts';
import type { PromptMatch, PromptModel } from '../prompts/prompt-model.ts';
import { CONFIDENCE, type OutputLine } from '../segment.ts';
import type { BackgroundRows } from './background.ts';
import { separateInserted } from './inserted-rows.ts';
import {
  afterTypedRow,
  firstOverwritten,
  rowsOf,
  startOfRows,
  textBeforeRows,
  withoutRightPrompts,
  isDrawnAgain,
} from './read-rows.ts';
import type { Read } from './reads.ts';
import type { RightPrompts } from './right-prompt.ts';

/** What is known of the whole session when one read is looked at. */
export interface ReadContext {
  screen: Screen;
  prompts: PromptModel;
  right: RightPrompts;
  background: BackgroundRows;
}

/** The row of a read that its prompt ends on, and how that was found. */
interface PromptRow {
  index: number;
  match: PromptMatch | undefined;
  /** The prompt as shown where it is in front of the first row, by a mark or as zsh draws it. */
  before: string | undefined;
}

/** The entry of one read; its command may still be unfinished. */
export function entryOfRead(read: Read, context: ReadContext): Entry {
  const { screen, background, prompts, right } = context;
  const rows = rowsOf(read, screen);
  const { typed, inserted } = separateInserted(
    withoutRightPrompts(read, rows, right, screen),
    background,
    prompts,
  );
  const found = findPrompt(read, typed, context);
  const { index, match, before } = found;
  const shown = commandOf(typed.slice(index), match, screen);
  const command = (read.commandLine ?? shown).trim();
  return {
    begins: beginsOf(read, found, typed, context),
    at: behindPrompt(typed[index], match) ?? startOfRows(read),
    prompt: match?.prompt ?? before ?? '',
    shape: match?.shape ?? shapeBefore(before, prompts),
    command,
    outputs: firstOverwritten(read, rows, screen) ?? afterTypedRow(read),
    ...howItEnded(read),
    confidence: confidenceOf(read, found, command),
    givenUp: read.abandoned || endsGivenUp(shown),
    inserted,
  };
}

function howItEnded({ ends, exitStatus, time }: Read): Pick<Entry, 'ends' | 'exitStatus' | 'time'> {
  return {
    ...(ends && { ends }),
    ...(exitStatus !== undefined && { exitStatus }),
    ...(time !== undefined && { time }),
  };
}

function behindPrompt(row: OutputLine | undefined, match: PromptMatch | undefined): Position | undefined {
  return row && { line: row.line, column: row.column + codePointsIn(row.text.slice(0, match?.end ?? 0)) };
}

/**
 * The row the prompt ends on: the last one with the prompt of the first, for a list of completions and a cleared screen
 * make a shell draw it again.
 */
function findPrompt(read: Read, rows: readonly OutputLine[], { screen, prompts }: ReadContext): PromptRow {
  const before = read.behindPrompt ? '' : textBeforeRows(read, screen);
  if (read.typed) return { index: 0, match: undefined, before };
  const matches = rows.map(({ text }) => prompts.match(text) ?? behindStatus(text, prompts));
  const first = matches.find((match) => match !== undefined);
  if (first) {
    const index = matches.findLastIndex((match) => match?.shape === first.shape);
    return { index, match: matches[index], before: undefined };
  }
  const filled = rows.findIndex(({ text }) => text !== '');
  if (read.behindPrompt) {
    const last = rows.findLastIndex(({ text }) => commandWeight(text) > 0);
    return { index: Math.max(0, last, last < 0 ? filled : 0), match: undefined, before: undefined };
  }
  return {
    index: Math.max(0, filled),
    match: undefined,
    before: before.trim() === '' ? undefined : before.trim(),
  };
}

/** What a prompt may show in front of the text that never changes, such as the status of a command that failed: `3me@host$`. */
const LONGEST_STATUS = 6;

function behindStatus(text: string, prompts: PromptModel): PromptMatch | undefined {
  const inside = prompts.matchInside(text);
  if (inside === undefined || inside.at > LONGEST_STATUS) return undefined;
  const { at, match } = inside;
  return { ...match, prompt: text.slice(0, at) + match.prompt, end: at + match.end };
}

/** Where the block of the prompt begins: at its mark, or, with zsh, at the beginning of the row it was drawn on. */
function beginsOf(
  read: Read,
  { index, match, before }: PromptRow,
  rows: readonly OutputLine[],
  { screen, prompts }: ReadContext,
): Position {
  const row = rows[index];
  if (read.behindPrompt && row) return { line: row.line, column: 0 };
  if (isDrawnAgain(read)) return startOfRows(read);
  if (read.by === 'marks') return read.begins;
  const drawnBefore = match
    ? prompts.match(textBeforeRows(read, screen)) !== undefined
    : before !== undefined;
  return drawnBefore ? { line: read.begins.line, column: 0 } : read.begins;
}

/** The typed text of some rows, the first of which may begin with a prompt. */
function commandOf(rows: readonly OutputLine[], match: PromptMatch | undefined, screen: Screen): string {
  const [first, ...rest] = rows;
  if (first === undefined) return '';
  let command = match?.command ?? first.text;
  let above = first;
  for (const [index, row] of rest.entries()) {
    // zsh breaks a long line itself, in the middle of a word or at a blank; the terminal does not know it as wrapped.
    if (isFull(above, screen)) command += (screen.lines[above.line]?.endsWith(' ') ? ' ' : '') + row.text;
    else if (row.text !== '') {
      // Several lines may be pasted at once, and only an unfinished one is followed by a prompt that asks for more.
      const asked = needsMore(command, index + 1);
      command = joinLines([command, asked ? withoutContinuationPrompt(row.text) : row.text]);
    }
    above = row;
  }
  return command.trim();
}

function isFull(row: OutputLine, screen: Screen): boolean {
  return screen.columns !== undefined && codePointsIn(screen.lines[row.line] ?? '') >= screen.columns;
}

function shapeBefore(before: string | undefined, prompts: PromptModel): string | undefined {
  return before === undefined ? undefined : prompts.match(before.trimStart())?.shape;
}

/** A mark is exact; a line editor and a prompt that was learned agree; a row without either is a guess. */
function confidenceOf(read: Read, { match, before }: PromptRow, command: string): number {
  if (read.behindPrompt) return commandWeight(command) > 0 ? CONFIDENCE.singlePrompt : CONFIDENCE.guess;
  if (read.by === 'marks')
    return read.typed || match || read.commandLine !== undefined ? CONFIDENCE.marks : CONFIDENCE.guess;
  return match || before !== undefined ? CONFIDENCE.reading : CONFIDENCE.guess;
}
