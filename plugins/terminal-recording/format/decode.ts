/** Bytes that are looked at to tell UTF-16 without a byte order mark from other text. */
const SAMPLE = 2000;

/**
 * The text of a file: UTF-8, or UTF-16 as Windows PowerShell writes it with `>`, known by its byte order mark or by
 * every second byte being zero. What cannot be decoded is U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const pairs = Math.floor(sample.length / 2);
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (sample[2 * pair] === 0) first++;
    if (sample[2 * pair + 1] === 0) second++;
  }
  if (pairs < 4) return 'utf-8';
  if (second > pairs * 0.7 && first < pairs * 0.05) return 'utf-16le';
  if (first > pairs * 0.7 && second < pairs * 0.05) return 'utf-16be';
  return 'utf-8';
}

/**
 * Whether a text has more than a stray byte that no terminal recording has.
 * @param zeros whether zero bytes count, which a terminal passes over
 */
export function isBinaryText(text: string, zeros: boolean): boolean {
  const sample = text.slice(0, 100_000);
  const strange = sample.match(zeros ? /[\0\ufffd]/g : /\ufffd/g)?.length ?? 0;
  return strange > 10 && strange > sample.length / 100;
}
