const DESIGNATOR =
  /!(?:!|\$|\^|\*|#|-?\d+|\?[^?\s]*\??|[A-Za-z_./][\w./-]*)(?::(?:[\d^$*-]+|[htreqpg&]))*|^\^[^^\n]*\^[^^\n]*\^?/g;

/**
 * What ran when history was asked for (`sudo !!`, `!ctr`, `^rm^ls`): bash and zsh print the line they made of
 * it before its output. Answers undefined where the typed line asks for nothing, or the shown line cannot
 * have come from it.
 * @param shown the first line of what was shown after the typed one.
 */
export function expandedHistory(typed: string, shown: string): string | undefined {
  const kept = withoutLiterals(typed).split(DESIGNATOR);
  if (kept.length < 2) return undefined;
  let at = 0;
  let from = 0;
  for (const [index, length] of kept.map((part) => part.length).entries()) {
    const part = typed.slice(from, from + length);
    const found = index === 0 ? (shown.startsWith(part) ? 0 : -1) : shown.indexOf(part, at);
    if (found < 0) return undefined;
    at = found + length;
    const rest = withoutLiterals(typed).slice(from + length);
    from += length + (rest.match(DESIGNATOR)?.[0].length ?? 0);
  }
  const last = kept.at(-1) ?? '';
  return shown.endsWith(typed.slice(typed.length - last.length)) && shown !== typed ? shown : undefined;
}
