import { Terminal } from '@xterm/headless/lib-headless/xterm-headless.mjs';
import type { Recording } from '../format/recording.ts';
import { LIMITS } from '../limits.ts';
import type { Screen } from '../screen.ts';
import { guardParser, keepErased } from './guard.ts';
import { collectMarks } from './marks.ts';
import { renderBuffer } from './render.ts';

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;

/**
 * Plays a recording into a real terminal emulator and answers what it showed: progress bars collapsed to
 * their last frame, typing corrections resolved, wrapped rows joined, editors and pagers (alternate screen)
 * left out, and text before `clear` kept.
 */
export async function emulate(recording: Recording): Promise<Screen> {
  const terminal = new Terminal({
    allowProposedApi: true,
    cols: clamp(recording.columns ?? DEFAULT_COLUMNS, 20, 1000),
    rows: clamp(recording.rows ?? DEFAULT_ROWS, 5, 500),
    scrollback: LIMITS.rows,
    // A copy of a screen ends its lines with LF alone; what was sent to a terminal ends them with CRLF.
    convertEol:
      recording.format === 'paste' && !recording.chunks.some((chunk) => chunk.text.includes('\r\n')),
  });
  let time: number | undefined;
  const rowTimes = new Map<number, number>();
  const noteTime = (): void => {
    const row = terminal.buffer.normal.baseY + terminal.buffer.normal.cursorY;
    if (time !== undefined && !rowTimes.has(row)) rowTimes.set(row, time);
  };
  guardParser(terminal.parser);
  keepErased(terminal);
  const marks = collectMarks(terminal, () => time);
  terminal.onLineFeed(noteTime);

  for (const chunk of recording.chunks) {
    time = chunk.time;
    if (chunk.resize) {
      terminal.resize(clamp(chunk.resize.columns, 20, 1000), clamp(chunk.resize.rows, 5, 500));
    }
    await new Promise<void>((resolve) => {
      terminal.write(chunk.text, resolve);
    });
    noteTime();
  }
  const screen = { ...renderBuffer(terminal.buffer.normal, marks, rowTimes), columns: terminal.cols };
  terminal.dispose();
  return screen;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.floor(value)));
}
