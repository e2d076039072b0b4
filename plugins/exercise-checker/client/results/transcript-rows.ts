import type { Rendition } from 'terminal-recording/look';
import { ROW_KINDS, type RowKind } from '../../core/transcript/row-kinds.ts';
import type { Transcript, TranscriptCommand } from '../../core/transcript/transcript.ts';

/** One row of a transcript as it is shown. */
export interface TranscriptRow {
  /** From 0. */
  line: number;
  text: string;
  kind: RowKind;
  looks: readonly { from: number; to: number; rendition: Rendition }[];
  /** Second of the recording at which it was begun, where that is known. */
  time: number | undefined;
  /** The first command that begins in it. */
  command: TranscriptCommand | undefined;
}

/** The rows of a transcript, each put together only when it is asked for. */
export class TranscriptRows {
  readonly length: number;
  /** How many rows belong to no command. */
  readonly leftOut: number;
  /** Characters of the longest row. */
  readonly longest: number;
  readonly #lines: readonly string[];
  readonly #transcript: Transcript;
  readonly #commands: ReadonlyMap<number, TranscriptCommand>;

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
    this.#lines = transcript.text.split('\n');
    this.length = this.#lines.length;
    this.longest = this.#lines.reduce((most, { length }) => Math.max(most, length), 0);
    this.leftOut = transcript.kinds.reduce((sum, kind) => sum + (ROW_KINDS[kind] === 'left-out' ? 1 : 0), 0);
    this.#commands = new Map(transcript.commands.toReversed().map((command) => [command.line, command]));
  }

  row(line: number): TranscriptRow {
    return {
      line,
      text: this.#lines[line] ?? '',
      kind: this.kindOf(line),
      looks: this.#looksOf(line),
      time: this.timeOf(line),
      command: this.#commands.get(line),
    };
  }

  kindOf(line: number): RowKind {
    return ROW_KINDS[this.#transcript.kinds[line] ?? 0] ?? 'left-out';
  }

  /** Second of the recording at which a row was begun, where that is known. */
  timeOf(line: number): number | undefined {
    const time = this.#transcript.times?.[line];
    return time === undefined || Number.isNaN(time) ? undefined : time;
  }

  #looksOf(line: number): { from: number; to: number; rendition: Rendition }[] {
    const { looks, renditions } = this.#transcript;
    const found: { from: number; to: number; rendition: Rendition }[] = [];
    for (let at = this.#firstLook(line); looks[at] === line; at += 4) {
      const [from = 0, to = 0, index = 0] = looks.subarray(at + 1, at + 4);
      found.push({ from, to, rendition: renditions[index] ?? {} });
    }
    return found;
  }

  /** Where the looks of a row begin, by halving. */
  #firstLook(line: number): number {
    const { looks } = this.#transcript;
    let [low, high] = [0, looks.length / 4];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((looks[middle * 4] ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low * 4;
  }
}
