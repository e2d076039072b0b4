import { gradeTranscript, notGradableReport, type Exercise, type Grading } from '../core/index.ts';
import type { Arguments } from './arguments.ts';
import { findTranscripts, type TranscriptFile } from './transcripts.ts';

/** All that came of a run. */
export interface Run {
  gradings: Grading[];
  /** Whether several files were asked for; a folder counts as several, even with one file in it. */
  several: boolean;
}

const UNREADABLE = 'unreadable';

/** Grades everything that was asked for. A file that cannot be read has a report too, and stops no other. */
export async function gradeAll(exercise: Exercise, asked: Arguments): Promise<Run> {
  const gradings: Grading[] = [];
  let folders = 0;
  for (const path of asked.files) {
    try {
      const { files, folder } = findTranscripts(path);
      if (folder) folders++;
      for (const file of files) gradings.push(await gradeFile(exercise, file, asked));
    } catch (error) {
      gradings.push(unreadable(exercise, path, error));
    }
  }
  return { gradings, several: folders > 0 || asked.files.length > 1 };
}

async function gradeFile(exercise: Exercise, file: TranscriptFile, asked: Arguments): Promise<Grading> {
  let bytes: Uint8Array;
  try {
    bytes = file.read();
  } catch (error) {
    return unreadable(exercise, file.name, error);
  }
  return gradeTranscript(exercise, bytes, {
    file: file.name,
    inputFormat: asked.inputFormat,
    ...(asked.prompt === undefined ? {} : { prompt: asked.prompt }),
  });
}

function unreadable(exercise: Exercise, file: string, error: unknown): Grading {
  const code = (error as { code?: unknown }).code;
  const reason =
    code === 'ENOENT'
      ? 'There is no such file or folder.'
      : code === 'EACCES'
        ? 'Permission to read it is denied.'
        : `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  const fix = 'Check the path; it is taken from the folder the command was typed in.';
  return { report: notGradableReport(exercise, file, { code: UNREADABLE, message: reason, fix }), facts: [] };
}

/** The gravest of all files: 2 for one that cannot be read, 3 not gradable, 1 not all met, 0 all met. */
export function exitStatusOf(run: Run): 0 | 1 | 2 | 3 {
  const reports = run.gradings.map(({ report }) => report);
  if (reports.length === 0 || reports.some(({ reason }) => reason?.code === UNREADABLE)) return 2;
  if (reports.some(({ verdict }) => verdict === 'not-gradable')) return 3;
  return reports.every(({ verdict }) => verdict === 'pass') ? 0 : 1;
}
