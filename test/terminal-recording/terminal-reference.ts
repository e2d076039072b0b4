import { Terminal } from '@xterm/headless/lib-headless/xterm-headless.mjs';
import type { Recording } from '../../plugins/terminal-recording/format/recording.ts';

const SIZE = { columns: 20, rows: 5 };

/** A raw recording of a small terminal, so that a little text scrolls; each chunk may have its second. */
export function small(...texts: (string | { text: string; time: number })[]): Recording {
  const chunks = texts.map((chunk) => (typeof chunk === 'string' ? { text: chunk } : chunk));
  return { format: 'script', raw: true, chunks, ...SIZE };
}

/** The lines a terminal with a long scrollback holds at the end: what the checker must show, with none of its machinery. */
export async function referenceLines(text: string): Promise<string[]> {
  const terminal = new Terminal({
    allowProposedApi: true,
    cols: SIZE.columns,
    rows: SIZE.rows,
    scrollback: 20_000,
    scrollOnEraseInDisplay: true,
  });
  terminal.parser.registerCsiHandler({ final: 'J' }, ([which]) => which === 3);
  await new Promise<void>((resolve) => {
    terminal.write(text, resolve);
  });
  const buffer = terminal.buffer.normal;
  const lines: string[] = [];
  for (let row = 0; row < buffer.length; row++) {
    const cells = buffer.getLine(row);
    const shown = cells?.translateToString(buffer.getLine(row + 1)?.isWrapped !== true) ?? '';
    if (cells?.isWrapped && lines.length > 0) lines.push((lines.pop() ?? '') + shown);
    else lines.push(shown);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines;
}
