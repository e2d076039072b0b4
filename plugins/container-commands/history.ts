const DESIGNATOR = /!(?:[!$^*#]|-?\d+|\?[^?\s]*\??|[A-Za-z_./][\w./-]*)(?::(?:[\d^$*-]+|[htreqpg&]))*/g;

/**
 * What ran when history was asked for (`sudo !!`, `!ctr`, `^rm^ls`): bash and zsh print the line they made
 * of it before its output. Returns undefined if the typed line asks for nothing, or where the shown line
 * cannot have come from it.
 * @param shown the first line of what was shown after the typed one.
 */
export function expandedHistory(typed: string, shown: string): string | undefined {
  if (shown.endsWith(': event not found')) return undefined;
  const replaced = /^\^[^^]+\^([^^]*)/.exec(typed);
  if (replaced) return shown.includes(replaced[1] ?? '') ? shown : undefined;
  const masked = typed.replace(/'[^']*'|\\[^]/g, (literal) => '\0'.repeat(literal.length));
  let from = 0;
  let at = 0;
  for (const designator of masked.matchAll(DESIGNATOR)) {
    const kept = typed.slice(from, designator.index);
    const found = shown.indexOf(kept, at);
    if (found < 0 || (from === 0 && found > 0)) return undefined;
    at = found + kept.length;
    from = designator.index + designator[0].length;
  }
  const tail = typed.slice(from);
  return from > 0 && shown.length >= at + tail.length && shown.endsWith(tail) ? shown : undefined;
}
