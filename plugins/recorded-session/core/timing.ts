import { readShellMark, type WrittenEvent } from 'terminal-recording';

/** How long a command took, in seconds. */
export interface Timing {
  /** From the first key to Enter. */
  readonly typing: number;
  /** From Enter until the shell was there again. */
  readonly running: number;
  /** When each line of its output had come, from Enter on; empty where lines were drawn more than once. */
  readonly lines: readonly number[];
}

const MARK = /\u001b\]133;([^\u0007\u001b]{0,200})(?:\u0007|\u001b\\)/g;
/** The cursor goes up, to a place, or back in its row: what is there is drawn again. */
const DRAWS_AGAIN = /\u001b\[[\d;]{0,9}[AFHJ]|\r(?!\r?\n|$)/;

/** A command whose end has not come yet. */
interface Running {
  readonly typing: number;
  readonly since: number;
  readonly lines: number[];
  drawsAgain: boolean;
}

/**
 * The timing of each command of a recording, in order: one for every mark of the kind C.
 *
 * The times are those of what was written, so the terminal need not be asked after each of it. A mark that two events
 * share is not seen; where there are fewer timings than marks, none can be trusted.
 */
export function timingsIn(events: readonly WrittenEvent[]): Timing[] {
  const timings: Timing[] = [];
  let input: number | undefined;
  let firstKey: number | undefined;
  let running: Running | undefined;
  const end = (time: number) => {
    if (!running) return;
    const { typing, since, lines, drawsAgain } = running;
    timings.push({ typing, running: time - since, lines: drawsAgain ? [] : lines });
    running = undefined;
  };
  for (const { kind, text, time } of events) {
    if (kind === 'marker') continue;
    let from = 0;
    const write = (part: string) => {
      if (running) addLines(running, part, time);
      else if (input !== undefined && part !== '') firstKey ??= time;
    };
    for (const { 0: mark, 1: data = '', index } of text.matchAll(MARK)) {
      write(text.slice(from, index));
      from = index + mark.length;
      switch (readShellMark(data)?.kind) {
        case 'B':
          [input, firstKey] = [time, undefined];
          break;
        case 'C':
          end(time);
          running = { typing: time - (firstKey ?? time), since: time, lines: [], drawsAgain: false };
          input = undefined;
          break;
        case 'A':
        case 'D':
          end(time);
          break;
        case 'E':
        case undefined:
          break;
      }
    }
    write(text.slice(from));
  }
  end(events.at(-1)?.time ?? 0);
  return timings;
}

function addLines(running: Running, part: string, time: number): void {
  running.drawsAgain ||= DRAWS_AGAIN.test(part);
  for (const character of part) if (character === '\n') running.lines.push(time - running.since);
}
