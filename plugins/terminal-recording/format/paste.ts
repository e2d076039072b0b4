import { RECORDING_LIMITS } from '../limits.ts';
import { UnreadableRecording } from '../unreadable.ts';
import type { Recording } from './recording.ts';
import { restoreTypography } from './typography.ts';
import { guessColumns } from './width.ts';

const CONTROL_CODES = /[\u001b\b]|\r(?!\n)/;
/** Colours and titles: they change nothing about which character stands where. */
const COLOURS = /\u001b\[[0-9;:]*m|\u001b\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\)|\u001b\(B/g;
const FENCE = /^\s*(?:```|~~~)\w*\s*$/;

/**
 * Reads text copied from a terminal. Where control codes that move the cursor came along it is the bytes of a
 * terminal, and goes through one; otherwise it is taken as the terminal showed it, colours dropped.
 * @throws UnreadableRecording where it has more lines than are read
 */
export function readPaste(text: string): Recording {
  const plain = text.replace(COLOURS, '');
  if (CONTROL_CODES.test(plain)) {
    const columns = guessColumns(text);
    return { format: 'paste', chunks: [{ text }], raw: true, ...(columns === undefined ? {} : { columns }) };
  }
  refuseManyLines(plain);
  const lines = plain
    .replace(/\r\n/g, '\n')
    .split('\n')
    .map((line) => (FENCE.test(line) ? '' : line));
  return { format: 'paste', chunks: [{ text: restoreTypography(lines).join('\n') }], raw: false };
}

function refuseManyLines(text: string): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (++lines <= RECORDING_LIMITS.rows) continue;
    throw new UnreadableRecording({ code: 'too-large', limit: 'lines', most: RECORDING_LIMITS.rows });
  }
}
