// Columns count code points. Texts are not taken apart for that: most are short, there are many, and hardly one holds a
// character of two UTF-16 units.

/** Number of code points of a text. */
export function codePointsIn(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    if (!isPairAt(text, at)) continue;
    count--;
    at++;
  }
  return count;
}

/**
 * A part of a text between two columns, as `slice` with code points.
 * @param end the column after it; the rest of the text where there is none
 */
export function sliceColumns(text: string, start: number, end?: number): string {
  const from = unitAt(text, start);
  return text.slice(from, end === undefined ? undefined : unitAt(text, end - start, from));
}

/** Where a text is so many code points further on. */
function unitAt(text: string, columns: number, from = 0): number {
  let at = from;
  for (let left = columns; left > 0 && at < text.length; left--) at += isPairAt(text, at) ? 2 : 1;
  return at;
}

function isPairAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
