/** Caps on what a transcript may hold. All are counts, not times, so that a verdict never depends on the machine. */
export const LIMITS = {
  /** Bytes of one file; more is "not gradable: too large" (exit status 3). */
  bytes: 20_000_000,
  /** Events of an asciicast; more is "not gradable: too large". */
  events: 300_000,
  /** Brackets within brackets in the JSON of an asciicast. Its own format needs three. */
  nesting: 50,
  /** Rows an emulated terminal may show; more is "not gradable: too large". */
  rows: 50_000,
  /** Marks of shells and line editors; more is "not gradable: too large". */
  marks: 50_000,
  /**
   * Work that control sequences may ask of the emulator beyond what their own bytes cost; more is "not gradable: too
   * complex". One unit is a row of 100 columns written anew, which takes about a microsecond.
   */
  terminalWork: 500_000,
  /** Characters of one rendered line that are read; the rest is cut. */
  lineLength: 20_000,
  /** Commands of one session. */
  commands: 5_000,
  /** Facts of one session. */
  facts: 50_000,
  /** Comparisons of one pattern with one fact, over a whole grading. */
  steps: 1_000_000,
  /** Ways kept in mind in which the outcomes met so far can be proven. */
  alternatives: 10_000,
} as const;
