import type { Run } from 'terminal-recording/look';

/** A run that is whole within one emphasis, or outside all. */
export interface Piece extends Run {
  /** Which of the author's highlights it belongs to, from 0. */
  readonly highlight?: number;
  /** It is not the same on other lines of containerd. */
  readonly differs?: boolean;
}
