import type { AskedWord } from './question.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Word } from './words.ts';

/** What one text has of a question, each from 0 to 1: how much in all, and how much in one piece, word for word. */
export interface Share {
  readonly all: number;
  readonly piece: number;
}

/** A question as texts of one section are compared with it. */
export class Yardstick {
  readonly #words: readonly AskedWord[];
  readonly #sequence: readonly { part: string; weight: number }[];
  readonly #total: number;
  /** By term of the section: the places of the words that it was found for. */
  readonly #placesOf = new Map<string, number[]>();

  /** @param section place of the section in the index */
  constructor(words: readonly AskedWord[], section: number) {
    this.#words = words;
    this.#total = words.reduce((total, { weight }) => total + weight, 0);
    this.#sequence = words.flatMap(({ parts, weight }) =>
      parts.map((part) => ({ part, weight: weight / parts.length })),
    );
    words.forEach(({ found }, place) => {
      for (const term of found.get(section)?.terms ?? []) {
        this.#placesOf.set(term, [...(this.#placesOf.get(term) ?? []), place]);
      }
    });
  }

  /** Whether a term of the section is there because of the question. */
  has(term: string): boolean {
    return this.#placesOf.has(term);
  }

  share(words: readonly Word[]): Share {
    if (this.#total === 0) return { all: 0, piece: 0 };
    const places = new Set(
      words.flatMap(({ terms }) => terms.flatMap((term) => this.#placesOf.get(term) ?? [])),
    );
    const all = [...places].reduce((total, place) => total + (this.#words[place]?.weight ?? 0), 0);
    if (all === 0) return { all: 0, piece: 0 };
    return { all: all / this.#total, piece: this.#longestPiece(words) / this.#total };
  }

  /** The weight of the longest run of words that text and question have in common; one word is none. */
  #longestPiece(text: readonly Word[]): number {
    const parts = text.flatMap(({ parts }) => parts).filter((part) => !STOP_WORDS.has(part));
    let longest = 0;
    let before: { length: number; weight: number }[] = [];
    for (const word of parts) {
      const now = this.#sequence.map(({ part, weight }, place) => {
        if (part !== word) return { length: 0, weight: 0 };
        const earlier = before[place - 1] ?? { length: 0, weight: 0 };
        return { length: earlier.length + 1, weight: earlier.weight + weight };
      });
      for (const { length, weight } of now) if (length > 1) longest = Math.max(longest, weight);
      before = now;
    }
    return longest;
  }
}
