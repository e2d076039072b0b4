import { Unicode11Addon } from '@xterm/addon-unicode11/lib/addon-unicode11.mjs';
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
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  terminal.parser.registerCsiHandler({ final: 'J' }, ([which]) => which === 3);
  keepScrolledRows(terminal);
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

/** The parts of xterm.js by which a line feed scrolls. */
interface Inside {
  _core: {
    _bufferService: {
      buffer: { scrollTop: number; scrollBottom: number };
      scroll: (attributes: unknown) => void;
    };
    _inputHandler: { _eraseAttrData: () => unknown };
  };
}

/** As iTerm2 and kitty do, and xterm.js does not: what CSI S scrolls away at the top goes into the scrollback. */
function keepScrolledRows(terminal: Terminal): void {
  const { _bufferService: rows, _inputHandler: input } = (terminal as unknown as Inside)._core;
  terminal.parser.registerCsiHandler({ final: 'S' }, ([count]) => {
    if (terminal.buffer.active.type === 'alternate' || rows.buffer.scrollTop > 0) return false;
    const away = Math.min(Math.max(1, Number(count ?? 1)), rows.buffer.scrollBottom + 1);
    for (let row = 0; row < away; row++) rows.scroll(input._eraseAttrData());
    return true;
  });
}
