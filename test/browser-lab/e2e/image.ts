import { readFileSync } from 'node:fs';
import type { Manifest } from '../../../plugins/browser-lab/core/manifest.ts';
import { ROOT } from './lab-page.ts';

/** What the built site says of its image. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(`${ROOT}dist/lab/manifest.json`, 'utf8')) as Manifest;
}
