import type { Exercise } from '../exercise.ts';
import type { Assessment, Reason } from './assessment.ts';

/** The assessment of a file nothing can be said about. */
export function withoutVerdict(
  exercise: Exercise,
  file: string,
  reason: Reason,
  format = 'unknown',
): Assessment {
  return {
    exercise: exercise.id,
    file,
    verdict: 'not-gradable',
    reason,
    score: { earned: 0, possible: exercise.outcomes.reduce((sum, outcome) => sum + outcome.points, 0) },
    outcomes: [],
    mistakes: [],
    unread: [],
    transcript: { format, commands: 0, confidence: 0 },
  };
}
