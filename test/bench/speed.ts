import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArguments } from '../../plugins/exercise-checker/cli/arguments.ts';
import { checkout } from '../../plugins/exercise-checker/cli/checkout.ts';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { FORMATS } from '../../plugins/exercise-checker/cli/formats/index.ts';
import { GraderPool } from '../../plugins/exercise-checker/cli/grader-pool.ts';
import { gradeAll } from '../../plugins/exercise-checker/cli/grading.ts';
import { OWN_EXERCISES } from '../../plugins/exercise-checker/cli/own-exercises.ts';
import { gradeTranscript, type Exercise } from '../../plugins/exercise-checker/core/index.ts';
import { listExercises } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { en, writeReport } from '../../plugins/exercise-checker/sentences/index.ts';
import { MISSED } from './bar.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = OWN_EXERCISES;
const EXERCISE = 'pull-and-run';
const SESSION = `content/exercises/${EXERCISE}/sessions/passes-aliases-1.6.typescript`;
const RUNS = 15;

/**
 * Times the command line on all recordings of all exercises, the engine on a session of 20 KB and of 1 MB, and the
 * command line from a cold start. The recordings come first, before anything is warm. The bars are of time that passes;
 * processor time is beside it, because it hardly notices other programs and is what to believe on a busy machine.
 */
export async function measureSpeed(): Promise<string[]> {
  const perFile = await gradeFolders();
  const { exercise } = openExercise(FOLDER, EXERCISE);
  const session = readFileSync(PROJECT + SESSION);
  const small = await median(() => grade(exercise, repeated(session, 20_000)));
  const large = await median(() => grade(exercise, repeated(session, 1_000_000)));
  const cold = await median(() => {
    const words = ['plugins/exercise-checker/cli/main.mjs', EXERCISE, SESSION];
    const { status } = spawnSync(process.execPath, words, { cwd: PROJECT });
    if (status !== 0) throw new Error(`the command line ended with status ${status}`);
    return Promise.resolve();
  });
  return [
    row('session of 20 KB', small, 20),
    row('session of 1 MB', large, 200),
    row('command line, cold', { passed: cold.passed }, 250),
    row('a folder, each file', perFile, 12),
  ];
}

/** How long something took, in milliseconds. */
interface Took {
  passed: number;
  /** Of all threads of this process; what it started as another process is not in it. */
  processor?: number;
}

async function timed(work: () => Promise<void>): Promise<Required<Took>> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { passed: performance.now() - start, processor: (user + system) / 1000 };
}

/** Grades the folder of recordings of each exercise as the command line does. @returns the time for one file */
async function gradeFolders(): Promise<Took> {
  let files = 0;
  const { passed, processor } = await timed(async () => {
    const pool = new GraderPool({
      thread: checkout.thread,
      withFacts: false,
      onBug: (stack) => {
        throw new Error(stack);
      },
    });
    for (const id of listExercises(FOLDER)) {
      const { exercise } = openExercise(FOLDER, id);
      const asked = await readArguments([id, `${FOLDER}/${id}/sessions`], checkout);
      const { gradings, several } = await gradeAll(pool, exercise, asked);
      FORMATS.json(
        gradings.map(({ report }) => writeReport(report, en)),
        { colour: false, several },
      );
      files += gradings.length;
    }
    await pool.close();
  });
  if (files === 0) throw new Error('There are no recordings.');
  return { passed: passed / files, processor: processor / files };
}

async function grade(exercise: Exercise, bytes: Uint8Array): Promise<void> {
  const { report } = await gradeTranscript(exercise, bytes, { file: 'bench' });
  if (report.verdict === 'not-gradable') throw new Error(report.reason?.code);
}

/** The session again and again, up to a size: as many commands as a long day at the terminal. */
function repeated(session: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += session.length) bytes.set(session.subarray(0, size - at), at);
  return bytes;
}

/** The median of each of the two times by itself. */
async function median(work: () => Promise<void>): Promise<Required<Took>> {
  const runs: Required<Took>[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await timed(work));
  const middle = (times: readonly number[]): number =>
    times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  return {
    passed: middle(runs.map(({ passed }) => passed)),
    processor: middle(runs.map(({ processor }) => processor)),
  };
}

function row(name: string, { passed, processor }: Took, bar: number): string {
  const shown = processor === undefined ? '' : `   processor ${processor.toFixed(1)} ms`;
  const verdict = passed < bar ? '' : `   ${MISSED}`;
  return `${name.padEnd(22)} ${passed.toFixed(1).padStart(7)} ms   bar ${bar} ms${shown}${verdict}`;
}
