import type { Problem } from './problem.ts';

const widest = 100;

/**
 * A problem as an author reads it. The first line is one that editors and terminals turn into a link.
 *
 * @param sourceLine the line of the file that the problem points at; without one there is no excerpt
 */
export function formatProblem(file: string, problem: Problem, sourceLine?: string): string {
  const { line, column, code, found, expected, fix } = problem;
  return [
    `${file}:${line}:${column} ${code}`,
    ...(sourceLine === undefined ? [] : excerptOf(sourceLine, line, column)),
    `  Found: ${printable(found)}.`,
    `  Expected: ${printable(expected)}.`,
    `  Fix: ${printable(fix)}`,
  ].join('\n');
}

/** The line with its number and a mark below the column; what is far from the column is cut off. */
function excerptOf(sourceLine: string, line: number, column: number): string[] {
  const text = printable(sourceLine.trimEnd());
  if (text.trim() === '') return [];
  const start = Math.max(0, Math.min(column - 1 - widest / 2, text.length - widest));
  const shown = text.slice(start, start + widest);
  const before = start > 0 ? '…' : '';
  const after = start + widest < text.length ? '…' : '';
  const mark = ' '.repeat(Math.min(before.length + column - 1 - start, before.length + shown.length));
  return [`  ${line} | ${before}${shown}${after}`, `  ${' '.repeat(String(line).length)} | ${mark}^`];
}

/** Tabs and control characters would move the mark, or do something to the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');
}
