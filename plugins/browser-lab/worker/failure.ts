import type { Failure } from '../core/messages.ts';

/** Something without which there is no machine, under a code that the page has words for. */
export class LabFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, reason: string) {
    super(reason);
    this.failure = failure;
  }
}

/** The code of whatever was thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof LabFailure) return error.failure;
  // What browsers throw where a buffer or a memory of this size cannot be had.
  if (error instanceof RangeError) return 'no-memory';
  return 'failed';
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
