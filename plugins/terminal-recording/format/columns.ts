/**
 * SGR and other sequences that leave the cursor where it is, or bring it home; titles and marks, charsets; readline's own signs
 * around them.
 */
const SEQUENCE =
  /\u001b(?:\[[?0-9;]{0,30}[mhlKJ]|\[(?:1;1)?H|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\)|\(B)|[\u0001\u0002\u0007]/y;
const COMBINING = /^\p{Mark}$/u;
const WIDE =
  /^(?:\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\uff01-\uff60])$/u;

/** The control sequence at a place of a text that takes no column; empty if there is none. */
export function sequenceAt(text: string, at: number): string {
  SEQUENCE.lastIndex = at;
  return SEQUENCE.exec(text)?.[0] ?? '';
}

/**
 * How many columns the character at a place takes, and how many UTF-16 units.
 * @returns no width for a control character, which may move the cursor anywhere
 */
export function columnsOf(text: string, at: number): { width: number | undefined; length: number } {
  const code = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(code);
  const { length } = character;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return { width: undefined, length };
  if (code < 0x300) return { width: 1, length };
  return { width: COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1, length };
}
