import { resolve } from 'node:path';
import type { Exercise } from '../core/index.ts';
import { readArguments, usageOf, type Arguments } from './arguments.ts';
import { unreadableBy, type Unreadable } from './file-error.ts';
import { sourceIn } from './folder-source.ts';
import { GraderPool } from './grader-pool.ts';
import { exitStatusOf, gradeAll, reportBug } from './grading.ts';
import { print, safe, tell } from './output.ts';
import { Progress } from './progress.ts';
import type { ExerciseSource, Program } from './program.ts';
import { stackOf } from './stack.ts';
import { workingFolder } from './transcripts.ts';
import { UsageError } from './usage-error.ts';

// Most of a short run is loading modules: the thread of the engine is started first, and what reads exercises and writes
// reports is loaded while the engine is.

async function main(words: string[], program: Program): Promise<number> {
  const asked = await readArguments(words, program);
  const source =
    asked.exercises === undefined ? program.exercises : sourceIn(resolve(workingFolder(), asked.exercises));
  switch (asked.mode) {
    case 'help':
      print(usageOf(program));
      return 0;
    case 'list':
      return list(source);
    case 'self-test':
      return selfTest(source, program);
    case 'merge':
      return merge(asked, program);
    case 'suggest':
      return suggest(asked, program);
    case 'grade':
      return grade(source, asked, program);
  }
}

async function list(source: ExerciseSource): Promise<number> {
  for (const id of await source.ids()) {
    const { title } = await source.open(id);
    print(`${safe(id)}\t${safe(title.replaceAll('\n', ' '))}\n`);
  }
  return 0;
}

async function grade(source: ExerciseSource, asked: Arguments, program: Program): Promise<number> {
  const { thread } = program;
  const pool = new GraderPool({ thread, withFacts: asked.explain !== undefined, onBug: reportBug });
  try {
    const exercise = await source.open(asked.exercise);
    checkAgainst(exercise, asked, program);
    const progress = new Progress(process.stderr, process.env);
    const [run, { reportsOf, showReports, explain }] = await Promise.all([
      gradeAll(pool, exercise, asked, progress),
      import('./show-reports.ts'),
    ]);
    const reports = reportsOf(run);
    if (reports.length === 0) tell(`check: ${nothingToGrade(asked)}`);
    showReports(reports, asked.format, run.several);
    if (asked.explain !== undefined) await explain(run, exercise, asked.explain, reports);
    // A shard may well be left without a file, where there are more of them than files.
    return reports.length === 0 && asked.shard !== undefined ? 0 : exitStatusOf(reports);
  } finally {
    await pool.close();
  }
}

function nothingToGrade({ shard }: Arguments): string {
  return shard === undefined
    ? 'the folder has no files to grade'
    : `there is no file for shard ${shard.number} of ${shard.of}`;
}

async function merge(asked: Arguments, program: Program): Promise<number> {
  if (asked.files.length === 0) {
    throw new UsageError(`Name the reports to merge.\n\n${usageOf(program)}`);
  }
  const [{ readReports }, { mergeReports }, { showReports }] = await Promise.all([
    import('./merge/read-reports.ts'),
    import('./merge/merge-reports.ts'),
    import('./show-reports.ts'),
  ]);
  const reports = mergeReports(readReports(asked.files));
  // Only one format shows the rows of sessions; the others are as one run would have given them.
  if (asked.format !== 'html') for (const report of reports) delete report.rows;
  showReports(reports, asked.format, true);
  return exitStatusOf(reports);
}

async function suggest(asked: Arguments, program: Program): Promise<number> {
  const [path, another] = asked.files;
  if (path === undefined || another !== undefined) {
    throw new UsageError(`--suggest takes one recording.\n\n${usageOf(program)}`);
  }
  const { suggestFor } = await import('./suggest/suggest.ts');
  print(await suggestFor(path, asked));
  return 0;
}

function checkAgainst({ id, outcomes }: Exercise, asked: Arguments, program: Program): void {
  if (asked.files.length === 0) {
    throw new UsageError(`Name a file to grade for "${id}".\n\n${usageOf(program)}`);
  }
  const ids = outcomes.map((outcome) => outcome.id);
  if (asked.explain !== undefined && !ids.includes(asked.explain)) {
    throw new UsageError(`"${id}" has no outcome "${asked.explain}". It has: ${ids.join(', ')}.`);
  }
}

async function selfTest({ folder }: ExerciseSource, { home }: Program): Promise<number> {
  if (folder === undefined) {
    throw new UsageError(
      `--self-test needs the recordings of the exercises, but they are not in ${home}. Name a folder that has them, such as content/exercises in a checkout of the course: --self-test --exercises DIR`,
    );
  }
  const { runSelfTest } = await import('./self-test.ts');
  const { passed, failures } = await runSelfTest(folder);
  for (const failure of failures) print(`${safe(failure)}\n`);
  print(`${passed} as labelled, ${failures.length} not\n`);
  return failures.length === 0 ? 0 : 1;
}

/** Says of a path that cannot be read what a report would. */
async function tellUnreadable(error: unknown, reason: Unreadable): Promise<void> {
  const { en } = await import('../sentences/index.ts');
  const { message, fix } = en.reason(reason);
  const path = error instanceof Error && 'path' in error ? `${String(error.path)}: ` : '';
  tell(`check: ${path}${message} ${fix}`);
}

/**
 * Runs the checker; what the user did wrong is reported on standard error.
 * @param words the command line without the program
 * @param program which checker it is
 * @returns the exit status
 */
export async function runChecker(words: string[], program: Program): Promise<number> {
  try {
    return await main(words, program);
  } catch (error) {
    // Wrong usage, a file that cannot be read, a bug: none of them is a verdict, so never 0 or 1.
    const unreadable = unreadableBy(error);
    if (error instanceof UsageError) tell(`check: ${error.message}`);
    else if (unreadable !== undefined) await tellUnreadable(error, unreadable);
    else reportBug(stackOf(error));
    return 2;
  }
}
