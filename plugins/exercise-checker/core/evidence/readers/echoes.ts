/** `echo done`, as one of several commands in a line; what the shell would change in it is not known. */
const ECHO = /^\s*echo\s+(?:-[neE]+\s+)?(?:"([^"$`\\]*)"|'([^']*)'|([\w .,:!=-]+?))\s*$/;

/**
 * The rows of an output that shells printed by `echo`, beside a command whose own output it is: of
 * `ctr run … true && echo done` nothing but "done" is shown, and the container printed none of it.
 */
export function withoutEchoes(rows: readonly string[], command: string): string[] {
  const echoed = command
    .split(/&&|\|\||;|\n/)
    .slice(0, 50)
    .flatMap((part) => {
      const [, double, single, bare] = ECHO.exec(part.slice(0, 500)) ?? [];
      const text = double ?? single ?? bare;
      return text === undefined ? [] : [text.trim()];
    });
  return rows.filter((row) => {
    const index = echoed.indexOf(row.trim());
    if (index < 0) return true;
    echoed.splice(index, 1);
    return false;
  });
}
