import type { Exercise } from '../exercise.ts';
import type { Report } from './report.ts';

/** The report of a file nothing can be said about: what is the matter, and what to do. */
export function notGradableReport(
  exercise: Exercise,
  file: string,
  reason: { code: string; message: string; fix: string },
  format = 'unknown',
): Report {
  return {
    version: 1,
    exercise: exercise.id,
    file,
    verdict: 'not-gradable',
    reason: { code: reason.code, message: reason.message, fix: reason.fix },
    score: { earned: 0, possible: exercise.outcomes.reduce((sum, outcome) => sum + outcome.points, 0) },
    outcomes: [],
    mistakes: [],
    transcript: { format, commands: 0, confidence: 0 },
  };
}
