import { LIMITS } from '../limits.ts';
import { tooManyEvents } from './recording.ts';

/**
 * Parses the JSON of a recording. Brackets without end would take a parser seconds and hundreds of megabytes.
 * @returns undefined where it is not JSON, or nested deeper than any recording
 * @throws NotGradable where it holds more arrays than a recording may have events
 */
export function parseJson(text: string): unknown {
  if (!isShallow(text)) return undefined;
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

function isShallow(text: string): boolean {
  let depth = 0;
  let arrays = 0;
  for (let index = 0; index < text.length && depth <= LIMITS.nesting; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22) index = endOfString(text, index);
    else if (unit === 0x5b || unit === 0x7b) depth++;
    else if (unit === 0x5d || unit === 0x7d) depth--;
    if (unit === 0x5b && ++arrays > LIMITS.events) throw tooManyEvents();
  }
  return depth <= LIMITS.nesting;
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
