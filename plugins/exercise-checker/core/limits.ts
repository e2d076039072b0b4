import { RECORDING_LIMITS } from 'terminal-recording/limits';

/**
 * Caps on what a transcript may hold: those of every recording, of which more is "not gradable" (exit status 3), and
 * those of what is made of one. All are counts, not times, so that a verdict never depends on the machine.
 */
export const LIMITS = {
  ...RECORDING_LIMITS,
  /** Commands of one session. */
  commands: 5_000,
  /** Facts of one session. */
  facts: 50_000,
  /**
   * Rows of output that are read, each as often as there are calls that may have printed it: a loop over many lists shows all
   * its rows below one line. (50,000 rows of six programs in a pipeline are as many.)
   */
  readings: 300_000,
  /** Comparisons of one pattern with one fact, over a whole grading. */
  steps: 1_000_000,
  /** Ways kept in mind in which the outcomes met so far can be proven. */
  alternatives: 10_000,
} as const;
