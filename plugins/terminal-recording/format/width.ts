import { edgesIn } from './readline-edge.ts';

/** How many rows must have been wrapped at the same column by what may also be a program that draws over its line. */
const ENOUGH = 2;

/**
 * The width of the terminal a raw recording without a header was made in, where its bytes give it away: zsh
 * fills the rest of a row with blanks before it draws a prompt, fish does so with its own mark, and readline (bash)
 * writes a blank and a return where a row that is typed reaches the right edge.
 */
export function guessColumns(text: string): number | undefined {
  return filledWidth(text) ?? readlineWidth(text);
}

/** Every repetition has a bound, so that blanks without end are not looked at again from each of them. */
function filledWidth(text: string): number | undefined {
  const zsh = /\u001b\[7m[%#]\u001b\[(?:27|0)m(?:\u001b\[[0-9;]{0,20}m){0,9}( {19,400})\r/.exec(text);
  const fish =
    /⏎(?:\u001b\[[0-9;]{0,20}m|\u001b\(B){0,9}( {19,400})(?:\u001b\[[0-9;]{0,20}m|\u001b\(B){0,9}\r/u.exec(
      text,
    );
  const blanks = (zsh ?? fish)?.[1]?.length;
  return blanks === undefined ? undefined : blanks + 1;
}

/**
 * The width at which readline wrapped what was typed. A wrap while a line was read (bracketed paste) is believed at
 * once; without that, rows must agree. Where the window was resized, most rows decide, and the first of two alike.
 */
function readlineWidth(text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const { width, reading } of edgesIn(text))
    counts.set(width, (counts.get(width) ?? 0) + (reading ? ENOUGH : 1));
  let best: number | undefined;
  for (const [width, count] of counts) {
    if (count >= ENOUGH && count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = width;
  }
  return best;
}
