/**
 * Text from a transcript made safe for every place a report may be shown in: control characters of both
 * kinds and the marks that turn writing direction become visible escapes.
 * @param most characters it may have; a longer text is cut and ends in "…"
 */
export function visible(text: string, most = 2000): string {
  const characters = [...text];
  const shown = characters.slice(0, most).map(showCharacter).join('');
  return characters.length > most ? `${shown}…` : shown;
}

function showCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const control = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  const direction =
    code === 0x61c || (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e);
  const isolate = (code >= 0x2066 && code <= 0x2069) || code === 0xfeff || (code >= 0xd800 && code <= 0xdfff);
  if (!control && !direction && !isolate) return character;
  return code === 0x0a ? ' ⏎ ' : `\\u${code.toString(16).padStart(4, '0')}`;
}
