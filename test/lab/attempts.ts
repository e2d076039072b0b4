import { SessionFailure } from './session/session-failure.ts';

/**
 * How often something is played before what differs is believed. On a busy machine `ctr` loses what a program in a container
 * printed that ends at once: 2 runs of 250 with 1.6, and with 2.1 once in two replays one after another.
 */
const MOST_ATTEMPTS = 4;

/**
 * Plays something until it comes out as it should. A session that does not go as its script says is played again like one that
 * differs: on a busy machine either may be chance.
 * @param play says what differs; empty if nothing does
 * @param noteDifference told about each difference, or failure, that did not show again
 * @throws Error with what differed or failed the last time, where something did each time; any other error at once
 */
export async function playUntilSame(
  play: () => Promise<string>,
  noteDifference: (difference: string) => void,
): Promise<void> {
  const seen: string[] = [];
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const difference = await play().catch((error: unknown) => {
      if (error instanceof SessionFailure) return error.message;
      throw error;
    });
    if (difference === '') {
      for (const one of seen) noteDifference(one);
      return;
    }
    seen.push(difference);
  }
  throw new Error(seen.at(-1));
}

/**
 * Plays a session that only has to come to its end, until it does.
 * @param noteFailure told about each failure that did not show again
 * @returns what the first attempt gave that did not fail
 * @throws SessionFailure of the first attempt, where all failed: later ones began with what it left behind; any other
 *   error at once
 */
export async function playUntilEnded<Result>(
  play: () => Promise<Result>,
  noteFailure: (failure: string) => void,
): Promise<Result> {
  const failures: SessionFailure[] = [];
  while (failures.length < MOST_ATTEMPTS) {
    try {
      const result = await play();
      for (const { message } of failures) noteFailure(message);
      return result;
    } catch (error) {
      if (!(error instanceof SessionFailure)) throw error;
      failures.push(error);
    }
  }
  throw failures[0];
}
