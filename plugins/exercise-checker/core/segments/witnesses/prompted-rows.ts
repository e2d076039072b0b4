import { codePointsIn, type Position, type Screen } from 'terminal-recording';
import { LIMITS } from '../../limits.ts';
import { continuationLength, joinLines, needsMore, withoutContinuationPrompt } from '../continuation.ts';
import { endsGivenUp, tooManyCommands, type Entry } from '../entry.ts';
import { commandWeight } from '../prompts/command-words.ts';
import { GIVEN } from '../prompts/named-prompt.ts';
import type { PromptMatch, PromptModel } from '../prompts/prompt-model.ts';
import { CONFIDENCE, type OutputLine } from '../segment.ts';
import { linesBetween, restOf } from '../span.ts';
import type { BackgroundRows } from './background.ts';
import { isPrinter } from './printer.ts';
import type { RightPrompts } from './right-prompt.ts';
import type { WrappedRows } from './wrapped-rows.ts';

/** What is known of the whole session when its rows are read. */
export interface RowContext {
  screen: Screen;
  prompts: PromptModel;
  right: RightPrompts;
  background: BackgroundRows;
  wrapped: WrappedRows;
}

/**
 * Reads entries where prompts alone report them: in text copied from a terminal, and in the parts of a recording whose
 * shell marks nothing. A `> ` at the start of a row continues a command only while that command is unfinished; elsewhere
 * it is output.
 */
export function entriesByPrompt(from: Position, to: Position, context: RowContext): Entry[] {
  return new RowReader(from, to, context).read();
}

class RowReader {
  readonly #context: RowContext;
  readonly #rows: readonly OutputLine[];
  readonly #entries: Entry[] = [];
  /** The row each shape of prompt stands on last, asked for only where a command printed other prompts. */
  #last: ReadonlyMap<string, number> | undefined;
  #current: Entry | undefined;
  #lines = 0;
  /** Whether the rows read so far of the current entry are all typed. */
  #typing = false;
  /** The current entry as it was before rows were taken for the rest of it that no prompt for more is in front of. */
  #before: Pick<Entry, 'command' | 'outputs'> | undefined;
  /** Whether a program in the background wrote into the row that was typed, and the typing goes on below. */
  #interrupted = false;

  constructor(from: Position, to: Position, context: RowContext) {
    this.#context = context;
    this.#rows = linesBetween(context.screen, from, to);
  }

  read(): Entry[] {
    for (let index = 0; index < this.#rows.length; index++) index = this.#readRow(index);
    this.#restore();
    return this.#entries;
  }

  /** @returns the last row that was read with it */
  #readRow(index: number): number {
    const row = this.#rows[index];
    if (row === undefined) return index;
    const open = this.#isOpen();
    const match = this.#promptAt(index, open);
    if (match) return this.#begin(index, row, match);
    const isPrompt = open || this.#matchAt(index) !== undefined;
    const inside = isPrompt ? undefined : this.#context.prompts.matchInside(row.text);
    if (inside) this.#beginInside(row, inside.at, inside.match);
    else if (this.#interrupted) this.#resume(row);
    else if (open) this.#continue(row);
    else this.#typing = false;
    return index;
  }

  /** A command is open while nothing but typed rows was read and its shell would ask for more. */
  #isOpen(): boolean {
    const current = this.#current;
    return (
      current !== undefined && this.#typing && !current.givenUp && needsMore(current.command, this.#lines)
    );
  }

  #promptAt(index: number, open: boolean): PromptMatch | undefined {
    const match = this.#matchAt(index);
    if (match === undefined) return undefined;
    // In an unfinished command, `> $ ctr …` is a line of a here-document, not a prompt.
    if (open && match.shape !== GIVEN && /^>(?: |$)/.test(this.#rows[index]?.text ?? '')) return undefined;
    return this.#isPrinted(match, index) ? undefined : match;
  }

  /** `cat notes.txt` shows another session's prompts, a page of help has some, indented; the own one is back afterwards. */
  #isPrinted({ shape, prompt }: PromptMatch, index: number): boolean {
    const current = this.#current;
    if (current?.shape === undefined || current.shape === shape) return false;
    const isIndented = prompt.startsWith('  ') && !current.prompt.startsWith('  ');
    if (!isIndented && !isPrinter(current.command)) return false;
    this.#last ??= new Map(this.#rows.map((_, row) => [this.#matchAt(row)?.shape ?? '', row]));
    return (this.#last.get(current.shape) ?? -1) > index;
  }

  #matchAt(index: number): PromptMatch | undefined {
    return this.#context.prompts.match(this.#rows[index]?.text ?? '');
  }

