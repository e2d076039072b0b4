import { createHash } from 'node:crypto';

/** How fast a session is typed: for people to watch, or as fast as the shell reads. */
export type Pace = 'human' | 'fast';

/** Pauses of a typist, in seconds. */
export interface Cadence {
  /** After a character or a key. */
  afterKey(key: string): number;
  beforeEnter(): number;
  /** Between the prompt and the first key. */
  beforeCommand(): number;
}

const FAST: Cadence = { afterKey: () => 0, beforeEnter: () => 0, beforeCommand: () => 0 };

/**
 * The pauses for one line of a script. The same seed gives the same pauses, so that a recording made again differs
 * only by what the machine adds, and a line changed leaves the pauses of the others as they are.
 */
export function newCadence(pace: Pace, seed: string): Cadence {
  if (pace === 'fast') return FAST;
  let count = 0;
  /** Between 0 and 1, evenly. */
  const next = (): number =>
    createHash('sha256').update(`${seed}\n${count++}`).digest().readUInt32BE(0) / 2 ** 32;
  const between = (least: number, most: number): number => least + (most - least) * next();
  return {
    // Most keys follow quickly and a few do not; a word ends with a longer pause occasionally.
    afterKey: (key) => 0.035 + 0.12 * next() ** 3 + (key === ' ' && next() < 0.2 ? between(0.08, 0.3) : 0),
    beforeEnter: () => between(0.15, 0.4),
    beforeCommand: () => between(0.6, 1.4),
  };
}
