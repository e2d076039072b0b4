import { parseJson } from 'terminal-recording';
import type { OutputLine } from '../../../segments/segment.ts';
import { isLogRow } from '../log-row.ts';

/** One value of an output, and the row it begins in. */
export interface ShownValue {
  value: unknown;
  /** Whether it was JSON; otherwise it is the text of a row, such as `jq -r` prints. */
  isJson: boolean;
  line: OutputLine;
}

/** What a longer output holds is not looked for. */
const LONGEST = 1_000_000;

const known = new WeakMap<readonly OutputLine[], readonly ShownValue[]>();

/**
 * The values an output consists of: objects and arrays over as many rows as they take, even where a terminal's edge cut
 * them, and each row between as its own value. Lines of the tools' logs are none. An object that does not end is the
 * rows it has.
 */
export function shownValues(output: readonly OutputLine[]): readonly ShownValue[] {
  const earlier = known.get(output);
  if (earlier) return earlier;
  const values = readValues(output);
  known.set(output, values);
  return values;
}

function readValues(output: readonly OutputLine[]): ShownValue[] {
  const lines = output.filter(({ text }) => !isLogRow(text));
  if (lines.reduce((length, { text }) => length + text.length + 1, 0) > LONGEST) return [];
  const rows = (first: number, last: number): ShownValue[] =>
    lines.slice(first, last + 1).flatMap((line) => (line.text.trim() === '' ? [] : [readRow(line)]));
  const values: ShownValue[] = [];
  for (let first = 0; first < lines.length; first++) {
    const line = lines[first];
    const found = line !== undefined && /^\s*[[{]/.test(line.text) ? readBracketed(lines, first) : undefined;
    const last = found?.last ?? first;
    // What is not JSON is not looked at again, row by row, for JSON that begins within.
    if (line === undefined || found?.values === undefined) values.push(...rows(first, last));
    else values.push(...found.values.map((value) => ({ value, isJson: true, line })));
    first = last;
  }
  return values;
}

function readRow(line: OutputLine): ShownValue {
  const text = line.text.trim();
  const value = parseJson(text);
  return value === undefined ? { value: text, isJson: false, line } : { value, isJson: true, line };
}

/**
 * The objects and arrays that begin with a row and end with one, as the terminal's edge may put the end of one and the
 * beginning of the next into the same row. Without values where that is not JSON, or does not end.
 */
function readBracketed(
  lines: readonly OutputLine[],
  first: number,
): { values: unknown[] | undefined; last: number } {
  const values: unknown[] = [];
  let text = '';
  let depth = 0;
  let isQuoted = false;
  let isEscaped = false;
  for (let last = first; last < lines.length; last++) {
    const row = lines[last]?.text ?? '';
    let start = 0;
    for (let index = 0; index < row.length; index++) {
      const character = row[index];
      if (isEscaped) isEscaped = false;
      else if (isQuoted && character === '\\') isEscaped = true;
      else if (character === '"') isQuoted = !isQuoted;
      else if (isQuoted) continue;
      else if (character === '{' || character === '[') depth++;
      else if (character === '}' || character === ']') {
        depth--;
        if (depth > 0) continue;
        const value = depth < 0 ? undefined : parseJson(text + row.slice(start, index + 1));
        if (value === undefined) return { values: undefined, last };
        values.push(value);
        text = '';
        start = index + 1;
      }
    }
    const rest = row.slice(start);
    if (depth === 0 && !isQuoted) return { values: rest.trim() === '' ? values : undefined, last };
    // Rows are joined without anything between: a break within a text is the terminal's, and elsewhere it is nothing.
    text += rest;
  }
  return { values: undefined, last: lines.length - 1 };
}
