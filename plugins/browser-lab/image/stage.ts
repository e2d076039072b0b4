import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fingerprint } from './fingerprint.ts';

/** Where stages are kept: outside of the repository, so that a fresh clone finds what another one built. */
const CACHE = path.join(
  process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'),
  'under-the-hood',
  'browser-lab',
);

/** A part of the image's build: a folder of files, made of what is named. */
export interface Stage {
  readonly name: string;
  /** Everything it is made of, beside other stages. */
  readonly inputs: readonly (string | Buffer)[];
  readonly after: readonly Stage[];
  /** Fills an empty folder; the folders of the stages before it come in their order. */
  make(folder: string, before: readonly string[]): Promise<void>;
}

/** The folder of a stage. Its name changes with everything the stage is made of. */
export function folderOf(stage: Stage): string {
  const key = fingerprint([...stage.inputs, ...stage.after.map(folderName)]);
  return path.join(CACHE, `${stage.name}-${key}`);
}

/**
 * Makes a stage, and those before it, where they are not there yet: whole or not at all.
 * @param report called with each stage that was made, and its seconds
 */
export async function made(stage: Stage, report: (name: string, seconds: number) => void): Promise<string> {
  const folder = folderOf(stage);
  if (existsSync(folder)) return folder;
  const before: string[] = [];
  for (const earlier of stage.after) before.push(await made(earlier, report));
  // Not performance.now: a stage may slow that down for the emulator.
  const start = Date.now();
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await stage.make(unfinished, before);
    // Somebody else may have made the same in the meantime: one is as good as the other.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  report(stage.name, (Date.now() - start) / 1000);
  return folder;
}

function folderName(stage: Stage): string {
  return path.basename(folderOf(stage));
}
