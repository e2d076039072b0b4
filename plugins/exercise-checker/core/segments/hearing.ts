import type { Position, Screen } from 'terminal-recording';
import { LIMITS } from '../limits.ts';
import type { Opinions } from './assembler.ts';
import { leadsElsewhere } from './doors.ts';
import type { Entry } from './entry.ts';
import { closesShell, opensShell } from './own-shell.ts';
import { commandWeight } from './prompts/command-words.ts';
import { isOfBareShell } from './prompts/prompt-belief.ts';
import { learnPrompts } from './prompts/learned-prompts.ts';
import { holdsCommand } from './prompts/unsigned-prompt.ts';
import { promptsByPattern } from './prompts/named-prompt.ts';
import type { PromptModel } from './prompts/prompt-model.ts';
import { CONFIDENCE } from './segment.ts';
import { comparePositions, endOf, linesBetween } from './span.ts';
import { BackgroundRows } from './witnesses/background.ts';
import { withUpperRows } from './witnesses/prompt-block.ts';
import { entriesByPrompt, entryBehindPrompt, type RowContext } from './witnesses/prompted-rows.ts';
import { entriesOfReads } from './witnesses/continued-reads.ts';
import { collectReads, type Read } from './witnesses/reads.ts';
import { RightPrompts, type TypedRow } from './witnesses/right-prompt.ts';
import { firstWholeRow, rowsOf, textBeforeRows } from './witnesses/read-rows.ts';
import type { CopiedRow } from './witnesses/copy-widths.ts';
import { WrappedRows } from './witnesses/wrapped-rows.ts';

/** What the witnesses of a session say together. */
export interface Hearing extends Opinions {
  entries: Entry[];
}

/** Rows of one read that its prompt may end on. */
const MOST_PROMPT_ROWS = 6;

/**
 * Hears the witnesses of where a session was typed. Marks and the line editor are asked first; prompts are heard where
 * these are silent: in all of a copy, before the first read, and below a command that opened or left a shell.
 */
export function hearWitnesses(screen: Screen, pattern: string | undefined): Hearing {
  const named = pattern === undefined ? undefined : promptsByPattern(pattern);
  // A pattern is given where the session's own shells say too little.
  const reads = collectReads(named ? withoutShellMarks(screen) : screen);
  return reads.length === 0 ? hearCopy(screen, named) : hearRecording(screen, reads, named);
}

function withoutShellMarks(screen: Screen): Screen {
  const marks = screen.marks.filter(({ kind }) => kind === 'reading' || kind === 'accepted');
  return { ...screen, marks };
}

/** Text copied from a terminal, or a recording of shells that mark nothing: prompts are all there is. */
function hearCopy(screen: Screen, named: PromptModel | undefined): Hearing {
  const prompts = named ?? learnPrompts([], screen.lines);
  const context = contextOf(screen, prompts, promptedRows(screen.lines, prompts));
  const start = { line: 0, column: 0 };
  const entries = entriesByPrompt(start, endOf(screen), context);
  const [first] = entries;
  const behind = first && entryBehindPrompt(first, start, context);
  return finish(behind ? [behind, ...entries] : entries, context);
}

/** A recording whose shells or line editors tell where they read. */
function hearRecording(screen: Screen, reads: readonly Read[], named: PromptModel | undefined): Hearing {
  const certain = reads.flatMap((read) => certainRows(read, screen));
  const prompts = named ?? learnPrompts(certain, []);
  const typed = reads.flatMap((read) => firstWholeRow(read, screen));
  const context = contextOf(screen, prompts, typed);
  const entries = entriesOfReads(reads, context);
  if (!entries.some(({ confidence }) => confidence > CONFIDENCE.guess)) {
    // Only a program of the session reads with an editor; its shell does not.
    const copy = hearCopy(screen, named);
    if (copy.entries.some(({ command }) => command !== '')) return copy;
  }
  const silent = silentParts(entries, screen);
  const rows = silent.flatMap(({ from, to }) => linesBetween(screen, from, to).map(({ text }) => text));
  const all = named ?? (rows.length === 0 ? prompts : learnPrompts(certain, rows));
  const heard = { ...context, prompts: all };
  return finish(withInnerEntries(entries, silent, heard), heard);
}

