import type { Exercise } from '../core/index.ts';
import type { ExerciseFile } from '../exercise-file/read.ts';
import { readArguments, USAGE, type Arguments } from './arguments.ts';
import { exercisesFolder } from './exercises-folder.ts';
import { unreadableBy } from './file-error.ts';
import { Grader } from './grader.ts';
import { exitStatusOf, gradeAll, reportBug } from './grading.ts';
import { openKept } from './kept-exercise.ts';
import { print, safe, tell } from './output.ts';
import { stackOf } from './stack.ts';
import { UsageError } from './usage-error.ts';

// Most of a short run is loading modules: the thread of the engine is started first, and what reads exercises and writes
// reports is loaded while the engine is.

async function main(words: string[]): Promise<number> {
  const asked = await readArguments(words);
  const folder = exercisesFolder(asked.exercises);
  switch (asked.mode) {
    case 'help':
      print(USAGE);
      return 0;
    case 'list':
      return list(folder);
    case 'self-test':
      return selfTest(folder);
    case 'grade':
      return grade(folder, asked);
  }
}

async function list(folder: string): Promise<number> {
  const [{ listExercises }, { openExercise }] = await Promise.all([
    import('../exercise-file/folder.ts'),
    import('./exercises.ts'),
  ]);
  for (const id of listExercises(folder)) {
    print(`${safe(id)}\t${safe(openExercise(folder, id).exercise.title.replaceAll('\n', ' '))}\n`);
  }
  return 0;
}

async function grade(folder: string, asked: Arguments): Promise<number> {
  const grader = new Grader({ withFacts: asked.explain !== undefined, onBug: reportBug });
  try {
    const exercise = await open(folder, asked);
    checkAgainst(exercise, asked);
    const [run, { showReports }] = await Promise.all([
      gradeAll(grader, exercise, asked),
      import('./show-reports.ts'),
    ]);
    await showReports(run, exercise, asked);
    return exitStatusOf(run);
  } finally {
    await grader.close();
  }
}

/** Opens the exercise; only those of the project are kept, others would fill the disk. */
async function open(folder: string, { exercise: id, exercises }: Arguments): Promise<Exercise> {
  const read = async (): Promise<ExerciseFile> => {
    const { openExercise } = await import('./exercises.ts');
    return openExercise(folder, id);
  };
  if (exercises !== undefined) return (await read()).exercise;
  return (await openKept(folder, id, read)).exercise;
}

function checkAgainst({ id, outcomes }: Exercise, asked: Arguments): void {
  if (asked.files.length === 0) throw new UsageError(`No file was named to grade for "${id}".\n\n${USAGE}`);
  const ids = outcomes.map((outcome) => outcome.id);
  if (asked.explain !== undefined && !ids.includes(asked.explain)) {
    throw new UsageError(`"${id}" has no outcome "${asked.explain}". It has: ${ids.join(', ')}.`);
  }
}

async function selfTest(folder: string): Promise<number> {
  const { runSelfTest } = await import('./self-test.ts');
  const { passed, failures } = await runSelfTest(folder);
  for (const failure of failures) print(`${safe(failure)}\n`);
  print(`${passed} as labelled, ${failures.length} not\n`);
  return failures.length === 0 ? 0 : 1;
}

/**
 * Runs the checker; what a user did wrong is told on standard error.
 * @param words the command line without the program
 * @returns the exit status
 */
export async function runChecker(words: string[]): Promise<number> {
  try {
    return await main(words);
  } catch (error) {
    // Wrong usage, a file that cannot be read, a bug: none of them is a verdict, so never 0 or 1.
    if (error instanceof UsageError || unreadableBy(error) !== undefined) {
      tell(`check: ${error instanceof Error ? error.message : ''}`);
    } else {
      reportBug(stackOf(error));
    }
    return 2;
  }
}
