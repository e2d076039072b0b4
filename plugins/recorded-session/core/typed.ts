import type { IBuffer } from '@xterm/headless';
import { linesBetween, textOf, trimEnd, type Position, type ScreenLine } from './lines.ts';
import type { TypedLine } from './model.ts';

/**
 * The lines of a command as they stand on the terminal.
 * @param prompt where the prompt begins
 * @param input where what was typed begins
 * @param end where the output begins
 */
export function readTyped(buffer: IBuffer, prompt: Position, input: Position, end: Position): TypedLine[] {
  const before = linesBetween(buffer, prompt, input)
    .map((line) => textOf(line.runs))
    .join('\n');
  const [first = '', ...rest] = joinFull(linesBetween(buffer, input, end));
  const typed = [
    { prompt: before, text: first },
    ...rest.map((text) => {
      const [, continuation = '', line = ''] = /^((?:[a-z]+ )*[a-z]*> ?)?(.*)$/.exec(text) ?? [];
      return { prompt: continuation, text: line };
    }),
  ];
  return typed.slice(0, typed.findLastIndex((line) => line.text !== '') + 1);
}

/**
 * Lines of what was typed. A line editor that draws a long line again (after arrow up) puts the cursor into the
 * next row itself, so the terminal does not know that the rows are one line. A row that is full to its last
 * cell is taken as such, unless the next one begins with the prompt of a continued command.
 */
function joinFull(lines: readonly ScreenLine[]): string[] {
  const joined: string[] = [];
  let full = false;
  for (const line of lines) {
    const text = textOf(trimEnd(line.runs));
    if (full && !text.startsWith('> ')) joined.push((joined.pop() ?? '') + text);
    else joined.push(text);
    full = line.full;
  }
  return joined;
}
