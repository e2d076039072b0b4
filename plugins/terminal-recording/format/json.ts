import { RECORDING_LIMITS } from '../limits.ts';
import { tooManyEvents } from './recording.ts';

/**
 * Parses JSON that a stranger wrote. Brackets without end would take a parser seconds and hundreds of megabytes, and what
 * goes into the values one by one more calls within calls than there may be.
 * @param mostArrays for a recording: how many events it may have
 * @returns undefined if it is not JSON, or nested deeper than any recording and any answer of a tool
 * @throws UnreadableRecording where it holds more arrays
 */
export function parseJson(text: string, mostArrays = Infinity): unknown {
  if (!isShallow(text, mostArrays)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** An object with these members; undefined for any other value. */
export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function isShallow(text: string, mostArrays: number): boolean {
  let depth = 0;
  let arrays = 0;
  for (let index = 0; index < text.length && depth <= RECORDING_LIMITS.nesting; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22) index = endOfString(text, index);
    else if (unit === 0x5b || unit === 0x7b) depth++;
    else if (unit === 0x5d || unit === 0x7d) depth--;
    if (unit === 0x5b && ++arrays > mostArrays) throw tooManyEvents();
  }
  return depth <= RECORDING_LIMITS.nesting;
}

/** The quote that ends the string which begins at a quote. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x5c) index++;
    else if (unit === 0x22) return index;
  }
  return text.length;
}
