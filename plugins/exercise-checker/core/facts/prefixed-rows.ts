import type { Invocation } from 'container-commands';
import { codePointsIn } from 'terminal-recording';
import type { OutputLine } from '../segments/segment.ts';
import { withoutBlanks } from './echoed-text.ts';
import type { Printed } from './printed.ts';

/** A longer text in front of rows is none. */
const LONGEST_PREFIX = 200;

/** `s/^/blue: /`, with any sign between the parts; a text with `&`, `\` or what only the shell knew is not looked at. */
const PUTS_IN_FRONT = /^s([^\w\s\\])\^\1([^&\\$`\n]{1,200})\1$/;

/** The text that `sed 's/^/blue: /'` puts in front of every row; undefined for any other program. */
export function prefixPutBy({ tool, words, operands }: Invocation): string | undefined {
  if (tool !== 'sed' || operands.length !== 1 || words.some((word) => /^-[^ue]/.test(word))) return undefined;
  const [script = ''] = operands;
  const [, separator = '', text = ''] = PUTS_IN_FRONT.exec(script) ?? [];
  return text === '' || text.length > LONGEST_PREFIX || text.includes(separator) ? undefined : text;
}

/**
 * The rows of each pipeline that puts its own text in front of them, without that text.
 * @param printed what each pipeline of the line printed
 * @returns undefined if some of the rows could also be those of another pipeline
 */
export function rowsBehindPrefixes(
  output: readonly OutputLine[],
  printed: readonly Printed[],
): ReadonlyMap<number, readonly OutputLine[]> | undefined {
  const prefixes = [...printed.entries()].flatMap(([index, one]) =>
    one.kind === 'prefixed' ? [{ index, prefix: one.prefix }] : [],
  );
  const isApart = prefixes.every(({ prefix, index }) =>
    prefixes.every((other) => other.index === index || !other.prefix.startsWith(prefix)),
  );
  const others = printed.flatMap((one) => (one.kind === 'words' ? one.echoed.ways.flat() : []));
  const isForeign = others.some(([first = '']) =>
    prefixes.some(({ prefix }) => {
      const text = withoutBlanks(prefix);
      return first.startsWith(text) || text.startsWith(first);
    }),
  );
  if (!isApart || isForeign) return undefined;
  return new Map(
    prefixes.map(({ index, prefix }) => [
      index,
      output.flatMap((line) => (line.text.startsWith(prefix) ? [behind(line, prefix)] : [])),
    ]),
  );
}

function behind(line: OutputLine, prefix: string): OutputLine {
  return { ...line, text: line.text.slice(prefix.length), column: line.column + codePointsIn(prefix) };
}
