import type { Exercise, Grading } from '../core/index.ts';
import type { Reason } from '../core/report/assessment.ts';
import { withoutVerdict } from '../core/report/without-verdict.ts';
import type { Report, Shard } from '../sentences/index.ts';
import type { Arguments } from './arguments.ts';
import { unreadableBy, type Unreadable } from './file-error.ts';
import type { Grader } from './grader.ts';
import type { GraderPool } from './grader-pool.ts';
import { jobsFor } from './jobs.ts';
import { tell } from './output.ts';
import type { Progress } from './progress.ts';
import { filesOfShard } from './shard.ts';
import { findTranscripts, unreadable, type TranscriptFile } from './transcripts.ts';

/** All that came of a run. */
export interface Run {
  gradings: Grading[];
  /** Where each file stands among those of the whole run; empty if all of them were graded here. */
  shards: readonly Shard[];
  /** Whether several files were asked for; a folder counts as several, even with one file in it. */
  several: boolean;
}

/**
 * Grades everything that was asked for. A file that cannot be read, or cannot be graded within its allowance, has a
 * report too, and stops no other.
 */
export async function gradeAll(
  pool: GraderPool,
  exercise: Exercise,
  asked: Arguments,
  progress?: Progress,
): Promise<Run> {
  const { files, folders } = filesOf(asked.files);
  const ours = filesOfShard(files, asked.shard);
  progress?.begin(ours.length);
  try {
    const gradings = await pool.gradeEach(
      ours,
      asked.jobs ?? jobsFor(ours.length),
      ({ file }, grader) => gradeFile(grader, exercise, file, asked),
      () => progress?.step(),
    );
    const several = folders > 0 || asked.files.length > 1 || asked.shard !== undefined;
    return { gradings, shards: ours.flatMap(({ shard }) => shard ?? []), several };
  } finally {
    progress?.clear();
  }
}

/** All files behind what was typed; a path that cannot be looked at stands for itself. */
function filesOf(paths: readonly string[]): { files: TranscriptFile[]; folders: number } {
  const files: TranscriptFile[] = [];
  let folders = 0;
  for (const path of paths) {
    const found = attempt(() => findTranscripts(path));
    if ('failure' in found) {
      files.push(unreadable(path, found.failure));
      continue;
    }
    if (found.value.folder) folders++;
    files.push(...found.value.files);
  }
  return { files, folders };
}

async function gradeFile(
  grader: Grader,
  exercise: Exercise,
  file: TranscriptFile,
  asked: Arguments,
): Promise<Grading> {
  if (file.outside) return refuse(exercise, file.name, { code: 'unreadable', cause: 'outside' });
  const bytes = attempt(() => file.read());
  if ('reason' in bytes) return refuse(exercise, file.name, bytes.reason);
  return grader.grade(exercise, bytes.value, {
    file: file.name,
    inputFormat: asked.inputFormat,
    quoteRows: quotesRows(asked),
    ...(asked.prompt === undefined ? {} : { prompt: asked.prompt }),
  });
}

/** Whether reports need the rows they point at: to be shown, or to be shown by anyone who merges them. */
function quotesRows({ format, shard }: Arguments): boolean {
  return format === 'html' || shard !== undefined;
}

/** What a piece of work gives, or the file system's reason why it cannot be done. */
function attempt<Value>(work: () => Value): { value: Value } | { reason: Unreadable; failure: unknown } {
  try {
    return { value: work() };
  } catch (failure) {
    const reason = unreadableBy(failure);
    if (reason === undefined) throw failure;
    return { reason, failure };
  }
}

function refuse(exercise: Exercise, file: string, reason: Reason): Grading {
  return { report: withoutVerdict(exercise, file, reason), facts: [] };
}

/** Says that the checker failed, and where: the file's own report says only that it did. */
export function reportBug(stack: string): void {
  tell(`check: this is a bug in the checker. Please report it with these lines:\n${stack}`);
}

/** The gravest of all files: 2 for one that cannot be read, 3 not gradable, 1 not all met, 0 all met. */
export function exitStatusOf(reports: readonly Pick<Report, 'verdict' | 'reason'>[]): 0 | 1 | 2 | 3 {
  if (reports.length === 0 || reports.some(({ reason }) => reason?.code === 'unreadable')) return 2;
  if (reports.some(({ verdict }) => verdict === 'not-gradable')) return 3;
  return reports.every(({ verdict }) => verdict === 'pass') ? 0 : 1;
}
