/** One line of containerd releases, and what the lab makes its machines of. */
export interface Line {
  readonly id: LineId;
  /** Debian suite of the whole machine. */
  readonly suite: 'bookworm' | 'trixie';
  /** Suite of containerd, runc, crun and the C library they need, where it is not that of the machine. */
  readonly runtimeSuite?: string;
  /** Goes into the caption of recordings, after the name of the distribution. */
  readonly distributionNote?: string;
}

export const LINE_IDS = ['1.6', '1.7', '2.1'] as const;

export type LineId = (typeof LINE_IDS)[number];

/** The lines Debian offers today, oldest first. */
export const LINES: readonly Line[] = [
  { id: '1.6', suite: 'bookworm' },
  { id: '1.7', suite: 'trixie' },
  {
    id: '2.1',
    suite: 'trixie',
    runtimeSuite: 'sid',
    distributionNote: 'containerd and runc from sid',
  },
];

/**
 * The line somebody named on a command line.
 * @throws Error that lists the lines there are
 */
export function lineNamed(id: string): Line {
  const line = LINES.find((candidate) => candidate.id === id);
  if (line === undefined) {
    throw new Error(`There is no containerd line "${id}" in the lab. There are: ${LINE_IDS.join(', ')}.`);
  }
  return line;
}
