import type { Invocation } from 'container-commands';
import type { Observation } from '../../observation.ts';
import { siftingOf } from '../../sifting.ts';

/** Marks that `ls -F` puts behind names. */
const MARK = /[@|=*/]$/;

/** A row that says a file is not there, by `ls`, `stat` or `du`, or by `find`. */
const MISSING =
  /cannot (?:access|statx?|open) '?([^':]{1,500})'?: No such file or directory|^find: [‘'`]([^’']{1,500})[’']: No such/;

/** A longer row is cut before it is looked at. */
export const LONGEST_ROW = 2000;

/** The path that a row says is not there. */
export function missingPath(row: string): string | undefined {
  const [, missing, unfound] = MISSING.exec(row.slice(0, LONGEST_ROW)) ?? [];
  return missing ?? unfound;
}

/** The folders that `find` was to look into: what is in front of its first condition. */
export function foldersOfFind({ words }: Invocation): string[] {
  const start = words.findIndex((word) => !/^-[HLPDO]/.test(word));
  const rest = start < 0 ? [] : words.slice(start);
  const end = rest.findIndex((word) => /^[-(!]/.test(word));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The path from the root, where it is known which folder the session was in. */
export function wholePath(path: string, { folder }: Observation): string {
  const relative = path.replace(/^\.(?:\/|$)/, '');
  if (folder === undefined || !/^(?:[\w*]|$)/.test(relative)) return path;
  return relative === '' ? folder : `${folder}/${relative}`;
}

/** A name as `ls` shows it, without the mark of its kind. */
export function withoutMark(name: string): string {
  return name.replace(MARK, '');
}

/** The number that `wc -l` or `grep -c .` made of all names; undefined where others may have been dropped before. */
export function countOfAll(observation: Observation): number | undefined {
  const { output } = observation;
  const { counted, whole, searches } = siftingOf(observation);
  const only = output.length === 1 ? output[0]?.text.slice(0, 30).trim() : undefined;
  const keepsAll = searches.every(
    ({ search, lets }) => search.counts && !search.inverted && lets('x') && lets('1'),
  );
  return counted && whole && keepsAll && only !== undefined && /^\d{1,9}$/.test(only)
    ? Number(only)
    : undefined;
}
