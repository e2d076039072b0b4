/** A part of a form: a text as it is, or a run of characters of one class. */
export type Atom =
  | { kind: 'text'; text: string }
  | {
      kind: 'run';
      /** Whether the run may hold a character. */
      holds: (character: string) => boolean;
      least: number;
      most: number;
      /** Whether neither end of it is a blank. */
      trimmed: boolean;
    };

/**
 * What a field of a template may print: one of some alternatives, each of atoms in their order. No text may fit two
 * alternatives, or one of them in two ways, or a row with it is taken for one of which no one knows where its fields end.
 */
export type Form = readonly (readonly Atom[])[];

/** A text as it is. */
export function exactly(text: string): Atom {
  return { kind: 'text', text };
}

/** So many characters of a class. */
export function run(characters: RegExp, least = 1, most = Infinity): Atom {
  const known = new Map<string, boolean>();
  const holds = (character: string): boolean => {
    const earlier = known.get(character);
    if (earlier !== undefined) return earlier;
    const answer = characters.test(character);
    if (known.size < 1000) known.set(character, answer);
    return answer;
  };
  return { kind: 'run', holds, least, most, trimmed: false };
}

/** Characters of a class with no blank at either end. */
function trimmedRun(characters: RegExp): Atom {
  const atom = run(characters);
  return atom.kind === 'run' ? { ...atom, trimmed: true } : atom;
}

const NOTHING: readonly Atom[] = [];

/** A word: anything without a blank. */
export const WORD: Form = [[run(/\S/)]];
/** A word, or nothing. */
export const MAYBE_WORD: Form = [NOTHING, [run(/\S/)]];
/** A number. */
export const NUMBER: Form = [[run(/\d/, 1, 10)]];
/** Any text, or none. */
export const TEXT: Form = [NOTHING, [trimmedRun(/[^\n]/)]];
/** A name that a tool or a person gave to a container or pod, or none. */
export const NAME: Form = [NOTHING, [run(/[\w.-]/)]];
const ANYTHING = /[^\n]/;

/** A value as JSON in one row. */
export const JSON_FORM: Form = [
  [exactly('"'), run(ANYTHING, 0), exactly('"')],
  [exactly('{'), run(ANYTHING, 0), exactly('}')],
  [exactly('['), run(ANYTHING, 0), exactly(']')],
  [run(/[\w.+-]/)],
];
/** How long ago something was: `3 seconds ago`, `About a minute ago`. */
export const AGO_ATOMS: readonly Atom[] = [trimmedRun(/[\w ]/), exactly(' ago')];
/** Blanks in the place of a tab. */
export const TAB: Form = [[exactly('\\t')], [exactly('\t')], [run(/ /)]];

/** A literal of a template. */
export function literalForm(text: string): Form {
  return [[exactly(text)]];
}
