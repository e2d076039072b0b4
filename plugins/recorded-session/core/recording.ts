import { Terminal } from '@xterm/headless/lib-headless/xterm-headless.mjs';
import { BrokenRecording, readStrictAsciicast, type Asciicast, type WrittenEvent } from 'terminal-recording';
import { commandsIn, type EnteredCommand } from './commands.ts';
import { LIMITS } from './limits.ts';
import { collectMarks } from './marks.ts';
import type { Recording, Step } from './model.ts';
import { timingsIn } from './timing.ts';
import { versionsIn } from './versions.ts';

/** Characters that are written before looking at how much the terminal has taken in. */
const LONGEST_WRITE = 20_000;

/**
 * Reads a recording: what its terminal showed in the end, divided into steps and commands. A progress display
 * that was drawn again and again comes out as its last state.
 *
 * @param text an asciicast with the shell's marks, and a marker event at the beginning of each step
 * @throws BrokenRecording with the line of the file and what is wrong in it
 */
export async function readRecording(text: string): Promise<Recording> {
  const cast = readStrictAsciicast(text, LIMITS);
  const versions = versionsIn(cast.header);
  const ids = stepsIn(cast);
  const commands = await play(cast);
  if (commands.length === 0) {
    throw new BrokenRecording(
      1,
      'no command',
      'a shell that writes the marks OSC 133;A to D around its commands',
    );
  }
  const timings = timingsIn(cast.events);
  // A mark that two events share has no timing, and then no one knows whose timing is whose.
  const isTimed = timings.length === marksIn(cast.events);
  const timed = commands.map((command) => {
    const timing = isTimed ? timings[command.ordinal] : undefined;
    return timing ? { ...command, timing } : command;
  });
  return { versions, steps: ids.map(({ id, line }) => stepOf(id, line, timed)) };
}

/** How many marks of the kind C are written, wherever events begin and end. */
function marksIn(events: readonly WrittenEvent[]): number {
  const text = events.map((event) => (event.kind === 'output' ? event.text : '')).join('');
  return text.split('\u001b]133;C').length - 1;
}

/** The markers with a name, in order; an empty one ends the step before it. */
function stepsIn(cast: Asciicast): { id: string; line: number }[] {
  const steps = cast.events.flatMap(({ kind, text, line }) =>
    kind === 'marker' && text !== '' ? [{ id: text, line }] : [],
  );
  if (steps.length === 0) {
    throw new BrokenRecording(
      1,
      'no marker',
      'an event [seconds,"m","name-of-the-step"] where each step begins',
    );
  }
  const first = new Map<string, number>();
  for (const { id, line } of steps) {
    const before = first.get(id);
    if (before !== undefined) {
      throw new BrokenRecording(line, `the step "${id}" again (first in line ${before})`, 'each step once');
    }
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      throw new BrokenRecording(line, `a step named "${id}"`, 'a name such as "task-list"');
    }
    first.set(id, line);
  }
  return steps;
}

function stepOf(id: string, line: number, commands: readonly EnteredCommand[]): Step {
  const own = commands.filter((command) => command.step === id);
  if (own.length === 0) throw new BrokenRecording(line, `no command in the step "${id}"`, 'one or more');
  return { id, commands: own };
}

async function play(cast: Asciicast): Promise<EnteredCommand[]> {
  const terminal = new Terminal({
    allowProposedApi: true,
    cols: cast.columns,
    rows: cast.rows,
    scrollback: LIMITS.scrolled,
    // What "clear" takes off the screen still belongs to the command before it.
    scrollOnEraseInDisplay: true,
  });
  terminal.parser.registerCsiHandler({ final: 'J' }, (parameters) => parameters[0] === 3);
  let step: string | undefined;
  const marks = collectMarks(terminal, () => step);
  try {
    for (const { kind, text, line } of joinOutput(cast.events)) {
      if (kind === 'marker') step = text === '' ? undefined : text;
      else await new Promise<void>((resolve) => terminal.write(text, resolve));
      if (terminal.buffer.normal.length >= LIMITS.scrolled) {
        throw new BrokenRecording(
          line,
          'more output than a page can show',
          `at most ${LIMITS.scrolled} rows`,
        );
      }
    }
    return commandsIn(terminal.buffer.normal, marks);
  } finally {
    terminal.dispose();
  }
}

/** Events with neighbouring outputs joined, because waiting for the terminal after every key takes most of the time. */
function joinOutput(events: readonly WrittenEvent[]): Pick<WrittenEvent, 'kind' | 'text' | 'line'>[] {
  const joined: { kind: WrittenEvent['kind']; texts: string[]; length: number; line: number }[] = [];
  for (const { kind, text, line } of events) {
    const last = joined.at(-1);
    if (last && kind === 'output' && last.kind === 'output' && last.length < LONGEST_WRITE) {
      last.texts.push(text);
      last.length += text.length;
    } else {
      joined.push({ kind, texts: [text], length: text.length, line });
    }
  }
  return joined.map(({ kind, texts, line }) => ({ kind, text: texts.join(''), line }));
}
