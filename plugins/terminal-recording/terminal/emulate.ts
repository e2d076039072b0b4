import type { Chunk, Recording } from '../format/recording.ts';
import type { Screen } from '../screen.ts';
import { interceptCharacters } from './character-sequences.ts';
import { Emulator } from './emulator.ts';
import { collectMarks } from './marks.ts';
import { renderScreen } from './render.ts';
import { resize } from './resize.ts';
import { interceptRows } from './row-sequences.ts';
import { interceptScreen } from './screen-sequences.ts';

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;

/**
 * Plays a recording into a real terminal emulator and returns what it showed: progress bars collapsed to
 * their last frame, typing corrections resolved, wrapped rows joined, editors and pagers (alternate screen)
 * left out, and text before `clear` kept.
 * @param stayOnOneScreen whether the alternate screen was what its user worked on, and is not left out
 * @param keepLooks whether the colours are wanted, too
 * @throws UnreadableRecording where a limit is exceeded
 */
export function emulate(recording: Recording, stayOnOneScreen: boolean, keepLooks = false): Screen {
  const emulator = new Emulator(
    clamp(recording.columns ?? DEFAULT_COLUMNS, 20, 500),
    clamp(recording.rows ?? DEFAULT_ROWS, 5, 500),
    // A copy of a screen ends its lines with LF alone; what was sent to a terminal ends them with CRLF.
    recording.format === 'paste' && !recording.chunks.some((chunk) => chunk.text.includes('\r\n')),
    keepLooks,
  );
  try {
    let time: number | undefined;
    const noteTime = (): void => {
      if (time !== undefined && !emulator.alternate) emulator.shown.notesOf(emulator.cursorRow).time ??= time;
    };
    interceptCharacters(emulator);
    interceptRows(emulator);
    interceptScreen(emulator);
    const marks = collectMarks(emulator, stayOnOneScreen, () => time);
    if (recording.chunks.some((chunk) => chunk.time !== undefined)) emulator.terminal.onLineFeed(noteTime);
    for (const [index, { text, size, from }] of pieces(recording.chunks).entries()) {
      if (size) resize(emulator, clamp(size.columns, 20, 500), clamp(size.rows, 5, 500));
      time = from;
      if (index === 0) noteTime();
      emulator.write(text);
    }
    return renderScreen(emulator, marks);
  } finally {
    emulator.terminal.dispose();
  }
}

/** Text that is written at once, and the second it was written at. */
interface Piece {
  text: string;
  size?: { columns: number; rows: number };
  from: number | undefined;
}

/**
 * Chunks to be written together: a recording has one for each key stroke, and what holds no control character
 * begins no row, so that it never matters when it was written.
 */
function pieces(chunks: readonly Chunk[]): Piece[] {
  const all: Piece[] = [];
  let piece: Piece | undefined;
  for (const { text, time, resize: size } of chunks) {
    if (piece && !size && (time === piece.from || isPrintable(text))) {
      piece.text += text;
      continue;
    }
    piece = { text, from: time, ...(size ? { size } : {}) };
    all.push(piece);
  }
  return all;
}

function isPrintable(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return false;
  }
  return true;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.floor(value)));
}
