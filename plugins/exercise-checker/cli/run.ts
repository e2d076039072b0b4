import { FORMATS } from './formats/index.ts';
import { wantsColour } from './formats/human.ts';
import { readArguments, USAGE, UsageError, type Arguments } from './arguments.ts';
import { exercisesFolder, openExercise } from './exercises.ts';
import { explainOutcome } from './explain.ts';
import { exitStatusOf, gradeAll } from './grading.ts';
import { runSelfTest } from './self-test.ts';
import { visible } from '../core/report/visible.ts';
import { listExercises } from '../exercise-file/folder.ts';

async function main(words: string[]): Promise<number> {
  const asked = readArguments(words);
  const folder = exercisesFolder(asked.exercises);
  switch (asked.mode) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'list':
      for (const id of listExercises(folder)) {
        process.stdout.write(`${id}\t${visible(openExercise(folder, id).exercise.title)}\n`);
      }
      return 0;
    case 'self-test':
      return selfTest(folder);
    case 'grade':
      return grade(folder, asked);
  }
}

async function grade(folder: string, asked: Arguments): Promise<number> {
  const { exercise } = openExercise(folder, asked.exercise);
  if (asked.files.length === 0)
    throw new UsageError(`No file was named to grade for "${exercise.id}".\n\n${USAGE}`);
  const run = await gradeAll(exercise, asked);
  const reports = run.gradings.map(({ report }) => report);
  if (reports.length === 0) process.stderr.write('check: the folder holds no files to grade\n');
  const colour = wantsColour(process.stdout, process.env);
  process.stdout.write(
    FORMATS[asked.format](reports, { colour, width: process.stdout.columns, several: run.several }),
  );
  if (asked.explain !== undefined) {
    for (const { report, facts } of run.gradings) {
      process.stderr.write(`\n${visible(report.file)}\n${explainOutcome(exercise, asked.explain, facts)}`);
    }
  }
  return exitStatusOf(run);
}

async function selfTest(folder: string): Promise<number> {
  const { passed, failures } = await runSelfTest(folder);
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  process.stdout.write(`${passed} as labelled, ${failures.length} not\n`);
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
    // Anything else than wrong usage (a file that cannot be read, a bug) is no verdict either: never 0 or 1.
    const known = error instanceof UsageError || (error instanceof Error && 'code' in error);
    const message =
      error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    const lines = message.split('\n').map((line) => visible(line));
    process.stderr.write(`check: ${lines.join('\n')}\n`);
    return 2;
  }
}
