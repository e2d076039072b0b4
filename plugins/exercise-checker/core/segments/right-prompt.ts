const TIME = /^(.*\S)\s{3,}\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?$/;
const LONGEST = 2000;
const ANY = /^(.*\S)\s{4,}\S.{0,40}$/;

/**
 * A command line without the prompt a shell drew at its right edge: a time, or whatever else ends at the
 * last columns of the terminal with nothing but blanks before it.
 * @param columns width of the terminal, where it is known
 */
export function withoutRightPrompt(line: string, columns: number | undefined): string {
  if (!line.includes('   ') || line.length > LONGEST) return line;
  const length = [...line].length;
  const atEdge = columns !== undefined && length <= columns && length >= columns - 2;
  return TIME.exec(line)?.[1] ?? (atEdge ? ANY.exec(line)?.[1] : undefined) ?? line;
}
