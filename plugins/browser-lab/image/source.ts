import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text of a module, as an input of the stage it is about: a stage that works in another way is made anew. */
export function ownSource(moduleAddress: string): Buffer {
  return readFileSync(fileURLToPath(moduleAddress));
}

/** A file or folder beside this one. */
export function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
