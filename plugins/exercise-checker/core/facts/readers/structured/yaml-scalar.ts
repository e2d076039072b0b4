/** Words of YAML 1.1 and JSON that are not texts. */
const WORDS = new Map<string, unknown>([
  ['null', null],
  ['~', null],
  ['true', true],
  ['false', false],
  ['{}', {}],
  ['[]', []],
]);

/**
 * A value that is written in a row: a number, a truth value, nothing, an empty collection, or a text, plain or quoted.
 * @returns undefined if it is none of these
 */
export function readYamlScalar(text: string): unknown {
  if (WORDS.has(text)) return WORDS.get(text);
  if (text.startsWith('"')) return inDoubleQuotes(text);
  if (text.startsWith("'")) {
    return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined;
  }
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text);
  return /^[[\]{}&*!|>%@`]/.test(text) ? undefined : text;
}

/** Its escapes are those of JSON, but for a few that go's YAML writes for what cannot be printed. */
function inDoubleQuotes(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(
      text.replace(/\\x([0-9A-Fa-f]{2})/g, '\\u00$1').replaceAll('\\e', '\\u001b'),
    );
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
