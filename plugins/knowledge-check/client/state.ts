/**
 * What a reader's browser keeps, as JSON under one key:
 *
 * ```json
 * { "version": 2, "seed": 2026, "answers": {
 *     "shim-purpose": { "revision": "1f2e3d4c", "answer": ["k3x0a"], "right": false, "misses": 1,
 *       "at": 1790000000000, "tries": 1, "shown": false, "earlier": [[1780000000000, 3]] } } }
 * ```
 *
 * Options are named by ids that are made from what they say, so an answer follows its option and never comes to mean
 * another one. `right` is only for pages that do not know the keys: a check grades a kept answer again.
 *
 * Version 1 had neither dates nor what depends on them, and named options by their places.
 */
export interface State {
  /** Of the shuffle. */
  seed: number;
  /** By id of the question; what was answered last comes last. */
  answers: Map<string, Answered>;
}

/** The last checked answer to a question, and how it came to it. */
export interface Answered {
  /** Revision of the question; another one means another key, and the answer is not used. */
  readonly revision: string;
  /**
   * Ids of the chosen options, or of the steps in their order; for a command the text. Empty where only the key has been
   * looked at, or the reader has started over.
   */
  readonly answer: readonly string[];
  readonly right: boolean;
  /** How many checks in a row since "Start over" were wrong. */
  readonly misses: number;
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
  /** Checks in this retrieval, up to the first that was right. */
  readonly tries: number;
  /** Whether the key was shown in this retrieval before the answer was right. */
  readonly shown: boolean;
  /** The retrievals before this one, the oldest first. */
  readonly earlier: readonly Retrieval[];
}

/** When a retrieval ended, and how: 1 not known, 2 known after a miss, 3 known at once. */
export type Retrieval = readonly [at: number, result: 1 | 2 | 3];

const VERSION = 2;
/** Above these someone else has written under the key. */
const MOST_CHARACTERS = 400_000;

/**
 * Reads what was kept. Whatever is malformed is left out, one answer or all of it; an unknown version counts as nothing.
 *
 * @param now the date that answers of version 1 get, which have none
 */
export function parseState(text: string | null, now: number): State {
  const state: State = { seed: 0, answers: new Map() };
  if (text === null || text.length > MOST_CHARACTERS) return state;
  try {
    const { version, seed, answers } = JSON.parse(text) as Fields;
    if (version !== 1 && version !== VERSION) return state;
    if (isCount(seed)) state.seed = seed;
    for (const [question, value] of Object.entries(answers as Fields)) {
      const answered = readAnswered(
        version === 1 ? dated(Object(value) as Fields, now) : (Object(value) as Fields),
      );
      if (answered) state.answers.set(question, answered);
    }
  } catch {
    // Not written by this script: what could be read of it is enough.
  }
  return state;
}

/** The text to keep. If it would be too long, the half of the answers that is older is dropped. */
export function formatState({ seed, answers }: State): string {
  const text = JSON.stringify({ version: VERSION, seed, answers: Object.fromEntries(answers) });
  if (text.length <= MOST_CHARACTERS) return text;
  return formatState({ seed, answers: new Map([...answers].slice(Math.ceil(answers.size / 2))) });
}

type Fields = Readonly<Record<string, unknown>>;

/** An answer of version 1, with what can be said of it today. */
function dated(value: Fields, now: number): Fields {
  const { right, misses } = value;
  return { ...value, at: now, tries: Number(misses) + Number(right), shown: false, earlier: [] };
}

function readAnswered({
  revision,
  answer,
  right,
  misses,
  at,
  tries,
  shown,
  earlier,
}: Fields): Answered | undefined {
  return typeof revision === 'string' &&
    isAnswer(answer, shown === true || tries === 0) &&
    isBoolean(right) &&
    isBoolean(shown) &&
    isCount(misses) &&
    isCount(at) &&
    isCount(tries) &&
    Array.isArray(earlier) &&
    earlier.every(isRetrieval)
    ? { revision, answer, right, misses, at, tries, shown, earlier }
    : undefined;
}

function isAnswer(value: unknown, mayBeEmpty: boolean): value is string[] {
  return (
    Array.isArray(value) &&
    (mayBeEmpty || value.length > 0) &&
    value.every((part) => typeof part === 'string')
  );
}

function isRetrieval(value: unknown): value is Retrieval {
  return (
    Array.isArray(value) && value.length === 2 && isCount(value[0]) && [1, 2, 3].includes(value[1] as number)
  );
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
