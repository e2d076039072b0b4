import { afterAll, describe, expect, test } from 'vitest';
import { MOST_SECONDS } from '../processor-time.ts';
import { GradingThread } from './grading-thread.ts';
import { casesOf, type Kind } from './kinds.ts';
import { expectSafe } from './safe-report.ts';

/** Tests that each session of some kinds ends in time with a safe report; one that never ends fails alone. */
export function testWithinBounds(...kinds: readonly Kind[]): void {
  const thread = new GradingThread();
  afterAll(() => thread.end());
  describe.each(kinds)('%s', (kind) => {
    test.each(casesOf(kind).map((one) => [one.name, one.exercise, one] as const))(
      '%s (%s)',
      async (_, __, one) => {
        const answer = await thread.grade(one);
        expect(answer.seconds, 'seconds of processor time').toBeLessThan(MOST_SECONDS);
        expectSafe(answer.report, answer.shown);
      },
      600_000,
    );
  });
}
