import type { Entered, Mark, Position, Screen } from 'terminal-recording';
import { comparePositions, endOf } from '../span.ts';

/**
 * One line as a shell read it, by the marks it wrote (OSC 133, 633) or by the switches of its line editor (bracketed
 * paste): where its prompt begins, where it was accepted, and what stood in between.
 */
export interface Read {
  by: 'marks' | 'editor';
  /** Where the prompt begins as far as the shell tells: zsh draws it before its line editor begins to read. */
  begins: Position;
  /** Where the typing begins, if a mark (`B`) says so. */
  typed?: Mark;
  /** Where the line editor began to read. */
  reading?: Mark;
  /** Where the line was accepted, and what stood there then; undefined where only the beginning of the output is known. */
  accepted?: Mark;
  entered?: Entered;
  outputs: Position;
  ends?: Position;
  commandLine?: string;
  exitStatus?: number;
  time?: number;
  /** Whether the recording begins behind its prompt. */
  behindPrompt: boolean;
  /** Whether its prompt was drawn again before it was accepted: then it never ran. */
  abandoned: boolean;
}

/** Collects what marks and line editor report a session, in the order it was read. */
export function collectReads(screen: Screen): Read[] {
  return new ReadCollector(screen).collect();
}

type Open = Omit<Read, 'outputs'>;

function opened(by: Read['by'], begins: Position): Open {
  return { by, begins, behindPrompt: false, abandoned: false };
}

class ReadCollector {
  readonly #marks: readonly Mark[];
  readonly #end: Position;
  readonly #reads: Read[] = [];
  #open: Open | undefined;
  /** The last command whose shell has not said yet how it ended. */
  #running: Read | undefined;

  constructor(screen: Screen) {
    const { marks } = screen;
    this.#end = endOf(screen);
    // Shells that mark prompts but no output (`A` alone) leave it to their line editor to say what was typed.
    const marksOutput = marks.some(({ kind }) => kind === 'C');
    this.#marks = marks.filter(({ kind }) => marksOutput || kind === 'reading' || kind === 'accepted');
  }

  collect(): Read[] {
    for (const [index, mark] of this.#marks.entries()) this.#take(mark, index);
    this.#abandon(this.#end);
    return this.#reads;
  }

  #take(mark: Mark, index: number): void {
    switch (mark.kind) {
      case 'A':
        this.#beginPrompt(mark);
        break;
      case 'B':
        this.#open = { ...(this.#open ?? opened('marks', mark)), by: 'marks', typed: mark };
        break;
      case 'reading':
        this.#beginReading(mark);
        break;
      case 'accepted':
        this.#accept(mark, index);
        break;
      case 'C':
        this.#beginOutput(mark);
        break;
      case 'D':
        this.#finish(mark);
    }
  }

  /** A line editor that begins to read right before its prompt is marked is the same read. */
  #beginPrompt(mark: Mark): void {
    const open = this.#open;
    if (open?.by === 'editor') {
      this.#open = { ...open, by: 'marks' };
    } else {
      this.#abandon(mark);
      this.#open = opened('marks', mark);
    }
  }

  /** A prompt that is drawn again, or the last of the recording: what stood there never ran. */
  #abandon(at: Position): void {
    const open = this.#open;
    this.#open = undefined;
    if (open) this.#reads.push({ ...open, outputs: at, abandoned: true });
  }

  #beginReading(mark: Mark): void {
    const open = this.#open;
    // Within a marked prompt it begins to read, or asks for more; a read that was never accepted was given up.
    if (open?.by === 'marks') this.#open = { ...open, reading: open.reading ?? mark };
    else if (open === undefined || open.begins.line !== mark.line) {
      this.#abandon(mark);
      this.#open = { ...opened('editor', mark), reading: mark };
    }
  }

  #accept(mark: Mark, index: number): void {
    this.#open ??= this.#behindFirstPrompt('editor');
    const open = this.#open;
    if (open === undefined || this.#goesOnReading(mark, index)) return;
    open.accepted = mark;
    if (open.by === 'marks') return;
    this.#open = undefined;
    // An editor that takes the whole screen switches bracketed paste too, and nothing is read there.
    if (mark.column === 0 && comparePositions(mark, open.begins) === 0) return;
    this.#close({ ...open, outputs: mark }, mark);
  }

  #beginOutput(mark: Mark): void {
    const open = this.#open ?? this.#behindFirstPrompt('marks');
    // A shell may announce the same output twice.
    if (open === undefined) return;
    this.#open = undefined;
    this.#running = this.#close({ ...open, by: 'marks', outputs: mark }, mark);
  }

  #close(read: Read, { entered, commandLine, time }: Mark): Read {
    const second = time ?? (read.typed ?? read.reading)?.time;
    const known = entered ?? (read.typed ? undefined : read.accepted?.entered);
    if (known !== undefined) read.entered = known;
    if (commandLine !== undefined) read.commandLine = commandLine;
    if (second !== undefined) read.time = second;
    this.#reads.push(read);
    return read;
  }

  #finish(mark: Mark): void {
    const last = this.#reads.at(-1);
    if (last && last.ends === undefined && comparePositions(mark, last.outputs) >= 0) last.ends = mark;
    if (this.#running && mark.exitStatus !== undefined) this.#running.exitStatus = mark.exitStatus;
    this.#running = undefined;
    this.#abandon(mark);
  }

  /** A log that was switched on when the prompt stood there already has the rest of that row first. */
  #behindFirstPrompt(by: Read['by']): Open | undefined {
    if (this.#reads.length > 0) return undefined;
    return { ...opened(by, { line: 0, column: 0 }), behindPrompt: true };
  }

  /** fish stops reading for a moment while it looks up completions; the line goes on where it was. */
  #goesOnReading(accepted: Mark, index: number): boolean {
    const next = this.#marks.slice(index + 1, index + 5).find((mark) => mark.kind === 'reading');
    return next !== undefined && next.line === accepted.line && accepted.column > 0 && next.column > 0;
  }
}
