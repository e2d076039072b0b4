/** A part of what `echo` printed: words of its own, or the place of what the shell put in. */
export type EchoedPart =
  | { kind: 'words'; text: string }
  | { kind: 'variable'; name: string }
  | { kind: 'substitution' }
  /** `$?`, `${x%.*}`: something of which no one knows more. */
  | { kind: 'unknown' };

/** How deep substitutions are followed into each other. */
const DEEPEST = 8;

/** What the shell puts in, but for a substitution: `$D`, `${D}`, `$?`, and the old form of a substitution. */
const PUT_IN = /\$\{[^{}]*\}|\$[A-Za-z_]\w*|\$[\d?#@*!$_-]|`[^`]*`/y;

/** The parts of a text that a shell was given, in their order; words are never empty. */
export function partsOf(text: string): EchoedPart[] {
  const parts: EchoedPart[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const end = text.startsWith('$(', at) ? endOfSubstitution(text, at) : endOfPlain(text, at);
    if (end === at) {
      at++;
      continue;
    }
    if (at > start) parts.push({ kind: 'words', text: text.slice(start, at) });
    parts.push(partOf(text.slice(at, end)));
    start = at = end;
  }
  if (start < text.length) parts.push({ kind: 'words', text: text.slice(start) });
  return parts;
}

function partOf(text: string): EchoedPart {
  if (text.startsWith('$(') || text.startsWith('`')) return { kind: 'substitution' };
  const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(text)?.[1];
  return name === undefined ? { kind: 'unknown' } : { kind: 'variable', name };
}

function endOfPlain(text: string, at: number): number {
  if (text[at] !== '$' && text[at] !== '`') return at;
  PUT_IN.lastIndex = at;
  return PUT_IN.test(text) ? PUT_IN.lastIndex : at;
}

/** Where the brackets of `$(…)` close, those between quotes left out; the place itself where they do not. */
function endOfSubstitution(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && quote !== "'") at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '(' && ++depth > DEEPEST) return start;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return start;
}
