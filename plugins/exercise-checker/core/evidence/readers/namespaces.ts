import { readPlain } from '../../../../container-commands/index.ts';
import type { Finding, Reader } from './reader.ts';

const LINK = /\b(cgroup|ipc|mnt|net|pid|time|user|uts):\[(\d{6,20})\]/;

/**
 * Reads Linux namespaces, which the kernel names by links such as `net:[4026531840]`: `ls -l /proc/PID/ns`,
 * `readlink /proc/PID/ns/net`. Two processes share a namespace when the numbers are the same.
 */
export const readNamespaceLinks: Reader = ({ segment, output, invocation }) => {
  // As typed, or with the value of a variable that was shown before.
  const paths = [segment.command, ...invocation.operands].join(' ');
  const pid = /\/proc\/(\d+|self|thread-self)\/ns\b/.exec(paths)?.[1];
  if (pid === undefined || invocation.tool === 'echo') return [];
  return output.flatMap((line): Finding[] => {
    const match = LINK.exec(line.text);
    if (match === null) return [];
    return [{ type: 'namespace', line, values: { pid, kind: match[1], inode: match[2] } }];
  });
};

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
