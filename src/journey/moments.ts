import type { Place } from 'satteri-markdown-blocks';
import type { Recording } from 'starlight-recorded-session/recordings';
import { textOf } from 'starlight-recorded-session/recordings';
import { changesBetween, type Change, type Running } from './changes.ts';
import { elsewhereOf, type Elsewhere, type OtherRecording } from './elsewhere.ts';
import { programOf, type JourneyFile, type WrittenBranch, type WrittenMoment } from './journey-file.ts';
import { problem, type JourneyProblem } from './problems.ts';
import { processesIn, wordsOf } from './process-list.ts';

type Step = Recording['steps'][number];

/** A command of a step, as text. */
export interface ShownCommand {
  readonly prompt: string;
  readonly typed: string;
  readonly output: readonly string[];
  readonly exitStatus: number | undefined;
  /** Lines of the output that are the processes of the picture, by their index; none in another command. */
  readonly processLines: readonly number[];
  /** Lines of the output with a process that is new, or was changed, by their index. */
  readonly marked: readonly number[];
  /** What it printed on other lines of containerd, where that is something else; of the list of processes nothing is told. */
  readonly elsewhere: readonly Elsewhere[];
}

/** One moment of a branch: what the author says of it, and what its recording shows. */
export interface Moment extends WrittenMoment {
  /** Which moment of its branch it is, from 0. */
  readonly index: number;
  readonly running: readonly Running[];
  readonly changes: readonly Change[];
  readonly commands: readonly ShownCommand[];
}

/** Where a branch is in its file, and what its recording is called in messages. */
export interface BranchSource {
  readonly file: JourneyFile;
  readonly index: number;
  readonly recording: Recording;
  readonly recordingFile: string;
  /** The same session on the other lines of containerd, the oldest first. */
  readonly others: readonly OtherRecording[];
}

/**
 * Puts the moments of a branch together from its recording.
 * @param short only those of the short form: what is new in each is then since the one before it there
 * @returns the moments, or everything that is wrong with the references
 */
export function momentsOf(
  branch: WrittenBranch,
  source: BranchSource,
  short: boolean,
): { moments: Moment[]; problems: JourneyProblem[] } {
  const moments: Moment[] = [];
  const problems: JourneyProblem[] = [];
  let before: readonly Running[] | undefined;
  for (const [index, written] of branch.moments.entries()) {
    const read = readMoment(written, index, source);
    problems.push(...read.problems);
    if (read.running === undefined || (short && !written.short)) continue;
    const changes = before === undefined ? [] : changesBetween(before, read.running);
    before = read.running;
    const { running } = read;
    moments.push({ ...written, index, running, changes, commands: read.commands(changes) });
  }
  return { moments, problems };
}

/**
 * The commands of a step that tells how something was recorded.
 * @param at where the file names the step, for the problem where the recording has none of that name
 */
export function commandsOf(id: string, at: Place, source: BranchSource): ShownCommand[] | JourneyProblem {
  const step = stepOf(id, at, source);
  return 'commands' in step ? step.commands.map((command) => shown(command)) : step;
}

function stepOf(id: string, at: Place, { recording, recordingFile }: BranchSource): Step | JourneyProblem {
  const known = recording.steps.map((step) => step.id);
  return (
    recording.steps.find((step) => step.id === id) ?? problem('unknown-step', at, id, recordingFile, known)
  );
}

function readMoment(
  written: WrittenMoment,
  index: number,
  source: BranchSource,
): {
  running?: Running[];
  commands(changes: readonly Change[]): ShownCommand[];
  problems: JourneyProblem[];
} {
  const { file, recordingFile, others } = source;
  const path = ['branches', source.index, 'moments', index];
  const at = file.placeOf([...path, 'step']);
  const fail = (...problems: JourneyProblem[]) => ({ commands: () => [], problems });
  const step = stepOf(written.step, at, source);
  if (!('commands' in step)) return fail(step);
  const lists = step.commands.map((command) => processesIn(command.output.map(textOf)));
  const list = lists.findIndex((processes) => processes !== undefined);
  const processes = lists[list];
  if (processes === undefined) return fail(problem('no-process-list', at, written.step, recordingFile));

  const problems: JourneyProblem[] = [];
  const running = processes.flatMap((process): Running[] => {
    const program = programOf(file.programs, wordsOf(process.command));
    if (program !== undefined) return [{ program, process }];
    const said = wordsOf(process.command).slice(0, 3).join(' ');
    problems.push(problem('unknown-program', at, said, written.step, recordingFile));
    return [];
  });
  for (const [position, { program }] of running.entries()) {
    const other = running.findIndex((one) => one.program.at === program.at);
    if (other === position) continue;
    const { name } = running[other]?.program ?? program;
    problems.push(problem('place-taken', at, name, program.name, program.at, written.step));
  }
  const names = running.map(({ program }) => program.name);
  for (const [position, ask] of written.asks.entries()) {
    for (const end of ['from', 'to'] as const) {
      if (names.includes(ask[end])) continue;
      const place = file.placeOf([...path, 'asks', position, end]);
      problems.push(problem('absent-program', place, ask[end], written.step, names));
    }
  }
  const elsewhere = elsewhereOf(step, others);
  const commands = (changes: readonly Change[]) =>
    step.commands.map((command, position) =>
      position === list
        ? shown(command, {
            processLines: processes.map(({ line }) => line),
            marked: markedLines(changes),
          })
        : shown(command, { elsewhere: elsewhere[position] ?? [] }),
    );
  return { running, commands, problems };
}

function markedLines(changes: readonly Change[]): number[] {
  return changes.flatMap((change) => (change.kind === 'gone' ? [] : [change.now.process.line]));
}

function shown(
  { typed, output, exitStatus }: Step['commands'][number],
  more: Partial<Pick<ShownCommand, 'processLines' | 'marked' | 'elsewhere'>> = {},
): ShownCommand {
  return {
    prompt: typed[0]?.prompt ?? '',
    typed: typed.map(({ text }) => text).join('\n'),
    output: output.map(textOf),
    exitStatus: exitStatus === 0 ? undefined : exitStatus,
    processLines: [],
    marked: [],
    elsewhere: [],
    ...more,
  };
}
