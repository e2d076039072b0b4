import type { Report } from '../../sentences/index.ts';

interface RenderOptions {
  /** Whether colours may be used. */
  colour: boolean;
  /** Columns of the terminal the report goes to; undefined for anything else. */
  width?: number | undefined;
  /** Whether several files were asked for, even if a folder held only one. */
  several: boolean;
}

/** Turns all reports of a run into what goes to standard output. */
export type Render = (reports: readonly Report[], options: RenderOptions) => string;
