import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradeTranscript } from '../core/index.ts';
import { listExercises } from '../exercise-file/folder.ts';
import type { LabelledSession } from '../exercise-file/schema.ts';
import { openExercise } from './exercises.ts';

/** How many recordings were graded as labelled, and a line for each that was not. */
export interface SelfTest {
  passed: number;
  failures: string[];
}

/** Grades every labelled recording of every exercise and compares verdict, missed outcomes and mistakes. */
export async function runSelfTest(folder: string): Promise<SelfTest> {
  const result: SelfTest = { passed: 0, failures: [] };
  for (const id of listExercises(folder)) {
    const { exercise, sessions } = openExercise(folder, id);
    for (const session of sessions) {
      const bytes = readFileSync(join(folder, id, 'sessions', session.file));
      const { report } = await gradeTranscript(exercise, bytes, { file: session.file });
      const differences = compareWithLabel(report, session);
      if (differences.length === 0) result.passed++;
      else result.failures.push(`${id} ${session.file}: ${differences.join('; ')}`);
    }
  }
  return result;
}

/** As much of a report as a label is about. */
interface Judged {
  verdict: string;
  outcomes: readonly { id: string; status: string }[];
  mistakes: readonly { id: string }[];
}

/** In what a report differs from what its recording is labelled with. */
export function compareWithLabel(report: Judged, session: LabelledSession): string[] {
  const missed = report.outcomes.filter((outcome) => outcome.status !== 'met').map((outcome) => outcome.id);
  const mistakes = report.mistakes.map((mistake) => mistake.id);
  return [
    ...difference('verdict', [session.expected], [report.verdict]),
    ...difference('missed outcomes', session.misses, missed),
    ...difference('mistakes', session.mistakes, mistakes),
  ];
}

function difference(what: string, expected: string[], found: string[]): string[] {
  const show = (names: string[]): string => [...names].sort().join(', ') || 'none';
  return show(expected) === show(found) ? [] : [`${what}: expected ${show(expected)}, found ${show(found)}`];
}
