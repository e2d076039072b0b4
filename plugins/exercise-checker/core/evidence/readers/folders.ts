import { readPlain } from '../legacy.ts';
import { outputText, type Observation } from '../legacy.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

const MISSING =
  /cannot (?:access|statx?|open) '?([^':]{1,500})'?: No such file or directory|^find: [‘'`]([^’']+)[’']: No such/;

/** Reads what `ls` and `find` show of a folder, or count with `wc -l`, and what `du -s` says of its size. */
export const readFolder: Reader = (observation) => {
  const { invocation, output } = observation;
  if (observation.unseen) return [];
  switch (invocation.tool) {
    case 'ls':
      return readListed(observation);
    case 'find':
      return readFound(observation);
    case 'du':
      return output.flatMap((line): Finding[] => {
        const [, size, path] = /^([\d.]+[KMGT]?)\s+(\S+)$/.exec(line.text.trim()) ?? [];
        return size === undefined ? [] : [{ type: 'folder', line, values: { path, size } }];
      });
    default:
      return [];
  }
};

/** Reads whether a file is there: `ls FILE`, `stat FILE`, `test -e FILE` with its status, or that it is not. */
export const readFile: Reader = (observation) => {
  const { invocation, output, succeeded } = observation;
  const { tool } = invocation;
  if (tool === 'test' || tool === '[') {
    const [flag, path] = invocation.operands;
    if (observation.status === undefined || path === undefined || !/^-[edfpSs]$/.test(flag ?? '')) return [];
    // What is no folder, no plain file or empty may well be there. Whoever asks for a pipe knows it for one.
    return succeeded === true || flag === '-e' || flag === '-p'
      ? [{ type: 'file', values: { path, exists: succeeded === true } }]
      : [];
  }
  if (tool !== 'ls' && tool !== 'stat' && tool !== 'find') return [];
  const asked: readonly string[] = pathsOf(observation);
  return output.flatMap((line): Finding[] => {
    const [, missing, unfound] = MISSING.exec(line.text) ?? [];
    const gone = missing ?? unfound;
    if (gone !== undefined) return [{ type: 'file', line, values: { path: gone, exists: false } }];
    // The last word, as `ls -l` has the name; a link or a pipe may be marked by a sign behind it.
    const shown =
      tool === 'stat'
        ? /^\s*File: (\S+)/.exec(line.text)?.[1]
        : line.text.slice(line.text.lastIndexOf(' ') + 1).replace(/[@|=*/]$/, '');
    const path = asked.find((one) => one === shown);
    return path === undefined || tool === 'find'
      ? []
      : [{ type: 'file', line, values: { path, exists: true } }];
  });
};

/** Names beside each other, one in a row, or behind the columns of `ls -l`. */
function readListed(observation: Observation): Finding[] {
  const { flags } = plainOf(observation);
  const paths = pathsOf(observation);
  const counted = countIn(observation);
  if (flags.has('directory') || paths.length > 1) return [];
  const asked = paths[0] ?? '.';
  const path = wholePath(asked, observation);
  if (counted !== undefined) return [{ type: 'folder', values: { path, count: counted } }];
  if (/\|\s*wc\b/.test(observation.segment.command)) return [];
  const rows = outputText(observation).filter((row) => !/^total \d/.test(row) && !MISSING.test(row));
  const entries = rows.flatMap((row) =>
    LONG_ROW.test(row)
      ? [
          row
            .replace(/ -> .*$/, '')
            .split(/\s+/)
            .at(-1) ?? '',
        ]
      : row.trim().split(/\s+/),
  );
  const names = entries.map((name) => name.replace(/[@|=*/]$/, '')).filter((name) => name !== '');
  if (observation.succeeded === false || (names.length === 1 && names[0] === asked)) return [];
  const count = observation.filtered ? undefined : names.length;
  return [{ type: 'folder', values: { path, entries: names, count } }];
}

const LONG_ROW = /^[-dlcbps][rwxsStT-]{9}/;

function readFound(observation: Observation): Finding[] {
  const asked = observation.invocation.operands.find((word) => !word.startsWith('-')) ?? '.';
  const path = wholePath(asked, observation);
  const counted = countIn(observation);
  if (counted !== undefined) return [{ type: 'folder', values: { path, count: counted } }];
  const found = outputText(observation).filter((row) => /^[./]/.test(row));
  if (found.length === 0 || observation.succeeded === false) return [];
  const entries = found.map((row) => row.slice(row.lastIndexOf('/') + 1));
  return [
    { type: 'folder', values: { path, entries, count: observation.filtered ? undefined : found.length } },
  ];
}

/** The path from the root, where it is known which folder the session was in. */
function wholePath(path: string, { folder }: Observation): string {
  const relative = path.replace(/^\.(?:\/|$)/, '');
  if (folder === undefined || !/^(?:[\w*]|$)/.test(relative)) return path;
  return relative === '' ? folder : `${folder}/${relative}`;
}

/** The number that `wc -l` made of the names. */
function countIn({ segment, output, filtered }: Observation): number | undefined {
  const only = output.length === 1 ? output[0]?.text.trim() : undefined;
  // A filter before the count has dropped some.
  const sifted = /\|\s*(?:[ef]?grep\b(?!\s+-\w*c)|awk|sed|head|tail|uniq)/.test(segment.command);
  const counts = filtered && !sifted && /\bwc\b|\bgrep -\w*c/.test(segment.command);
  return counts && only !== undefined && /^\d{1,9}$/.test(only) ? Number(only) : undefined;
}

function plainOf({ invocation }: Observation): { flags: Map<string, string | true>; operands: string[] } {
  return readPlain(invocation.tool, invocation.operands) ?? invocation;
}

function pathsOf(observation: Observation): string[] {
  return plainOf(observation).operands.filter((word) => !word.startsWith('-'));
}
