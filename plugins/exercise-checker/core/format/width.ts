/**
 * The width of the terminal a raw recording without a header was made in, where its bytes give it away: zsh
 * fills the rest of a row with blanks before it draws a prompt, and fish does so with its own mark.
 */
export function guessColumns(text: string): number | undefined {
  const filled = /\u001b\[7m[%#]\u001b\[(?:27|0)m(?:\u001b\[[0-9;]*m)*( {19,400})\r/.exec(text);
  const fish = /⏎(?:\u001b\[[0-9;]*m|\u001b\(B)*( {19,400})(?:\u001b\[[0-9;]*m|\u001b\(B)*\r/u.exec(text);
  const blanks = (filled ?? fish)?.[1]?.length;
  return blanks === undefined ? undefined : blanks + 1;
}
