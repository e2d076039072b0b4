import { renderGithub } from './github.ts';
import { renderHtml } from './html/index.ts';
import { renderHuman } from './human.ts';
import { renderJson, renderJsonLines } from './json.ts';
import { renderJunit } from './junit.ts';
import type { FormatName } from './names.ts';
import type { Render } from './render.ts';
import { renderTap } from './tap.ts';

export type { FormatName } from './names.ts';

/** How each format of reports is written. */
export const FORMATS: Readonly<Record<FormatName, Render>> = {
  human: renderHuman,
  json: renderJson,
  jsonl: renderJsonLines,
  junit: renderJunit,
  tap: renderTap,
  github: renderGithub,
  html: renderHtml,
};
