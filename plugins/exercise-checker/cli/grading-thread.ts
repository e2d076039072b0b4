/** The checker's engine in a thread of its own, so that a session it cannot cope with can be ended from outside. */
import { parentPort } from 'node:worker_threads';
import type { Exercise, Grading } from '../core/index.ts';
import type { GradeOptions } from '../core/grade.ts';
import { loadQuickly } from './module-loading.mjs';
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

loadQuickly();
const { gradeTranscript } = await import('../core/index.ts');

parentPort?.on('message', (request: ThreadRequest) => {
  void respond(request);
});

async function respond({ exercise, bytes, options, withFacts }: ThreadRequest): Promise<void> {
  say({ kind: 'started' });
  try {
    const grading = await gradeTranscript(exercise, bytes, options);
    say({ kind: 'graded', grading: withFacts ? grading : { ...grading, facts: [] } });
  } catch (error) {
    say({ kind: 'failed', stack: stackOf(error) });
  }
}

function say(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer);
}
