import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Twelve hexadecimal digits that change with every one of some inputs. */
export function fingerprint(inputs: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  // The length keeps two inputs apart from one that has the text of both.
  for (const input of inputs) hash.update(`${input.length}\n`).update(input);
  return hash.digest('hex').slice(0, 12);
}

/** SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All files below a folder by their names, with whether each is a program, as inputs of a fingerprint. */
export function filesBelow(folder: string): (string | Buffer)[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((name) => {
    const file = path.join(folder, name);
    const about = statSync(file);
    return about.isFile() ? [`${name} ${about.mode & 0o100 ? 'x' : '-'}`, readFileSync(file)] : [];
  });
}
