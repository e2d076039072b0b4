import { stripVTControlCharacters } from 'node:util';

const NARROWEST = 40;

/**
 * Breaks lines at blanks so that they fit a terminal; what follows keeps the indentation of its line. Colours
 * take no room. A word longer than a line stays whole: a path or a digest must be copied in one piece.
 * @param width columns of the terminal; undefined, as for a file or a pipe, breaks nothing
 */
export function wrapLines(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  const room = Math.max(width, NARROWEST);
  return text
    .split('\n')
    .map((line) => wrapLine(line, room))
    .join('\n');
}

function wrapLine(line: string, room: number): string {
  if (lengthOf(line) <= room) return line;
  const indent = /^ */.exec(line)?.[0] ?? '';
  const rows: string[] = [];
  let row = indent;
  for (const word of line.slice(indent.length).split(' ')) {
    const longer = row === indent ? row + word : `${row} ${word}`;
    if (lengthOf(longer) > room && row !== indent) {
      rows.push(row);
      row = indent + word;
    } else {
      row = longer;
    }
  }
  return [...rows, row].join('\n');
}

function lengthOf(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}
