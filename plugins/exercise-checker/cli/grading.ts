import type { Exercise, Grading } from '../core/index.ts';
import type { Reason } from '../core/report/assessment.ts';
import { withoutVerdict } from '../core/report/without-verdict.ts';
import type { Arguments } from './arguments.ts';
import { unreadableBy, type Unreadable } from './file-error.ts';
import type { Grader } from './grader.ts';
import { tell } from './output.ts';
import { findTranscripts, type TranscriptFile } from './transcripts.ts';

/** All that came of a run. */
export interface Run {
  gradings: Grading[];
  /** Whether several files were asked for; a folder counts as several, even with one file in it. */
  several: boolean;
}

/**
 * Grades everything that was asked for. A file that cannot be read, or cannot be graded within its allowance, has a
 * report too, and stops no other.
 */
export async function gradeAll(grader: Grader, exercise: Exercise, asked: Arguments): Promise<Run> {
  const gradings: Grading[] = [];
  let folders = 0;
  for (const path of asked.files) {
    const found = attempt(() => findTranscripts(path));
    if ('reason' in found) {
      gradings.push(refuse(exercise, path, found.reason));
      continue;
    }
    if (found.value.folder) folders++;
    for (const file of found.value.files) gradings.push(await gradeFile(grader, exercise, file, asked));
  }
  return { gradings, several: folders > 0 || asked.files.length > 1 };
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
    ...(asked.prompt === undefined ? {} : { prompt: asked.prompt }),
  });
}

/** What a piece of work gives, or the file system's reason why it cannot be done. */
function attempt<Value>(work: () => Value): { value: Value } | { reason: Unreadable } {
  try {
    return { value: work() };
  } catch (error) {
    const reason = unreadableBy(error);
    if (reason === undefined) throw error;
    return { reason };
  }
}

function refuse(exercise: Exercise, file: string, reason: Reason): Grading {
  return { report: withoutVerdict(exercise, file, reason), facts: [] };
}

/** Says that the checker failed, and where: the file's own report says only that it did. */
export function reportBug(stack: string): void {
  tell(`check: this is a bug of the checker. Please report it with these lines:\n${stack}`);
}

/** The gravest of all files: 2 for one that cannot be read, 3 not gradable, 1 not all met, 0 all met. */
export function exitStatusOf(run: Run): 0 | 1 | 2 | 3 {
  const reports = run.gradings.map(({ report }) => report);
  if (reports.length === 0 || reports.some(({ reason }) => reason?.code === 'unreadable')) return 2;
  if (reports.some(({ verdict }) => verdict === 'not-gradable')) return 3;
  return reports.every(({ verdict }) => verdict === 'pass') ? 0 : 1;
}
