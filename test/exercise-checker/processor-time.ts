import { expect } from 'vitest';

/**
 * Seconds of processor time that one hostile input may cost in a test. The bar is 2, which `npm run bench -- hostile` holds
 * on an idle machine; beside other programs, which share caches and cores, the same work was seen to take twice that.
 * What hangs takes minutes.
 */
export const MOST_SECONDS = 4;

/**
 * Runs a piece of work and expects it to have ended in time. Time is that of the processor: the clock also counts what
 * other programs do.
 * @returns what the work gives; what it throws is thrown
 */
export async function inTime<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6, 'seconds of processor time').toBeLessThan(MOST_SECONDS);
  return result;
}