function contextOf(screen: Screen, prompts: PromptModel, typed: Iterable<TypedRow>): RowContext {
  const right = new RightPrompts(typed, screen.columns);
  const background = new BackgroundRows(screen.lines, prompts);
  const rows = (): CopiedRow[] =>
    screen.lines.map((text) => {
      const match = prompts.match(text);
      return match
        ? { text: right.strip({ text, column: 0 }), command: match.command }
        : { text, command: undefined };
    });
  return { screen, prompts, right, background, wrapped: new WrappedRows(rows, screen.columns) };
}

function* promptedRows(rows: readonly string[], prompts: PromptModel): Generator<TypedRow> {
  let count = 0;
  for (const text of rows) {
    if (!prompts.match(text)) continue;
    yield { text, column: 0 };
    if (++count >= LIMITS.commands) return;
  }
}

/** The rows of a read that its prompt may end on, with what stood in front of the first. */
function certainRows(read: Read, screen: Screen): string[] {
  const [first, ...others] = rowsOf(read, screen).slice(0, MOST_PROMPT_ROWS);
  if (first === undefined || read.behindPrompt) return [];
  return [textBeforeRows(read, screen) + first.text, ...others.map(({ text }) => text)];
}

/** A part of a recording in which its shells say nothing. */
interface SilentPart {
  from: Position;
  to: Position;
  /** The entry whose output it was taken for; undefined before the first. */
  below: Entry | undefined;
}

/** Before the first read, and below a command that opened a shell or left one, another shell may have been at work. */
function silentParts(entries: readonly Entry[], screen: Screen): SilentPart[] {
  const parts: SilentPart[] = [];
  const [first] = entries;
  if (first) parts.push({ from: { line: 0, column: 0 }, to: first.begins, below: undefined });
  for (const [index, entry] of entries.entries()) {
    const { command, outputs } = entry;
    if (!opensShell(command) && !closesShell(command) && !leadsElsewhere(command)) continue;
    const to = entry.ends ?? entries[index + 1]?.begins ?? endOf(screen);
    parts.push({ from: outputs, to, below: entry });
  }
  return parts.filter(({ from, to }) => comparePositions(from, to) < 0);
}

/** The entries of shells with and without marks, in their order. */
function withInnerEntries(
  entries: readonly Entry[],
  silent: readonly SilentPart[],
  context: RowContext,
): Entry[] {
  const inner = new Map<Entry | undefined, Entry[]>();
  for (const { from, to, below } of silent) {
    const found = entriesByPrompt(from, to, context);
    const last = found.at(-1);
    if (last === undefined) continue;
    inner.set(below, found);
    if (below?.ends === undefined) continue;
    // The shell that opened the other one says where all of it ended.
    last.ends = below.ends;
    delete below.ends;
  }
  return [
    ...(inner.get(undefined) ?? []),
    ...entries.flatMap((entry) => [entry, ...(inner.get(entry) ?? [])]),
  ];
}

function finish(entries: Entry[], { screen, prompts, background }: RowContext): Hearing {
  withUpperRows(entries, screen);
  doubtContainers(entries, screen);
  return { entries, background, disputes: (output) => output.some(({ text }) => holdsEntry(text, prompts)) };
}

function holdsEntry(text: string, prompts: PromptModel): boolean {
  const match = prompts.match(text);
  return match !== undefined && prompts.count(match.shape) > 1 && commandWeight(match.command) > 0;
}

/** Rows above the first prompt in which a command is looked for. */
const MOST_ROWS_ABOVE = 500;

/**
 * No session begins in a container: where its prompt is the first that is known, and commands stand above, the outer one
 * was not recognised.
 */
function doubtContainers(entries: readonly Entry[], screen: Screen): void {
  const [first] = entries;
  if (first === undefined || !isOfBareShell(first.prompt)) return;
  const above = screen.lines.slice(Math.max(0, first.begins.line - MOST_ROWS_ABOVE), first.begins.line);
  if (!above.some(holdsCommand)) return;
  for (const entry of entries) if (entry.shape === first.shape) entry.confidence = CONFIDENCE.guess;
}
