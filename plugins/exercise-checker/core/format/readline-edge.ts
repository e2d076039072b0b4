/** A row that ended in a blank and a return, as readline writes them at the right edge. */
interface Edge {
  /** Columns in front of the blank. */
  width: number;
  /** Whether bracketed paste was on: only a line editor writes then. */
  reading: boolean;
}

/** A terminal that is narrower or wider is not believed in. */
const NARROWEST = 20;
const WIDEST = 500;
/** Returns within one line: a command that fills so many rows is rarer than a progress display. */
const MOST_ROWS = 8;

/** What may stand in a row and takes no column: SGR and other sequences without a movement, titles, marks, charsets. */
const ZERO_WIDTH = /\u001b(?:\[[?0-9;]{0,30}[mhlK]|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\)|\(B)|[\u0001\u0002\u0007]/y;
const PASTE = /^\u001b\[\?2004([hl])$/;
const COMBINING = /^\p{Mark}$/u;
const WIDE = /^(?:\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\uff01-\uff60])$/u;

/**
 * The rows of a raw recording that end in a blank and a return. bash writes these two where a line that is typed
 * reaches the right edge, so that the cursor goes to the next row. Rows in which the cursor moves are passed over,
 * for their width cannot be told from their bytes.
 */
export function edgeWidths(text: string): Edge[] {
  const edges: Edge[] = [];
  let reading = false;
  let inLine: Edge[] = [];
  let at = 0;
  let width: number | undefined = 0;
  const endLine = (): void => {
    if (inLine.length <= MOST_ROWS && inLine.every((edge) => edge.width === inLine[0]?.width)) edges.push(...inLine);
    inLine = [];
    width = 0;
  };
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0d) {
      if (text.charCodeAt(at + 1) === 0x0a) {
        endLine();
        at += 2;
        continue;
      }
      const before = text.charCodeAt(at - 1) === 0x20 && width !== undefined ? width - 1 : 0;
      if (before >= NARROWEST && before <= WIDEST) inLine.push({ width: before, reading });
      width = 0;
      at++;
      continue;
    }
    if (unit === 0x0a) {
      endLine();
      at++;
      continue;
    }
    if (unit >= 0x20 && unit < 0x7f) {
      if (width !== undefined) width++;
      at++;
      continue;
    }
    if (unit === 0x08) {
      if (width !== undefined) width = width > 0 ? width - 1 : undefined;
      at++;
      continue;
    }
    ZERO_WIDTH.lastIndex = at;
    const sequence = ZERO_WIDTH.exec(text)?.[0];
    if (sequence !== undefined) {
      const paste = PASTE.exec(sequence)?.[1];
      if (paste !== undefined) reading = paste === 'h';
      at += sequence.length;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (unit < 0xa0) width = undefined;
    else if (width !== undefined) width += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    at += character.length;
  }
  endLine();
  return edges;
}
