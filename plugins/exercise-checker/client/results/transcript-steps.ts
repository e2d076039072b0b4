import { BEFORE_ENTER, typeOut, wait, type Pace, type PlayedSteps } from 'terminal-recording/player';
import { clock } from '../../sentences/clock.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import { fill, type Strings } from '../strings.ts';
import type { RowList } from './row-list.ts';
import type { TranscriptRows } from './transcript-rows.ts';

/** No one types a command for longer than this while a session is played, however long they thought about it, in seconds. */
const LONGEST_TYPING = 2;

/** The commands of a recording with times, as a player goes through them: each with the rows up to the next one. */
export class TranscriptSteps implements PlayedSteps {
  readonly #rows: TranscriptRows;
  readonly #list: RowList;
  readonly #commands: Transcript['commands'];
  readonly #strings: Strings;

  constructor(transcript: Transcript, rows: TranscriptRows, list: RowList, strings: Strings) {
    this.#rows = rows;
    this.#list = list;
    // Of several commands in one row the first: it is entered once.
    this.#commands = transcript.commands.filter(
      ({ line }, index, commands) => commands[index - 1]?.line !== line,
    );
    this.#strings = strings;
  }

  get count(): number {
    return this.#commands.length;
  }

  /** The command to whose rows a row belongs; the first one for rows above all. */
  stepOf(line: number): number {
    return Math.max(
      0,
      this.#commands.findLastIndex((command) => command.line <= line),
    );
  }

  showUpTo(index: number): void {
    this.#list.showUpTo(this.#lastRowOf(index));
  }

  showAll(): void {
    this.#list.showUpTo(Infinity);
  }

  bringIntoView(index: number): void {
    this.#list.show(this.#commands[index]?.line ?? 0);
  }

  position(index: number): string {
    const time = this.#enteredAt(index);
    return fill(time === undefined ? this.#strings.position : this.#strings.positionAt, {
      command: index + 1,
      commands: this.count,
      time: time === undefined ? '' : clock(time),
    });
  }

  async play(index: number, pace: Pace): Promise<void> {
    const first = this.#commands[index]?.line ?? 0;
    const last = this.#lastRowOf(index);
    const entered = this.#enteredAt(index);
    const typing = Math.min(LONGEST_TYPING, Math.max(0, (entered ?? 0) - (this.#rows.timeOf(first) ?? 0)));
    const typed = this.#lastTypedRow(first, last);
    this.#show(typed);
    const elements = Array.from({ length: typed - first + 1 }, (_, at) => this.#list.drawn(first + at));
    const texts = elements.flatMap((row) => [
      ...(row?.querySelectorAll<HTMLElement>('.transcript-typed') ?? []),
    ]);
    await typeOut(texts, typing, pace);
    await wait(BEFORE_ENTER, pace);
    await this.#showOutput(typed + 1, last, entered ?? this.#rows.timeOf(first) ?? 0, pace);
  }

  /** Rows that came at one moment are shown at one moment. */
  async #showOutput(first: number, last: number, entered: number, pace: Pace): Promise<void> {
    let now = entered;
    for (let line = first; line <= last; line++) {
      const time = this.#rows.timeOf(line) ?? now;
      if (time > now) {
        this.#show(line - 1);
        await wait(time - now, pace);
        now = time;
      }
    }
    this.#show(last);
  }

  #show(line: number): void {
    this.#list.showUpTo(line);
    this.#list.show(line);
  }

  #lastTypedRow(first: number, last: number): number {
    let line = first;
    while (line < last && this.#rows.kindOf(line + 1) === 'typed') line++;
    return line;
  }

  /** The row in front of the next prompt belongs to the command, and the prompt to the next one. */
  #lastRowOf(index: number): number {
    const next = this.#commands[index + 1]?.line;
    return next === undefined ? this.#rows.length - 1 : next - 1;
  }

  #enteredAt(index: number): number | undefined {
    const command = this.#commands[index];
    return command?.time ?? (command && this.#rows.timeOf(command.line));
  }
}
