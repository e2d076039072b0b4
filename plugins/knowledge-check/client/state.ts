/**
 * What a reader's browser keeps, as JSON under one key:
 *
 * ```json
 * { "version": 1, "seed": 2026, "answers": {
 *     "shim-purpose": { "revision": "1f2e3d4c", "answer": ["b"], "right": false, "misses": 1 } } }
 * ```
 *
 * Ids and not positions or texts, so reordered and reworded options keep their answers. `right` is only for the
 * page that shows the progress, which does not know the keys: a check grades a kept answer anew.
 */
export interface State {
  /** Of the shuffle. */
  seed: number;
  /** By id of the question; what was answered last comes last. */
  answers: Map<string, Answered>;
}

/** The last checked answer to a question. */
export interface Answered {
  /** Revision of the question; another one means another key, and the answer is not used. */
  readonly revision: string;
  /** Ids of the chosen options, or of the steps in their order; for a command the text. */
  readonly answer: readonly string[];
  readonly right: boolean;
  /** How many checks in a row since "Start over" were wrong. */
  readonly misses: number;
}

const VERSION = 1;
/** Above these somebody else has written under the key. */
const MOST_CHARACTERS = 400_000;

/**
 * Reads what was kept. Whatever is malformed is left out, one answer or all of it; another version counts as
 * nothing.
 */
export function parseState(text: string | null): State {
  const state: State = { seed: 0, answers: new Map() };
  if (text === null || text.length > MOST_CHARACTERS) return state;
  try {
    const { version, seed, answers } = JSON.parse(text) as Fields;
    if (version !== VERSION) return state;
    if (isCount(seed)) state.seed = seed;
    for (const [question, value] of Object.entries(answers as Fields)) {
      const answered = readAnswered(Object(value) as Fields);
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

function readAnswered({ revision, answer, right, misses }: Fields): Answered | undefined {
  return typeof revision === 'string' && isAnswer(answer) && typeof right === 'boolean' && isCount(misses)
    ? { revision, answer, right, misses }
    : undefined;
}

function isAnswer(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
