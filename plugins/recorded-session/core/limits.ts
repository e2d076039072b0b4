/** What a recording on a page may have at most. More than this is not one session that someone wants to read. */
export const LIMITS = {
  /** Characters of the file. */
  characters: 4_000_000,
  /** Columns and rows of the terminal, least and most. */
  columns: [20, 300],
  rows: [5, 200],
  /** Rows of the terminal with everything that scrolled away. */
  scrolled: 20_000,
} as const;
