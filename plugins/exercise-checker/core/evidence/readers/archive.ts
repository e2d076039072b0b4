import type { Finding, LegacyReader as Reader } from './reader.ts';

/** `-rw-r--r-- 0/0  42 2024-03-01 12:00 path` of `tar tv`, or the bare path of `tar t`. */
const VERBOSE = /^[-dlcbps][rwxsStT-]{9}\S*\s+\S+\s+\d+\s+\S+\s+\S+\s+(\S+)/;

/** Reads the listing of an archive: `tar t`, verbose or not, from a file or from a pipe. */
export const readArchive: Reader = ({ segment, output, succeeded }) => {
  if (!/\btar\s+(?:-?\w*t\w*|--list)\b/.test(segment.command) || succeeded === false) return [];
  return output.flatMap((line): Finding[] => {
    const path = VERBOSE.exec(line.text)?.[1] ?? (/^[\w./-]+$/.test(line.text) ? line.text : undefined);
    return path === undefined ? [] : [{ type: 'entry', line, values: { path: path.replace(/^\.?\//, '') } }];
  });
};
