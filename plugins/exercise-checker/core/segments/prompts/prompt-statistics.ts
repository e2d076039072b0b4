import { commandWeight, looksTyped } from './command-words.ts';
import type { PromptMatch } from './prompt-candidate.ts';

/** What the rows of a session say about one shape of prompt. */
export interface ShapeRecord {
  shape: string;
  host: string | undefined;
  /** Rows that begin with it. */
  rows: number;
  /** Those with nothing behind it. */
  empty: number;
  /** Those with a command that people type behind it, and those where that cannot be a word of a sentence. */
  known: number;
  sure: number;
  /** Those with what at least looks typed. */
  typed: number;
  /** Rows of which a line editor or a mark says that they begin with a prompt. */
  certain: number;
  /** The number of the first row with it. */
  first: number;
  /** The values of each of its words before a known command. */
  words: Set<string>[];
  /** Some of the prompts themselves, as they stood before a known command. */
  texts: Set<string>;
}

const MOST_VALUES = 50;
const MOST_TEXTS = 10;

/** Counts what follows each shape that a row of the session may begin with. */
export class PromptStatistics {
  readonly records = new Map<string, ShapeRecord>();
  /** Names that the session itself gave to commands. */
  readonly #aliases = new Set<string>();
  #rows = 0;

  /** Takes note of a row by all the ways it may be split. */
  add(candidates: readonly PromptMatch[], certain: boolean): void {
    const row = this.#rows++;
    for (const candidate of candidates) {
      const record = this.#record(candidate.shape, candidate.host, row);
      record.rows++;
      if (certain) record.certain++;
      if (candidate.command === '') record.empty++;
      else this.#addFilled(record, candidate);
    }
  }

  #addFilled(record: ShapeRecord, { command, words, prompt }: PromptMatch): void {
    const weight = this.#weigh(command);
    if (looksTyped(command)) record.typed++;
    if (weight === 2) record.sure++;
    if (weight === 0) return;
    record.known++;
    if (record.texts.size < MOST_TEXTS) record.texts.add(prompt);
    for (const [index, word] of words.entries()) {
      const values = (record.words[index] ??= new Set());
      if (values.size < MOST_VALUES) values.add(word);
    }
  }

  #weigh(command: string): 0 | 1 | 2 {
    const weight = commandWeight(command);
    if (weight === 2 && command.startsWith('alias ')) {
      for (const [, name = ''] of command.slice(0, 1000).matchAll(/ ([a-z]\w{0,20})(?==|$)/g))
        this.#aliases.add(name);
    }
    return weight === 0 && this.#aliases.has(command.slice(0, 30).split(' ', 1)[0] ?? '') ? 1 : weight;
  }

  #record(shape: string, host: string | undefined, first: number): ShapeRecord {
    let record = this.records.get(shape);
    if (record === undefined) {
      const counts = { rows: 0, empty: 0, known: 0, sure: 0, typed: 0, certain: 0 };
      record = { shape, host, ...counts, first, words: [], texts: new Set() };
      this.records.set(shape, record);
    }
    return record;
  }
}
