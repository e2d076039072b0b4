import { RECORDING_LIMITS } from '../limits.ts';
import { UnreadableRecording } from '../unreadable.ts';
import { looksLikeAsciicast, readAsciicast } from './asciicast.ts';
import { refuseBinary } from './binary.ts';
import { decodeText, isBinaryText } from './decode.ts';
import { readPaste } from './paste.ts';
import type { InputFormat, Recording } from './recording.ts';
import { looksLikeTypescript, readTypescript } from './typescript.ts';

/**
 * Takes a file's bytes as the recording they hold.
 * @param inputFormat what the caller says it is; `auto` looks at the bytes.
 * @throws UnreadableRecording where there is nothing to grade: empty, too large, not text, a broken header.
 */
export function readRecording(bytes: Uint8Array, inputFormat: InputFormat): Recording {
  if (bytes.length > RECORDING_LIMITS.bytes) {
    throw new UnreadableRecording({ code: 'too-large', limit: 'bytes', most: RECORDING_LIMITS.bytes });
  }
  refuseBinary(bytes);
  const text = decodeText(bytes);
  if (!/\S/.test(text)) {
    throw new UnreadableRecording({ code: 'empty' });
  }
  // A terminal passes over zero bytes, which a file printed in a recorded session may have had in holes.
  if (isBinaryText(text, !looksLikeTypescript(text))) {
    throw new UnreadableRecording({ code: 'not-a-transcript' });
  }
  return reader(text, inputFormat)(text);
}

function reader(text: string, inputFormat: InputFormat): (text: string) => Recording {
  if (inputFormat === 'asciicast') return readAsciicast;
  if (inputFormat === 'script') return readTypescript;
  if (inputFormat === 'paste') return readPaste;
  if (looksLikeAsciicast(text)) return readAsciicast;
  return looksLikeTypescript(text) ? readTypescript : readPaste;
}
