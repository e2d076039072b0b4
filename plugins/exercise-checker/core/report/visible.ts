import { breakRunnerCommands } from './runner-command.ts';

/**
 * What is not seen or changes how other text is seen: control codes (C0, C1), separators of lines, halves of surrogate
 * pairs, and all that Unicode lets a program leave out: marks that turn the writing direction, zero-width and soft
 * hyphens, tag characters, selectors of variants, fillers, and the annotations of interlinear text.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}\p{Noncharacter_Code_Point}]/gu;

/** Emoji are written with one selector behind a picture, and a joiner between two; rare Chinese characters with one selector. */
const SELECTOR = /^[\u{fe0e}\u{fe0f}\u{e0100}-\u{e01ef}]$/u;
const HAS_VARIANTS = /[\p{Emoji}\p{Unified_Ideograph}]$/u;
const JOINER = '\u200d';
const ENDS_IN_PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}]$/u;
const BEGINS_WITH_PICTURE = /^\p{Extended_Pictographic}/u;

/**
 * Text from a transcript made safe for every place a report may be shown in: characters that are invisible or act on
 * what is around them become visible escapes (`\u001b`, `\u{e0041}`), and commands to a CI runner are broken by one.
 * Text of any language and emoji stay as they are. Doing it twice changes nothing.
 * @param most characters it may have; a longer text is cut and ends in "…"
 */
export function visible(text: string, most = 2000): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  const cut = characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
  return breakRunnerCommands(replaceInvisible(cut, escapeCharacter));
}

/** Text of which every invisible character can be seen, for places where nothing else in it acts: text nodes of a page. */
export function escapeInvisible(text: string): string {
  return replaceInvisible(text, escapeCharacter);
}

/** Text in which every invisible character is replaced. */
export function replaceInvisible(text: string, replacement: (character: string) => string): string {
  return text.replace(INVISIBLE, (character, offset: number) =>
    isPartOfEmoji(character, text.slice(Math.max(offset - 2, 0), offset), text.slice(offset + 1, offset + 3))
      ? character
      : replacement(character),
  );
}

function isPartOfEmoji(character: string, before: string, after: string): boolean {
  if (character === JOINER) return ENDS_IN_PICTURE.test(before) && BEGINS_WITH_PICTURE.test(after);
  return SELECTOR.test(character) && HAS_VARIANTS.test(before);
}

function escapeCharacter(character: string): string {
  if (character === '\n') return ' ⏎ ';
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
