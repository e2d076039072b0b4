import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Node that a user of the one file may have. */
export interface NodeProgram {
  readonly path: string;
  /** Such as `20.20.2`. */
  readonly version: string;
}

/** The project's own Node, and each that is in the search path besides, as machines have them. */
export function nodePrograms(): NodeProgram[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const outer = folders
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .filter((path) => existsSync(path));
  const programs = [process.execPath, ...outer].map((path) => ({ path, version: versionOf(path) }));
  return programs.filter(
    ({ version }, index) => programs.findIndex((other) => other.version === version) === index,
  );
}

function versionOf(path: string): string {
  return execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
}
