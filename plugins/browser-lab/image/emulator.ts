import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve('v86')));

/** Version of the emulator: another one may not read what this one saved. */
export const EMULATOR = (
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
).version;

/** The terms it is under. */
export const EMULATOR_LICENCE = path.join(folder, 'LICENSE');

/** Its WebAssembly. */
export const EMULATOR_CODE = path.join(folder, 'build/v86.wasm');
