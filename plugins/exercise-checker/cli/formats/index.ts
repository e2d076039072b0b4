import type { Report } from '../../core/index.ts';
import { renderGithub } from './github.ts';
import { renderHuman } from './human.ts';
import { renderJson, renderJsonLines } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderTap } from './tap.ts';

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

export const FORMATS = {
  human: renderHuman,
  json: renderJson,
  jsonl: renderJsonLines,
  junit: renderJunit,
  tap: renderTap,
  github: renderGithub,
} satisfies Record<string, Render>;

export type FormatName = keyof typeof FORMATS;
