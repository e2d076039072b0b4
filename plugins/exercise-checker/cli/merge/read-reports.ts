import type { Report } from '../../sentences/index.ts';
import { findTranscripts, type TranscriptFile } from '../transcripts.ts';
import { UsageError } from '../usage-error.ts';
import { reportSchema } from './report-schema.ts';

/** A report, and the file it was read from. */
export interface ReportRead {
  report: Report;
  from: string;
}

/** Bytes of one file of reports: those of 10,000 recordings are some 100 MB. */
const LONGEST_REPORTS = 500_000_000;

/**
 * Reads the reports of earlier runs, from JSON (one report, or an array of them) or JSONL.
 * @param paths files, `-` for standard input, or folders of such files
 * @throws UsageError for what is not a report, with the place; Error of the file system
 */
export function readReports(paths: readonly string[]): ReportRead[] {
  return paths.flatMap((path) => findTranscripts(path).files.flatMap(readFile));
}

function readFile(file: TranscriptFile): ReportRead[] {
  if (file.outside) throw new UsageError(`${file.name}: is a link that leads outside the folder.`);
  const bytes = file.read(LONGEST_REPORTS);
  if (bytes.length > LONGEST_REPORTS) {
    throw new UsageError(`${file.name}: is over ${LONGEST_REPORTS / 1e6} MB. Grade in more shards.`);
  }
  const values = parse(new TextDecoder().decode(bytes), file.name);
  return values.map((value, index) => {
    const read = reportSchema.safeParse(value);
    if (read.success) return { report: value as Report, from: file.name };
    const issue = read.error.issues[0];
    const where = [`report ${index + 1}`, ...(issue?.path ?? [])].map(String).join('.');
    throw new UsageError(
      `${file.name}: ${where}: ${issue?.message ?? ''}. Only what --format json or jsonl has written can be merged.`,
    );
  });
}

function parse(text: string, name: string): unknown[] {
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole.value) ? whole.value : [whole.value];
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const one = parsed(line);
      if (one !== undefined) return one.value;
      throw new UsageError(
        `${name}:${number}: is neither JSON nor a line of JSONL. Only what --format json or jsonl has written can be merged.`,
      );
    });
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
