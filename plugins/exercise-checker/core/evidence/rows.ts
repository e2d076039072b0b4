import type { OutputLine } from '../segments/segment.ts';

/** A row of a list as its pattern took it apart, and where it begins. */
export interface Row {
  cells: readonly string[];
  line: OutputLine;
}

const MOST_ROWS_OF_ONE = 6;

/**
 * Finds the rows of a list by the shape of a whole row, so that it does not matter whether the header was
 * shown, how wide the columns are, or whether a narrow terminal cut a row into several lines of a paste.
 * @param pattern matches a whole row; its groups are the cells. Must take linear time on any line.
 */
export function readRows(lines: readonly OutputLine[], pattern: RegExp): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    const found = matchJoined(lines, index, pattern);
    if (found === undefined) continue;
    rows.push({ cells: found.cells, line });
    index += found.used - 1;
  }
  return rows;
}

function matchJoined(
  lines: readonly OutputLine[],
  start: number,
  pattern: RegExp,
): { cells: string[]; used: number } | undefined {
  let glued = '';
  let spaced = '';
  for (let used = 1; used <= MOST_ROWS_OF_ONE && start + used <= lines.length; used++) {
    const text = lines[start + used - 1]?.text ?? '';
    if (used > 1 && text === '') return undefined;
    glued += text;
    spaced += used === 1 ? text : ` ${text}`;
    const match = pattern.exec(glued) ?? pattern.exec(spaced);
    if (match) return { cells: match.slice(1).map((cell) => cell ?? ''), used };
    if (glued.length > 2000) return undefined;
  }
  return undefined;
}
