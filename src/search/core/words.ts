import { stemmer } from 'stemmer';

/** A word of a text or of a question, with all the terms under which it can be found. */
export interface Word {
  /** Where it is in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** In small letters, with its ending. */
  readonly written: string;
  /**
   * As it is, and as the names it is made of: `io.containerd.runc.v2` is that, and `io`, `containerd`, `runc` and `v2`;
   * `SystemdCgroup` is `systemdcgroup`, and `systemd` and `cgroup`. The first is the whole.
   */
  readonly terms: readonly [string, ...string[]];
  /** What phrases are compared by: the smallest parts, in their order, or the whole where it has none. */
  readonly parts: readonly string[];
}

/** Longer ones are identifiers, which no one types. */
const LONGEST_WORD = 64;
const CHUNK = /[\p{L}\p{N}_][\p{L}\p{N}_.:/@+-]*/gu;
const DIGEST = /^(?:sha256:)?[0-9a-f]{12,}$/;
/** Of the moment at which something was recorded: its numbers mean nothing else. */
const TIME = /^\d+:\d\d|^\d{4}-\d\d-\d\d/;
const TRAILING_SIGNS = '.:/@+-_';
const SIGNS = /[^\p{L}\p{N}]+/u;
const CAPITALS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;

/** A name's terms and parts, kept: a text has few words, many times. */
type Name = Pick<Word, 'written' | 'terms' | 'parts'>;
const names = new Map<string, Name>();
/** More than the course has; what a reader types comes on top of it. */
const MOST_NAMES = 50_000;

/**
 * The words of a text, in its order. Names with dots, dashes, slashes or capitals in them stay whole and are taken
 * apart as well, so that `--net-host`, `net host` and `host` all lead to the same place.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    const name = withoutTrailingSigns(chunk);
    if (name.length > LONGEST_WORD || DIGEST.test(name) || TIME.test(name)) continue;
    words.push({ start: index, end: index + name.length, ...nameOf(name) });
  }
  return words;
}

function nameOf(name: string): Name {
  const known = names.get(name);
  if (known !== undefined) return known;
  const whole = stem(name);
  const pieces = name.split(SIGNS).filter((piece) => piece.length > 1);
  const parts = pieces.flatMap((piece) => piece.split(CAPITALS)).filter((part) => part.length > 1);
  const terms = new Set([...pieces, ...parts].map(stem));
  terms.delete(whole);
  const read: Name = {
    written: name.toLowerCase(),
    terms: [whole, ...terms],
    parts: parts.length > 1 ? parts.map(stem) : [whole],
  };
  if (names.size < MOST_NAMES) names.set(name, read);
  return read;
}

/** English words lose their endings; names with digits or signs in them keep theirs. */
function stem(name: string): string {
  const word = name.toLowerCase();
  return /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
}

function withoutTrailingSigns(chunk: string): string {
  let end = chunk.length;
  while (end > 1 && TRAILING_SIGNS.includes(chunk.charAt(end - 1))) end--;
  return chunk.slice(0, end);
}
