import { Terminal } from '@xterm/headless/lib-headless/xterm-headless.mjs';
import type { Chunk, Recording } from '../format/recording.ts';
import { LIMITS } from '../limits.ts';
import { NotGradable } from '../not-gradable.ts';
import type { Screen } from '../screen.ts';
import { guardParser, keepErased, newAllowance } from './guard.ts';
import { collectMarks } from './marks.ts';
import { renderBuffer } from './render.ts';

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;
/** Characters and chunks that are written before looking at how the emulator is doing. */
const LONGEST_BATCH = 20_000;
const MOST_CHUNKS = 1000;

/**
 * Plays a recording into a real terminal emulator and answers what it showed: progress bars collapsed to
 * their last frame, typing corrections resolved, wrapped rows joined, editors and pagers (alternate screen)
 * left out, and text before `clear` kept.
 */
export async function emulate(recording: Recording): Promise<Screen> {
  const terminal = new Terminal({
    allowProposedApi: true,
    cols: clamp(recording.columns ?? DEFAULT_COLUMNS, 20, 500),
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
  const allowance = newAllowance();
  guardParser(terminal, allowance);
  keepErased(terminal, allowance);
  let alternateScreens = 0;
  terminal.buffer.onBufferChange((buffer) => {
    if (buffer.type === 'alternate') alternateScreens++;
  });
  const marks = collectMarks(terminal, () => time);
  terminal.onLineFeed(noteTime);

  for (const batch of batches(recording.chunks)) {
    const size = batch[0]?.resize;
    const columns = clamp(size?.columns ?? 0, 20, 500);
    const cost = terminal.buffer.normal.length * Math.ceil(Math.max(columns, terminal.cols) / 100);
    if (size && allowance.take(cost)) terminal.resize(columns, clamp(size.rows, 5, 500));
    time = batch[0]?.time;
    noteTime();
    await new Promise<void>((resolve) => {
      for (const [index, chunk] of batch.entries()) {
        terminal.write(chunk.text, () => {
          noteTime();
          if (index === batch.length - 1) resolve();
          else time = batch[index + 1]?.time;
        });
      }
    });
    if (terminal.buffer.normal.length >= LIMITS.rows) {
      terminal.dispose();
      throw new NotGradable({ code: 'too-large', limit: 'lines', most: LIMITS.rows });
    }
  }
  const screen = {
    ...renderBuffer(terminal.buffer.normal, marks, rowTimes),
    columns: terminal.cols,
    alternateScreens,
  };
  terminal.dispose();
  return screen;
}

/**
 * Chunks to be written together, because waiting for the emulator after every key stroke takes most of the
 * time. A resize begins a new batch, and a long chunk is cut, so that one batch never adds many rows.
 */
function* batches(chunks: readonly Chunk[]): Generator<Chunk[]> {
  let batch: Chunk[] = [];
  let length = 0;
  for (const chunk of chunks) {
    for (let at = 0; at === 0 || at < chunk.text.length; at += LONGEST_BATCH) {
      if (batch.length > 0 && (chunk.resize || length >= LONGEST_BATCH || batch.length >= MOST_CHUNKS)) {
        yield batch;
        batch = [];
        length = 0;
      }
      const text = chunk.text.slice(at, at + LONGEST_BATCH);
      batch.push(
        at === 0 ? { ...chunk, text } : { text, ...(chunk.time === undefined ? {} : { time: chunk.time }) },
      );
      length += text.length;
    }
  }
  if (batch.length > 0) yield batch;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.floor(value)));
}
