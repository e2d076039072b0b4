import { readPlain } from '../legacy.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

const LINK = /\b(cgroup|ipc|mnt|net|pid|time|user|uts):\[(\d{6,20})\]/;
const PATH = /\/proc\/(\d+|self|thread-self)\/ns\b/;
const PATHS = new RegExp(PATH.source, 'g');

/**
 * Reads Linux namespaces, which the kernel names by links such as `net:[4026531840]`: `ls -l /proc/PID/ns`,
 * `readlink /proc/PID/ns/net`. Two processes share a namespace when the numbers are the same. Of several processes, a
 * row belongs to the one in its own path, else to the one in the heading above it, else to that in the same order.
 */
export const readNamespaceLinks: Reader = ({ segment, output, invocation, occurrence }) => {
  // A line with several commands has one output: it is read once, for all of them.
  if (invocation.tool === 'echo' || (occurrence.index > 0 && pathsIn(segment.command).length > 1)) return [];
  const typed = pathsIn(segment.command);
  // As typed, or with the value of a variable that was shown before.
  const asked = typed.length > 0 ? typed : pathsIn(invocation.operands.join(' '));
  const links = output.filter(({ text }) => LINK.test(text));
  const inOrder = asked.length === links.length;
  let heading: string | undefined;
  return output.flatMap((line): Finding[] => {
    const [, kind, inode] = LINK.exec(line.text) ?? [];
    const own = PATH.exec(line.text)?.[1];
    if (kind === undefined) {
      heading = own ?? heading;
      return [];
    }
    const pid = own ?? heading ?? (inOrder ? asked[links.indexOf(line)] : onlyOne(asked));
    return pid === undefined ? [] : [{ type: 'namespace', line, values: { pid, kind, inode } }];
  });
};

/** The processes whose namespaces a text names, in its order. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(PATHS)].map((match) => match[1] ?? '');
}

function onlyOne(pids: readonly string[]): string | undefined {
  return new Set(pids).size === 1 ? pids[0] : undefined;
}

const ROW = /(?:^|\s)(\d{6,20})\s+(cgroup|ipc|mnt|net|pid|time|user|uts)(?:\s|$)/;

/** Reads `lsns -p PID`: the number and the kind of each namespace the process is in. */
export const readNamespaceList: Reader = ({ invocation, output }) => {
  if (invocation.tool !== 'lsns') return [];
  const pid = readPlain('lsns', invocation.operands)?.flags.get('task');
  if (typeof pid !== 'string' || !/^\d+$/.test(pid)) return [];
  return output.flatMap((line): Finding[] => {
    const [, inode, kind] = ROW.exec(line.text) ?? [];
    return inode === undefined ? [] : [{ type: 'namespace', line, values: { pid, kind, inode } }];
  });
};
