/** What is wrong, what the rule is, and what to type. */
export interface Explanation {
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** A table of explanations by code. Each makes its texts from the details of one occurrence. */
export type Explanations = Readonly<Record<string, (...details: never[]) => Explanation>>;

/** Words as a list to choose from: `"a", "b" or "c"`. */
export function anyOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? (quoted[0] ?? 'none') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
