import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readScript, type SessionScript } from './script.ts';

/**
 * Reads a script from disk.
 * @param root the folder that error messages name the file from
 * @throws Error with every problem of the script, a line each
 */
export async function loadScript(file: string, root: string): Promise<SessionScript> {
  const script = readScript(
    await readFile(file, 'utf8'),
    path.relative(root, file).split(path.sep).join('/'),
  );
  if ('problems' in script) throw new Error(script.problems.join('\n'));
  return script;
}
