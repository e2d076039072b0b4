import type { RowSearch } from './filter.ts';

/** A word that may be the name of a program, or a process ID. */
const WORD = /^[\w.+-]{2,60}$/;

/** Patterns that are longer are none that someone looks for a name with. */
const LONGEST_PATTERN = 200;

/**
 * The plain words a search looks for: `nginx` in `[n]ginx`, `nginx` and `httpd` in `-E 'nginx|httpd'`. What can match
 * more than the one word it is (`ngin.*`) is left out.
 */
export function wordsIn({ patterns, syntax }: Pick<RowSearch, 'patterns' | 'syntax'>): string[] {
  return patterns
    .filter((pattern) => pattern.length <= LONGEST_PATTERN)
    .flatMap((pattern) => alternativesIn(pattern, syntax))
    .flatMap((alternative) => {
      const word = syntax === 'fixed' ? alternative : plainWord(alternative);
      return WORD.test(word) ? [word] : [];
    });
}

function alternativesIn(pattern: string, syntax: RowSearch['syntax']): string[] {
  if (syntax === 'fixed') return [pattern];
  const [open, close, or] = syntax === 'basic' ? ['\\(', '\\)', '\\|'] : ['(', ')', '|'];
  const isGroup = pattern.startsWith(open) && pattern.endsWith(close);
  const inner = isGroup ? pattern.slice(open.length, -close.length) : pattern;
  return inner.includes(open) ? [] : inner.split(or);
}

/** Without anchors and the slash of a path, with the one letter of `[n]` for it; what is left of any other sign makes it no word. */
function plainWord(alternative: string): string {
  return alternative
    .replace(/^(?:\^|\\b|\\<)?\/?/, '')
    .replace(/(?:\$|\\b|\\>)$/, '')
    .replace(/\[([\w.+-])\]/g, '$1')
    .replace(/\\([.+-])/g, '$1');
}
