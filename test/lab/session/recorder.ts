import { type Event, writeAsciicast } from './asciicast.ts';
import type { RecordingMachine } from './machine.ts';
import { forbid, type Forbidden } from './nothing-of-this-machine.ts';
import type { Pace } from './pace.ts';
import type { RecordingFormat } from './recording-format.ts';
import { forLine, type SessionScript } from './script.ts';
import { runSetup } from './setup.ts';
import { prepareShell, type Shell, SHELL_PATHS } from './shell.ts';
import { LiveTerminal } from './terminal.ts';
import { eventsWithoutMarks, textWithoutMarks } from './without-marks.ts';
import { newTypescript } from './typescript.ts';
import { Typist } from './typist.ts';
import { collectVersions, type Versions } from './versions.ts';

export interface RecorderOptions {
  readonly shell: Shell;
  readonly format: RecordingFormat;
  readonly pace: Pace;
  /** Width of the terminal; see `COLUMNS` where left out. */
  readonly columns?: number | undefined;
  /** Leaves out the marks of prompts and statuses (OSC 133), as most learners' shells do; the recorder needs them. */
  readonly withoutMarks?: boolean | undefined;
  /** Texts no recording may hold; see `tracesOfThisMachine`. */
  readonly forbidden: readonly Forbidden[];
  /** Seconds a command, a prompt or an `@until` may take; 60 unless told. */
  readonly limit?: number;
}

export interface Recording {
  readonly format: RecordingFormat;
  /** What goes into the file. */
  readonly text: string;
  readonly versions: Versions;
}

const LIMIT = 60;

/**
 * Types a session into a real shell on a machine and records it. The machine has to be as the session expects it;
 * its setup commands are run, and the shell is prepared, before.
 * @throws Error where a setup command fails, the session does not go as its script says, or the recording holds
 *   something forbidden
 */
export async function recordSession(
  script: SessionScript,
  machine: RecordingMachine,
  options: RecorderOptions,
): Promise<Recording> {
  const { shell, format, columns, withoutMarks = false } = options;
  await runSetup(script, machine);
  await prepareShell(machine, script.user, shell);
  const versions = await collectVersions(script, machine, shell);
  const session = await play(forLine(script, machine.line.id), machine, options);
  forbid(
    `The ${format} of session "${script.id}"`,
    [session.text ?? '', session.output, JSON.stringify([script.title, versions])],
    options.forbidden,
  );
  const header = { title: script.title, shell: SHELL_PATHS[shell], versions, columns };
  const events = withoutMarks ? eventsWithoutMarks(session.events) : session.events;
  const text = session.text ?? writeAsciicast(header, events);
  return { format, text: withoutMarks ? textWithoutMarks(text) : text, versions };
}

/** What came of a session: all that happened, and the file of another format where one was asked for. */
interface Played {
  readonly events: readonly Event[];
  readonly output: string;
  readonly text?: string;
}

async function play(
  script: SessionScript,
  machine: RecordingMachine,
  { shell, format, pace, columns, limit = LIMIT }: RecorderOptions,
): Promise<Played> {
  const typescript = format === 'typescript' ? await newTypescript(machine, script.user) : undefined;
  const program = ['env', `SHELL=${SHELL_PATHS[shell]}`, ...(typescript?.program ?? [SHELL_PATHS[shell]])];
  const events: Event[] = [];
  const start = performance.now();
  const note = (code: Event['code'], data: string): void => {
    events.push({ time: (performance.now() - start) / 1000, code, data });
  };
  const terminal = new LiveTerminal(
    machine.terminal({ user: script.user, program }),
    (output) => {
      note('o', output);
    },
    columns,
  );
  try {
    const typist = new Typist(script, terminal, {
      pace,
      limit,
      onStep: (id) => {
        note('m', id);
      },
    });
    await typist.typeSteps();
    // Anyone who copies from a terminal has it still open.
    const paste = format === 'paste' ? `${terminal.screen.rows().join('\n')}\n` : undefined;
    await typist.leave();
    const text = paste ?? (await typescript?.fetch());
    const output = events.map((event) => (event.code === 'o' ? event.data : '')).join('');
    return { events, output, ...(text === undefined ? {} : { text }) };
  } finally {
    await terminal.close();
    await typescript?.remove();
  }
}
