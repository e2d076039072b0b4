const DIGEST_DIGITS = 64;
const LEAST_DIGITS = 8;
const LEAST_WORD = 3;
const LONGEST_WORD = 200;

/** The words of a copy, and which of them are known to be whole: one at the end of a long row may have been cut there. */
export class WholeWords {
  readonly #all = new Set<string>();
  readonly #whole = new Set<string>();

  /** @param narrowest rows shorter than this were not cut */
  constructor(rows: Iterable<string>, narrowest: number) {
    for (const row of rows) {
      const words = row.split(' ');
      for (const [index, word] of words.entries()) {
        if (word.length < LEAST_WORD || word.length > LONGEST_WORD) continue;
        const plain = withoutPunctuation(word);
        this.#all.add(plain);
        if (index < words.length - 1 || row.length < narrowest) this.#whole.add(plain);
      }
    }
  }

  /**
   * Whether the end of a row and the beginning of the next are one word: a digest that gets its last digits, or a name that
   * stands elsewhere in one piece while its first part does not.
   */
  completes(row: string, next: string, least: number): boolean {
    const head = row.slice(row.lastIndexOf(' ') + 1).slice(-LONGEST_WORD);
    const tail = next.slice(0, LONGEST_WORD).split(' ', 1)[0] ?? '';
    if (head === '' || tail === '') return false;
    if (completesDigest(head, tail)) return true;
    const word = withoutPunctuation(head + tail);
    if (word.length < least || !this.#all.has(word)) return false;
    // No row of output begins with the tag of an image.
    return !this.#whole.has(withoutPunctuation(head)) || /^[:@]/.test(tail);
  }

  /** Whether the last word of a row stands elsewhere as it is. */
  endsWhole(row: string): boolean {
    return this.#whole.has(withoutPunctuation(row.slice(row.lastIndexOf(' ') + 1)));
  }
}

function completesDigest(head: string, tail: string): boolean {
  const digits = /(?:^|[:@])([0-9a-f]{1,63})$/.exec(head)?.[1]?.length ?? 0;
  return digits >= LEAST_DIGITS && /^[0-9a-f]{1,63}$/.test(tail) && digits + tail.length === DIGEST_DIGITS;
}

function withoutPunctuation(word: string): string {
  let end = word.length;
  while (end > 0 && ':,;"\')'.includes(word[end - 1] ?? ' ')) end--;
  let start = 0;
  while (start < end && '"\'('.includes(word[start] ?? ' ')) start++;
  return word.slice(start, end);
}
