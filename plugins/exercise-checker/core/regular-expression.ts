import { RE2JS } from 're2js';

/** Caps on a regular expression someone wrote: RE2 is linear in the text, times the size of the pattern. */
export const PATTERN_LIMITS = {
  /** Characters of its text. */
  length: 500,
  /** Instructions it is compiled to, in which `a{500}` counts 500 times. */
  instructions: 2_000,
} as const;

const patterns = new Map<string, RE2JS>();

/** How many compiled patterns are kept: those of many exercises, and never more than memory has room for. */
const MOST_KEPT = 2_000;

/**
 * A regular expression in RE2 syntax, the only kind that may meet a text from a stranger.
 * @throws RE2JSException for what RE2 does not know
 */
export function compileExpression(pattern: string): RE2JS {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  if (patterns.size >= MOST_KEPT) patterns.clear();
  const compiled = RE2JS.compile(pattern);
  patterns.set(pattern, compiled);
  return compiled;
}

/**
 * What is wrong with the regular expression of an author, or of a learner for the prompt: its syntax, its
 * length, or the size it is compiled to. Says what was found, what is expected and how to get there.
 * @returns undefined if nothing is wrong
 */
export function patternProblem(pattern: string): string | undefined {
  const { length, instructions } = PATTERN_LIMITS;
  if (pattern.length > length) {
    return `found a pattern of ${pattern.length} characters, expected at most ${length}; look for less of the text`;
  }
  const size = sizeOf(pattern);
  if (typeof size === 'string') return `not a regular expression in RE2 syntax: ${size}`;
  if (size > instructions) {
    return `found a pattern that repeats its parts ${size} times in total, expected at most ${instructions}; use smaller numbers in {}, or * and +`;
  }
  return undefined;
}

/** The number of instructions, or the message of RE2. Counted numbers first: a huge pattern is never compiled. */
function sizeOf(pattern: string): number | string {
  const counted = [...pattern.matchAll(/\{(\d{1,9})(?:,(\d{0,9}))?\}/g)].reduce(
    (sum, [, least = '0', most = '']) => sum + Math.max(Number(least), Number(most)),
    0,
  );
  // RE2 itself refuses more than 1000 repetitions of one part, even where repetitions are nested.
  if (counted > PATTERN_LIMITS.instructions) return counted;
  try {
    return compileExpression(pattern).programSize();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether a regular expression asks where a text ends: by `$` or `\z`, not within brackets. */
export function asksForEnd(pattern: string): boolean {
  let bracket = -1;
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === '\\') {
      at++;
      if (bracket < 0 && pattern[at] === 'z') return true;
    } else if (bracket >= 0) {
      // The first sign within brackets may be a closing one.
      const isFirst = at === bracket + 1 || (at === bracket + 2 && pattern[bracket + 1] === '^');
      if (sign === ']' && !isFirst) bracket = -1;
    } else if (sign === '[') bracket = at;
    else if (sign === '$') return true;
  }
  return false;
}
