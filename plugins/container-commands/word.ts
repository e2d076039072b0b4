import type { Word, WordPart } from 'unbash';
import { evaluateArithmetic } from './arithmetic.ts';
import type { ShellEnvironment } from './shell-environment.ts';

/**
 * The text a shell would pass to a program for one word: quotes removed, variables the session has set
 * put in place. What cannot be known (a variable never set in the session, a command substitution) stays
 * as it was typed, so that it matches nothing by accident.
 */
export function expandWord(word: Word, environment: ShellEnvironment): string {
  if (word.parts === undefined) return word.value;
  return word.parts.map((part) => expandPart(part, environment)).join('');
}

function expandPart(part: WordPart, environment: ShellEnvironment): string {
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map((child) => expandPart(child, environment)).join('');
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'SimpleExpansion':
      return environment.get(part.text.slice(1)) ?? part.text;
    case 'ArithmeticExpansion':
      return String(evaluateArithmetic(part.expression, (name) => environment.get(name)) ?? part.text);
    case 'CommandExpansion':
      return calculated(part.text) ?? part.text;
    case 'ParameterExpansion':
      return expandParameter(part, environment);
    default:
      return part.text;
  }
}

function expandParameter(
  part: Extract<WordPart, { type: 'ParameterExpansion' }>,
  environment: ShellEnvironment,
): string {
  const plain = part.operation === undefined && part.prefix === undefined && part.index === undefined;
  return (plain ? environment.get(part.parameter) : undefined) ?? part.text;
}

/** `(math "64 * 1024")` in fish and `$(expr 64 \\* 1024)` are sums that stand as command substitutions. */
function calculated(text: string): string | undefined {
  const sum = /^\$?\(\s*(?:math|expr)\s+["']?([\d\s*+\\x]+)["']?\s*\)$/.exec(text)?.[1];
  if (sum === undefined) return undefined;
  const terms = sum.replace(/\\/g, '').split('+');
  const value = terms.reduce(
    (total, term) => total + term.split(/[*x]/).reduce((product, factor) => product * Number(factor), 1),
    0,
  );
  return Number.isSafeInteger(value) ? String(value) : undefined;
}
