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
