import { renderGithub } from './github.ts';
import { renderHuman } from './human.ts';
import { renderJson, renderJsonLines } from './json.ts';
import { renderJunit } from './junit.ts';
import type { Render } from './render.ts';
import { renderTap } from './tap.ts';

/** Every format of reports, the default first. */
export const FORMATS = {
  human: renderHuman,
  json: renderJson,
  jsonl: renderJsonLines,
  junit: renderJunit,
  tap: renderTap,
  github: renderGithub,
} satisfies Record<string, Render>;

export type FormatName = keyof typeof FORMATS;
