import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** A field of the header, after the six digits that say which format it is. */
const field = (value: number): string => value.toString(16).padStart(8, '0').toUpperCase();

/**
 * A folder as the archive that Linux takes for an initial RAM disk (cpio, "newc"). Everything in it belongs to root, and
 * every time is 0, so the same files make the same bytes; `setuid` names the programs that run as root whoever calls.
 */
export function cpioOf(folder: string, setuid: readonly string[]): Buffer {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const entries = names.map((name, index) => {
    const file = path.join(folder, name);
    const about = lstatSync(file);
    const mode = about.mode | (setuid.includes(name) ? 0o4000 : 0);
    return entry(name, index + 1, mode, contentOf(file, about));
  });
  return Buffer.concat([...entries.flat(), ...entry('TRAILER!!!', 0, 0, Buffer.alloc(0))]);
}

function contentOf(file: string, about: { isFile(): boolean; isSymbolicLink(): boolean }): Buffer {
  if (about.isSymbolicLink()) return Buffer.from(readlinkSync(file));
  return about.isFile() ? readFileSync(file) : Buffer.alloc(0);
}

function entry(name: string, number: number, mode: number, content: Buffer): Buffer[] {
  const title = Buffer.from(`${name}\0`);
  // Number, mode, owner, group, links, time, length, four of devices, length of the name, and a checksum nobody reads.
  const values = [number, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, title.length, 0];
  const header = Buffer.from(`070701${values.map(field).join('')}`);
  return [header, title, padding(header.length + title.length), content, padding(content.length)];
}

/** Up to the next multiple of four. */
function padding(length: number): Buffer {
  return Buffer.alloc((4 - (length % 4)) % 4);
}
