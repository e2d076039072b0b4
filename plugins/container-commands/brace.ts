import type { WordPart } from 'unbash';

/** More words than anyone would mean by one. */
const MOST_WORDS = 64;
const LONGEST_RANGE = 32;

/** What the parts of a word stand for, one after another: the words that braces make of them (`with-{crun,gvisor}`). */
export function braceWords(
  parts: readonly WordPart[],
  expand: (part: WordPart) => string,
): readonly string[] {
  let words: readonly string[] = [''];
  for (const part of parts) {
    const choices = part.type === 'BraceExpansion' ? choicesOf(part, expand) : [expand(part)];
    if (words.length * choices.length > MOST_WORDS) return [parts.map(expand).join('')];
    words = words.flatMap((word) => choices.map((choice) => word + choice));
  }
  return words;
}

type Braces = Extract<WordPart, { type: 'BraceExpansion' }>;

function choicesOf(part: Braces, expand: (part: WordPart) => string): readonly string[] {
  const inner = part.text.slice(1, -1);
  const text = 'parts' in part && part.parts !== undefined ? part.parts.map(expand).join('') : inner;
  const span = /^(\d{1,4})\.\.(\d{1,4})$/.exec(inner);
  if (span !== null) return range(Number(span[1]), Number(span[2]), LONGEST_RANGE) ?? [part.text];
  return /[{}]/.test(text) || !text.includes(',') ? [part.text] : text.split(',');
}

/** The numbers from one to another, up or down; undefined if there are more than `most`. */
export function range(first: number, last: number, most: number): string[] | undefined {
  const length = Math.abs(last - first) + 1;
  if (length > most) return undefined;
  return Array.from({ length }, (_, index) => String(last < first ? first - index : first + index));
}
