import type { Exercise } from '../exercise.ts';
import type { Assessment, Reason } from './assessment.ts';
import { scoreOf } from './score.ts';

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
    score: scoreOf(exercise, new Set()),
    outcomes: [],
    mistakes: [],
    unread: [],
    transcript: { format, commands: 0, confidence: 0 },
  };
}
