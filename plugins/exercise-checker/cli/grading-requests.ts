import { parentPort } from 'node:worker_threads';
import type { GradeOptions } from '../core/grade.ts';
import type { Exercise, gradeTranscript, Grading } from '../core/index.ts';
import { stackOf } from './stack.ts';

/** One file to grade. */
export interface ThreadRequest {
  exercise: Exercise;
  bytes: Uint8Array;
  options: GradeOptions;
  /** Whether the facts are asked for, too: there may be very many. */
  withFacts: boolean;
}

/** What the thread says of each file: that it has begun, then how it ended. */
export type ThreadAnswer =
  { kind: 'started' } | { kind: 'graded'; grading: Grading } | { kind: 'failed'; stack: string };

/** Makes this thread grade what it is asked to, with the engine given. */
export function answerRequests(grade: typeof gradeTranscript): void {
  parentPort?.on('message', (request: ThreadRequest) => {
    void answer(request, grade);
  });
}

async function answer(
  { exercise, bytes, options, withFacts }: ThreadRequest,
  grade: typeof gradeTranscript,
): Promise<void> {
  say({ kind: 'started' });
  try {
    const grading = await grade(exercise, bytes, options);
    say({ kind: 'graded', grading: withFacts ? grading : { ...grading, facts: [] } });
  } catch (error) {
    say({ kind: 'failed', stack: stackOf(error) });
  }
}

function say(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer);
}
