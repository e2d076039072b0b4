/** One line of containerd releases, and what the lab makes its machines of. */
export interface ReleaseLine {
  readonly id: LineId;
  /** Debian suite of the whole machine. */
  readonly suite: 'bookworm' | 'trixie';
  /**
   * Where containerd and runc come from, when not from that suite: a newer one, which brings crun and the C library
   * along, or `releases`, which the lab builds itself with nerdctl, BuildKit and crictl.
   */
  readonly runtimes?: 'sid' | 'releases';
  /** Goes into the caption of recordings, after the name of the distribution. */
  readonly distributionNote?: string;
}

export const LINE_IDS = ['1.6', '1.7', '2.1', '2.4'] as const;

export type LineId = (typeof LINE_IDS)[number];

/** The lines Debian offers today, and that of the newest release; oldest first. */
export const LINES: readonly ReleaseLine[] = [
  { id: '1.6', suite: 'bookworm' },
  { id: '1.7', suite: 'trixie' },
  {
    id: '2.1',
    suite: 'trixie',
    runtimes: 'sid',
    distributionNote: 'containerd and runc from sid',
  },
  {
    id: '2.4',
    suite: 'trixie',
    runtimes: 'releases',
    distributionNote: 'containerd and runc built from their releases',
  },
];

/**
 * The line someone named on a command line.
 * @throws Error that lists the lines there are
 */
export function lineNamed(id: string): ReleaseLine {
  const line = LINES.find((candidate) => candidate.id === id);
  if (line === undefined) {
    throw new Error(`There is no containerd line "${id}" in the lab. There are: ${LINE_IDS.join(', ')}.`);
  }
  return line;
}
