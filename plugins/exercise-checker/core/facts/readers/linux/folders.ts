import { outputText, type Observation } from '../../observation.ts';
import { isUnseen, mayLackRows, stagesBehind } from '../../pipeline.ts';
import { siftingOf } from '../../sifting.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { countOfAll, foldersOfFind, LONGEST_ROW, missingPath, wholePath, withoutMark } from './paths.ts';

/** A row of `ls -l`. */
const LONG_ROW = /^[-dlcbps][rwxsStT-]{9}/;

/** Reads what `ls` shows of a folder, or how many names were counted: beside each other, one in a row, or behind columns. */
export const readListedFolder: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  const [asked = '.', ...others] = invocation.operands;
  if (isUnseen(observation) || invocation.flags.has('directory') || others.length > 0) return [];
  const path = wholePath(asked, observation);
  const counted = countOfAll(observation);
  if (counted !== undefined) return [fact('folder', { path, count: counted })];
  if (siftingOf(observation).counted) return [];
  const said = outputText(observation);
  // A folder that could not be read, or not all of it, has shown nothing.
  const refused = said.some((row) => row.startsWith('ls: ') && missingPath(row) === undefined);
  const rows = said.filter((row) => !/^total \d/.test(row) && missingPath(row) === undefined);
  const names = rows.flatMap(namesIn).filter((name) => name !== '');
  if (succeeded === false || refused || (names.length === 1 && names[0] === asked)) return [];
  return [
    fact('folder', { path, entries: names, count: mayLackRows(observation) ? undefined : names.length }),
  ];
};

function namesIn(row: string): string[] {
  const text = row.slice(0, LONGEST_ROW).trim();
  if (!LONG_ROW.test(text)) return text.split(/\s+/).map(withoutMark);
  return [withoutMark(pathOfLongRow(text))];
}

/** Reads what `find` found in a folder, or how much of it was counted. */
export const readFoundFiles: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (isUnseen(observation)) return [];
  const path = wholePath(foldersOfFind(invocation)[0] ?? '.', observation);
  const counted = countOfAll(observation);
  if (counted !== undefined) return [fact('folder', { path, count: counted })];
  const isLong = invocation.words.includes('-ls');
  const found = outputText(observation)
    .map((row) => (isLong ? pathOfLongRow(row) : row))
    .filter((row) => /^[./]/.test(row));
  if (found.length === 0 || succeeded === false) return [];
  const entries = found.map((row) => row.slice(row.lastIndexOf('/') + 1));
  const isWhole = !mayLackRows(observation) || (isLong && keepsEnds(observation));
  return [fact('folder', { path, entries, count: isWhole ? found.length : undefined })];
};

/** Whether nothing but columns was cut away, and in no row its end: `cut -c1-12,60-`. */
function keepsEnds(observation: Observation): boolean {
  return stagesBehind(observation).every(({ invocation }) => {
    const columns = invocation?.tool === 'cut' ? invocation.flags.get('characters') : undefined;
    return typeof columns === 'string' && columns.endsWith('-');
  });
}

/** The path in a row of `ls -l` or `find -ls`, whatever columns were cut away in front of it. */
function pathOfLongRow(row: string): string {
  const text = row.slice(0, LONGEST_ROW).trim();
  const link = text.indexOf(' -> ');
  const file = link < 0 ? text : text.slice(0, link);
  return file.slice(file.lastIndexOf(' ') + 1);
}

/** Reads what `file FOLDER/*` calls each file of a folder. */
export const readNamedFiles: Reader = (observation) => {
  const [asked = '', ...others] = observation.invocation.operands;
  const folder = /^(.{1,200})\/\*$/.exec(asked)?.[1];
  if (folder === undefined || others.length > 0 || isUnseen(observation)) return [];
  const entries = outputText(observation).flatMap((row) => {
    const path = /^(\/?[^\s:]{1,300}):\s/.exec(row.slice(0, LONGEST_ROW))?.[1];
    return path === undefined || !path.startsWith(`${folder}/`) || /cannot open/.test(row)
      ? []
      : [path.slice(folder.length + 1)];
  });
  if (entries.length === 0) return [];
  const path = wholePath(folder, observation);
  return [fact('folder', { path, entries, count: mayLackRows(observation) ? undefined : entries.length })];
};

/** Reads what `du` says of the size of folders. */
export const readFolderSize: Reader = ({ output }: Observation) =>
  output.flatMap((line): Finding[] => {
    const [, size, path] =
      /^([\d.]{1,20}[KMGT]?)\s+(\S+)$/.exec(line.text.slice(0, LONGEST_ROW).trim()) ?? [];
    return size === undefined ? [] : [fact('folder', { path, size }, line)];
  });
