/** Things of which it matters which one it is: they are numbered by first appearance in the session. */
const NUMBERED = ['pid', 'digest', 'id', 'namespace', 'snapshot', 'random', 'kernel'] as const;
/** Things of which only the presence matters; the last ones stand for whole rows or ends of rows. */
const UNNUMBERED = [
  ...(['time', 'date', 'duration', 'age', 'size', 'rate', 'count', 'load', 'build', 'descriptor'] as const),
  ...(['progress', 'log', 'boot messages', 'flags'] as const),
];

export type NumberedKind = (typeof NUMBERED)[number];
export type Kind = NumberedKind | (typeof UNNUMBERED)[number];

/** Anything a printed reading uses a name for, as it would look if a program had printed it itself. */
const LOOKS_LIKE_A_NAME = new RegExp(
  `<(?=(?:${[...NUMBERED, ...UNNUMBERED].join('|')})(?: \\d+)?(?:…)?>)`,
  'g',
);

/** Keeps text that only looks like a name apart from names. */
export function escapeNames(text: string): string {
  return text.replace(LOOKS_LIKE_A_NAME, '\\<');
}

/**
 * The names one session has given so far to what may differ from run to run. The same value always gets the
 * same name, so two readings are equal only where the same values agreed in both sessions.
 */
export class NamingBook {
  readonly #names = new Map<NumberedKind, Map<string, number>>();

  /** The name of a value, such as `<pid 2>` or `<time>`. */
  name(kind: Kind, value: string): string {
    if (!isNumbered(kind)) return `<${kind}>`;
    if (kind === 'digest' && value.length < FULL_DIGEST) return this.#shortDigest(value);
    return `<${kind} ${this.#number(kind, value)}>`;
  }

  /** Whether a value of this kind has been seen before in the session. */
  knows(kind: NumberedKind, value: string): boolean {
    return this.firstShown(kind, value) !== Infinity;
  }

  /** The number of a value of this kind, without giving it one: `Infinity` where it has not been seen before. */
  firstShown(kind: NumberedKind, value: string): number {
    return this.#names.get(kind)?.get(value) ?? Infinity;
  }

  /** Whether hexadecimal digits are the beginning of a digest seen before. */
  knowsDigest(beginning: string): boolean {
    return this.#fullDigest(beginning) !== undefined;
  }

  /** A digest cut short (`9417fd9938ce`) is `<digest 1…>` where the whole one was seen before. */
  #shortDigest(beginning: string): string {
    const full = this.#fullDigest(beginning);
    return `<digest ${this.#number('digest', full ?? beginning)}…>`;
  }

  #fullDigest(beginning: string): string | undefined {
    const digests = this.#names.get('digest')?.keys() ?? [];
    return [...digests].find((digest) => digest.length === FULL_DIGEST && digest.startsWith(beginning));
  }

  #number(kind: NumberedKind, value: string): number {
    const numbers = this.#names.get(kind) ?? new Map<string, number>();
    this.#names.set(kind, numbers);
    const number = numbers.get(value) ?? numbers.size + 1;
    numbers.set(value, number);
    return number;
  }
}

/** Hexadecimal digits of a SHA-256. */
const FULL_DIGEST = 64;

function isNumbered(kind: Kind): kind is NumberedKind {
  return (NUMBERED as readonly string[]).includes(kind);
}
