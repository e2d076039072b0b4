import { commonPrefix } from '../core/report/common-prefix.ts';

/** What is kept of a long value, from the place where it begins to differ. */
const LONGEST = 80;
/** Less than this is not worth an ellipsis. */
const LEAST_CUT = 12;

/**
 * Two values as they are told apart best: what long ones have in common at their beginning is cut down to the last
 * part of a path or reference before the difference.
 */
export function contrast(found: string, asked: string): [found: string, asked: string] {
  const common = commonPrefix(found, asked);
  const separator = Math.max(found.lastIndexOf('/', common), found.lastIndexOf(' ', common));
  const start = separator > 0 ? separator : common - 4;
  const cut = start >= LEAST_CUT && Math.max(found.length, asked.length) > LONGEST / 2;
  return [shorten(found, cut ? start : 0), shorten(asked, cut ? start : 0)];
}

/** A long value, cut in front and at its end. */
export function shorten(text: string, from = 0): string {
  const rest = [...text.slice(from)];
  const shown = rest.length > LONGEST ? `${rest.slice(0, LONGEST).join('')}…` : rest.join('');
  return from > 0 ? `…${shown}` : shown;
}