  #begin(index: number, row: OutputLine, match: PromptMatch): number {
    const { background, prompts, right, wrapped } = this.#context;
    const column = row.column + codePointsIn(row.text.slice(0, match.end));
    const entry = this.#open(row, { line: row.line, column }, match);
    const inside = prompts.matchInside(match.command);
    const at = background.beginsIn(match.command);
    if (at !== undefined) {
      entry.command = match.command.slice(0, at);
      entry.inserted.push(restOf(row, row.text.length - match.command.length + at));
      this.#interrupted = true;
      return index;
    }
    if (inside) {
      // A row that filled the terminal exactly is not followed by a newline: the next prompt follows at once.
      entry.command = match.command.slice(0, inside.at).trimEnd();
      this.#beginInside(row, row.text.length - match.command.length + inside.at, inside.match);
      return index;
    }
    const text = right.strip(row);
    entry.command = text.slice(match.end).trim();
    let last = index;
    let end = text;
    // A row with a right prompt was not full.
    while (text === row.text) {
      const next = this.#rows[last + 1];
      if (next === undefined || this.#matchAt(last + 1)) break;
      const joint = wrapped.jointOf(end, next.text, entry.command);
      if (joint === undefined) break;
      entry.command += joint.between + next.text;
      if (!joint.sure) entry.confidence = Math.min(entry.confidence, CONFIDENCE.joined);
      end = next.text;
      last++;
    }
    this.#finishRow(entry, this.#rows[last] ?? row);
    return last;
  }

  #beginInside(row: OutputLine, at: number, match: PromptMatch): void {
    const begins = { line: row.line, column: row.column + codePointsIn(row.text.slice(0, at)) };
    const column = begins.column + codePointsIn(row.text.slice(at, at + match.end));
    const entry = this.#open(begins, { line: row.line, column }, match);
    this.#finishRow(entry, row);
  }

  #open(begins: Position, at: Position, match: PromptMatch): Entry {
    this.#restore();
    const time = this.#context.screen.times[begins.line];
    const repeated = this.#context.prompts.count(match.shape) > 1;
    const entry: Entry = {
      begins: { line: begins.line, column: begins.column },
      at,
      prompt: match.prompt,
      shape: match.shape,
      command: match.command,
      outputs: { line: begins.line + 1, column: 0 },
      ...(time === undefined ? {} : { time }),
      confidence: repeated ? CONFIDENCE.repeatedPrompt : CONFIDENCE.singlePrompt,
      givenUp: false,
      inserted: [],
    };
    if (this.#entries.length >= LIMITS.commands) throw tooManyCommands();
    this.#entries.push(entry);
    this.#current = entry;
    this.#lines = 1;
    this.#typing = true;
    this.#interrupted = false;
    return entry;
  }

  /**
   * Gives rows back to the output that never completed the command, and were not asked for: zsh runs
   * `for x in a b; ctr t rm $x`, which no other shell takes for a whole command.
   */
  #restore(): void {
    if (this.#current !== undefined && this.#before !== undefined && this.#isOpen())
      Object.assign(this.#current, this.#before);
    this.#before = undefined;
  }

  #finishRow(entry: Entry, row: OutputLine): void {
    entry.outputs = { line: row.line + 1, column: 0 };
    entry.givenUp = endsGivenUp(entry.command);
  }

  #continue(row: OutputLine): void {
    const entry = this.#current;
    if (entry === undefined) return;
    if (this.#lines === 1 && continuationLength(row.text) === 0)
      this.#before = { command: entry.command, outputs: entry.outputs };
    entry.command = joinLines([entry.command, withoutContinuationPrompt(row.text)]);
    this.#lines++;
    this.#finishRow(entry, row);
  }

  /** Rows of the background go by; the first other one is the rest of what was typed, an empty one says there is none. */
  #resume(row: OutputLine): void {
    const entry = this.#current;
    if (entry === undefined) return;
    entry.outputs = { line: row.line + 1, column: 0 };
    const at = this.#context.background.beginsIn(row.text);
    if (at !== undefined) {
      entry.command += row.text.slice(0, at);
      entry.inserted.push(restOf(row, at));
    } else if (isRestOfEvent(entry.inserted.at(-1), row)) {
      // A long event goes on in the next row of a copy, and ends with its braces.
      entry.inserted.push(row);
    } else {
      this.#interrupted = false;
      entry.command += row.text;
      entry.confidence = Math.min(entry.confidence, CONFIDENCE.joined);
      this.#finishRow(entry, row);
    }
  }
}

function isRestOfEvent(above: OutputLine | undefined, row: OutputLine): boolean {
  return (
    above !== undefined &&
    above.text.includes(' +0000 UTC ') &&
    !above.text.endsWith('}') &&
    row.text.endsWith('}')
  );
}

/**
 * The first command of a copy that begins behind its prompt; undefined if the first row is not a command of any tool.
 * @param first the first entry that was found
 */
export function entryBehindPrompt(first: Entry, from: Position, { screen }: RowContext): Entry | undefined {
  const line = screen.lines.findIndex((text, index) => index >= from.line && text !== '');
  const text = screen.lines[line] ?? '';
  if (line < 0 || line >= first.begins.line || commandWeight(text) < 2 || first.shape === undefined)
    return undefined;
  if (/^[A-Z]/.test(text) || text.endsWith('.') || text.endsWith(':')) return undefined;
  return {
    begins: { line, column: 0 },
    at: { line, column: 0 },
    prompt: first.prompt,
    shape: first.shape,
    command: text.trim(),
    outputs: { line: line + 1, column: 0 },
    confidence: CONFIDENCE.singlePrompt,
    givenUp: endsGivenUp(text),
    inserted: [],
  };
}
