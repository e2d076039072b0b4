import type { Recording } from './recording.ts';

// eslint-disable-next-line no-control-regex -- control codes are what this looks for
const CONTROL_CODES = /[\u001b\b]|\r(?!\n)/;

/**
 * Reads text copied from a terminal. Where control codes came along (raw bytes of a terminal, or a copy with
 * its colours) it goes through the terminal like a recording; else it is taken as the terminal showed it.
 */
export function readPaste(text: string): Recording {
  if (CONTROL_CODES.test(text)) return { format: 'paste', chunks: [{ text }], raw: true };
  const lines = text
    .replace(/\r\n/g, '\n')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => (/^\s*(```|~~~)\w*\s*$/.test(line) ? '' : line));
  return { format: 'paste', chunks: [{ text: lines.join('\n') }], raw: false };
}
