/** Caps on what a recording may hold. All are counts, not times, so that the result never depends on the machine. */
export const RECORDING_LIMITS = {
  /** Bytes of one file. */
  bytes: 20_000_000,
  /** Events of an asciicast. */
  events: 300_000,
  /** Brackets within brackets in the JSON of an asciicast. Its own format needs three. */
  nesting: 50,
  /** Rows an emulated terminal may show. */
  rows: 50_000,
  /** Marks of shells and line editors. */
  marks: 50_000,
  /**
   * Work that control sequences may ask of the emulator beyond what their own bytes cost. One unit is a row of 100
   * columns written again, which takes about a microsecond.
   */
  terminalWork: 500_000,
  /** Changes of colour that are shown, where colours are wanted; what comes after them looks like the last. */
  lookChanges: 200_000,
  /** Characters of one rendered line that are read; the rest is cut. */
  lineLength: 20_000,
} as const;
