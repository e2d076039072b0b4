/** A term in a text. */
export interface FoundTerm {
  /** Of its first character. */
  readonly start: number;
  readonly end: number;
  /** Of its entry in the glossary. */
  readonly anchor: string;
}

/**
 * Makes a function that finds terms in a text: whole words, the longest form where several begin at the same place, and
 * nothing inside names such as `containerd-shim`.
 * @param forms each with the anchor of its entry
 */
export function termFinder(forms: ReadonlyMap<string, string>): (text: string) => readonly FoundTerm[] {
  if (forms.size === 0) return () => [];
  const longestFirst = [...forms.keys()].toSorted((a, b) => b.length - a.length);
  // Nothing but words to choose from: it takes linear time.
  const pattern = new RegExp(
    `(?<![\\w/.-])(?:${longestFirst.map((form) => RegExp.escape(form)).join('|')})(?![\\w/-])`,
    'g',
  );
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: form, index }) => ({
      start: index,
      end: index + form.length,
      anchor: forms.get(form) ?? '',
    }));
}
