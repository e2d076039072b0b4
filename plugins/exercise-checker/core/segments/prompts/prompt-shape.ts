/** A prompt is never longer than this; whatever follows is typed, or is output. */
export const LONGEST_PROMPT = 240;
const MOST_WORDS = 8;
/** Signs no one writes in a sentence may follow more. */
const MOST_WORDS_OF_THEME = 14;

/** What stays the same in a prompt while folder, branch, time and status in it change. */
export interface Shape {
  /** The same for all prompts of one kind. */
  name: string;
  /** Words of it that are not a path, a time or a number: a prompt of this shape has them, or others that were seen. */
  words: string[];
  /** Whether a user at a host is in it, the part of most prompts that never changes. */
  host: string | undefined;
}

const NAME_CHARACTERS = new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-');

/** Characters that part the words of a prompt. */
export const SEPARATOR = /[\s@:[\](){}|<>"'=,;]/;

/**
 * The shape of a prompt: `user@host` with the sign at its end, or else its words by what they are.
 * @param before what is in front of the sign
 * @returns undefined if it is a sentence and no prompt
 */
export function shapeOf(before: string, sign: string): Shape | undefined {
  const trimmed = before.trim();
  const most = /^[$#%>]/.test(sign) ? MOST_WORDS : MOST_WORDS_OF_THEME;
  if (trimmed.split(/\s+/, most + 1).length > most) return undefined;
  const host = hostIn(trimmed);
  if (host !== undefined) {
    const signs = before.split(sign).length - 1;
    return { name: `${host} ${sign}${signs === 0 ? '' : signs}`, words: [], host };
  }
  const { pattern, words } = skeletonOf(trimmed);
  const gap = before === '' || /\s$/.test(before) ? ' ' : '';
  return { name: `${pattern}${pattern === '' ? '' : gap}${sign}`, words, host: undefined };
}

/** A text with its paths, times, numbers and words named by kind, its separators kept. */
export function skeletonOf(text: string): { pattern: string; words: string[] } {
  const words: string[] = [];
  let pattern = '';
  let word = '';
  const close = (): void => {
    if (word === '') return;
    const kind = kindOf(word);
    pattern += kind;
    if (kind === 'w') words.push(word);
    word = '';
  };
  for (const character of text) {
    if (!SEPARATOR.test(character)) {
      word += character;
      continue;
    }
    close();
    const space = /\s/.test(character);
    if (!space) pattern += character;
    else if (!pattern.endsWith(' ')) pattern += ' ';
  }
  close();
  return { pattern: pattern.trim(), words };
}

/** `P` for a path, `N` for a number, a time or a duration, `w` for any other word. */
export function kindOf(word: string): 'P' | 'N' | 'w' {
  if (/^(?:[~/]|\.{3}|…)/u.test(word)) return 'P';
  return /^\d[\d.]*(?:[hms]|ms|[AP]M)?$/.test(word) ? 'N' : 'w';
}

/** The first user at a host in a text, as `\u\@\h` writes it; Kali has a ㉿ between the two. */
export function hostIn(text: string): string | undefined {
  for (let at = 1; at < text.length - 1; at++) {
    const character = text[at];
    if (character !== '@' && character !== '㉿') continue;
    let start = at;
    let end = at + 1;
    while (start > 0 && isNameCharacter(text[start - 1])) start--;
    while (isNameCharacter(text[end])) end++;
    if (start < at && end > at + 1) return text.slice(start, end);
    at = Math.max(at, end - 1);
  }
  return undefined;
}

function isNameCharacter(character: string | undefined): boolean {
  return character !== undefined && NAME_CHARACTERS.has(character);
}
