/** What a message has in place of whatever differs from one time to the next. */
const ANYTHING = '…';

/**
 * A text as messages are compared: quotes may be escaped, also more than once, as in an event in a log; blanks and line breaks
 * may be any, and letters small. It takes time in proportion to its length.
 */
export function plainText(text: string): string {
  return text
    .replace(/\\(?=["\\])/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/**
 * Where a text shows a message.
 * @param text as {@link plainText} gives it
 * @param message with "…" for what differs
 * @returns the number of letters of the message found, all of them in their order; 0 where one part is missing
 */
export function lettersOfMessage(text: string, message: string): number {
  let from = 0;
  let letters = 0;
  for (const part of plainText(message).split(ANYTHING)) {
    const words = part.trim();
    const at = text.indexOf(words, from);
    if (at < 0) return 0;
    from = at + words.length;
    letters += words.length;
  }
  return letters;
}
