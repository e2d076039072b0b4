/** Words as a list to choose from: `"a", "b" or "c"`. */
export function anyOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? (quoted[0] ?? 'none') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
