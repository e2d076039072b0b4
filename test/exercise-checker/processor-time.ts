import { expect } from 'vitest';

/** What one hostile input may cost. What hangs takes minutes; an ordinary session takes a few hundredths of a second. */
const MOST_MILLISECONDS = 2000;

/**
 * Runs a piece of work and expects it to have ended in time. Time is that of the processor: the clock also counts what
 * other programs do on a busy machine.
 * @returns what the work gives; what it throws is thrown
 */
export async function inTime<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, 'milliseconds of processor time').toBeLessThan(MOST_MILLISECONDS);
  return result;
}
