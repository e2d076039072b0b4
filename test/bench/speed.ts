import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gradeTranscript, type Exercise } from '../../plugins/exercise-checker/core/index.ts';
import { loadExercise } from '../../plugins/exercise-checker/exercise-file/folder.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const EXERCISE = 'pull-and-run';
const SESSION = `content/exercises/${EXERCISE}/sessions/passes-aliases-1.6.typescript`;
const RUNS = 15;

/** Times the engine on a session of 20 KB and of 1 MB, and the command line from a cold start. */
export async function measureSpeed(): Promise<string[]> {
  const loaded = loadExercise(`${PROJECT}content/exercises`, EXERCISE, PROJECT);
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
  const session = readFileSync(PROJECT + SESSION);
  const small = await median(() => grade(loaded.exercise, repeated(session, 20_000)));
  const large = await median(() => grade(loaded.exercise, repeated(session, 1_000_000)));
  const cold = await median(() => {
    const words = ['plugins/exercise-checker/cli/main.ts', EXERCISE, SESSION];
    const { status } = spawnSync(process.execPath, words, { cwd: PROJECT });
    if (status !== 0) throw new Error(`the command line ended with status ${status}`);
    return Promise.resolve();
  });
  return [
    row('session of 20 KB', small, 50),
    row('session of 1 MB', large, 300),
    row('command line, cold', cold, 400),
  ];
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

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

function row(name: string, milliseconds: number, bar: number): string {
  return `${name.padEnd(22)} ${milliseconds.toFixed(0).padStart(5)} ms   bar ${bar} ms${milliseconds < bar ? '' : '   MISSED'}`;
}
