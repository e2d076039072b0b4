import { RE2JS } from 're2js';
import type { RowSearch } from './filter.ts';

/** A longer pattern is not evaluated, and neither is a search with more of them: then nothing is known of its rows. */
const LONGEST_PATTERN = 200;
const MOST_PATTERNS = 8;

/** What one pattern may become when it is compiled: counted repetitions make much of few characters. */
const LARGEST_PROGRAM = 500;

/** Characters of a row that are looked at, before any pattern is. */
const LONGEST_ROW = 2000;

/** Tells whether `grep` would have let a row through. */
export type RowPattern = (row: string) => boolean;

/**
 * What a search lets through, evaluated in linear time by RE2; undefined for one that RE2 has no words for (references
 * back, looking around), that is too long, or that gives no pattern.
 */
export function rowPattern(search: RowSearch): RowPattern | undefined {
  if (search.patterns.length === 0 || search.patterns.length > MOST_PATTERNS) return undefined;
  const compiled = search.patterns.map((pattern) => compile(pattern, search));
  const known = compiled.filter((one) => one !== undefined);
  if (known.length < compiled.length) return undefined;
  return (row) => {
    const text = row.slice(0, LONGEST_ROW);
    return known.some((one) => one.test(text)) !== search.inverted;
  };
}

function compile(pattern: string, { syntax, whole, ignoreCase }: RowSearch): RE2JS | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  const source = sourceOf(pattern, syntax);
  const bounded = { row: `^(?:${source})$`, word: `(?:^|\\W)(?:${source})(?:\\W|$)` };
  try {
    const compiled = RE2JS.compile(
      whole === undefined ? source : bounded[whole],
      ignoreCase ? RE2JS.CASE_INSENSITIVE : 0,
    );
    return compiled.programSize() > LARGEST_PROGRAM ? undefined : compiled;
  } catch {
    return undefined;
  }
}

/** A pattern of grep in the syntax of RE2. */
function sourceOf(pattern: string, syntax: RowSearch['syntax']): string {
  if (syntax === 'fixed') return RE2JS.quote(pattern);
  if (syntax === 'perl') return pattern;
  let source = '';
  let index = 0;
  while (index < pattern.length) {
    const character = pattern[index] ?? '';
    if (character === '[') {
      const end = endOfBracket(pattern, index);
      // Within brackets POSIX takes a backslash for itself.
      source += pattern.slice(index, end).replaceAll('\\', '\\\\');
      index = end;
    } else if (character === '\\') {
      source += escaped(pattern[index + 1] ?? '', syntax);
      index += 2;
    } else {
      source += syntax === 'basic' && '+?|(){}'.includes(character) ? `\\${character}` : character;
      index += 1;
    }
  }
  return source;
}

/** The first index behind a bracket expression: `[]a]` and `[^]a]` have the closing bracket in them, `[[:digit:]]` a class. */
function endOfBracket(pattern: string, start: number): number {
  let index = start + 1;
  if (pattern[index] === '^') index++;
  if (pattern[index] === ']') index++;
  while (index < pattern.length && pattern[index] !== ']') {
    const named = pattern.startsWith('[:', index) ? pattern.indexOf(':]', index + 2) : -1;
    index = named < 0 ? index + 1 : named + 2;
  }
  return Math.min(index + 1, pattern.length);
}

/** What a backslash makes of the character behind it: in the basic syntax it gives `+`, `|` and the like their meaning. */
function escaped(character: string, syntax: RowSearch['syntax']): string {
  if (character === '<' || character === '>') return '\\b';
  if (syntax === 'basic' && '+?|(){}'.includes(character)) return character;
  return 'wWsSbB'.includes(character) ? `\\${character}` : RE2JS.quote(character);
}
