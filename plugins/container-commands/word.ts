import type { HereDocBody, Word, WordPart } from 'unbash';
import { evaluateArithmetic } from './arithmetic.ts';
import type { VariableUse } from './model.ts';
import type { ShellEnvironment } from './shell-environment.ts';

/** A sum longer than this is not worked out. */
const LONGEST_SUM = 200;
/** A word that variables make longer than this stays as it was typed. */
const LONGEST_EXPANSION = 4_000;

/**
 * The text a shell would pass to a program for one word, or for the body of a here-document: quotes removed,
 * variables the session has set put in place. What cannot be known (a variable never set in the session, a command
 * substitution) stays as it was typed, so that it matches nothing by accident.
 */
export function expandWord(word: Word | HereDocBody, environment: ShellEnvironment): string {
  if (word.parts === undefined) return 'value' in word ? word.value : word.text;
  const expanded = word.parts.map((part) => expandPart(part, environment)).join('');
  return expanded.length > Math.max(LONGEST_EXPANSION, word.text.length) ? word.text : expanded;
}

/** Programs that print their words with one blank between them: how many there are makes no difference. */
const TALKERS = new Set(['echo', 'printf', 'print']);

/**
 * The words a shell makes of one: a variable that stands alone and unquoted is split at its blanks (`R='runc --root X'`,
 * then `$R list`). zsh does not split, and there such a line fails.
 * @param program the first word of the command, where this is not it
 * @param expanded the word with its variable in place
 */
export function splitWord(word: Word, expanded: string, program: string | undefined): string[] {
  const [part, ...more] = word.parts ?? [];
  const isAlone = part !== undefined && more.length === 0 && variableOf(part) !== undefined;
  if (!isAlone || expanded === word.text || TALKERS.has(program ?? '')) return [expanded];
  return expanded.trim() === '' ? [expanded] : expanded.trim().split(/\s+/);
}

/** The variables of a word, each with the text around it: `$D`, `${D}`, also between quotes. */
export function variablesIn(word: Word, place: number, environment: ShellEnvironment): VariableUse[] {
  if (word.parts === undefined) return [];
  const parts = flattened(word.parts);
  const texts = parts.map((part) => expandPart(part, environment));
  return parts.flatMap((part, index) => {
    const name = variableOf(part);
    if (name === undefined) return [];
    const [before, after] = [texts.slice(0, index).join(''), texts.slice(index + 1).join('')];
    return [{ name, word: place, before, after }];
  });
}

/** The parts of a word with those between double quotes in their places. */
export function flattened(parts: readonly WordPart[]): WordPart[] {
  return parts.flatMap((part) =>
    part.type === 'DoubleQuoted' || part.type === 'LocaleString' ? flattened(part.parts) : [part],
  );
}

function variableOf(part: WordPart): string | undefined {
  if (part.type === 'SimpleExpansion') return part.text.slice(1);
  return part.type === 'ParameterExpansion' && isPlain(part) ? part.parameter : undefined;
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

type Parameter = Extract<WordPart, { type: 'ParameterExpansion' }>;

function expandParameter(part: Parameter, environment: ShellEnvironment): string {
  return (isPlain(part) ? environment.get(part.parameter) : undefined) ?? part.text;
}

/** `${D}` without an operator: `${#D}` and `${D:-x}` are something else. */
function isPlain({ operation, prefix, index }: Parameter): boolean {
  return operation === undefined && prefix === undefined && index === undefined;
}

/** `(math "64 * 1024")` in fish and `$(expr 64 \\* 1024)` are sums that stand as command substitutions. */
function calculated(text: string): string | undefined {
  if (text.length > LONGEST_SUM || !text.endsWith(')')) return undefined;
  const [program = '', ...rest] = text
    .slice(text.indexOf('(') + 1, -1)
    .trim()
    .split(/\s+/);
  if (program !== 'math' && program !== 'expr') return undefined;
  const sum = rest.join('').replace(/["'\\]/g, '');
  if (!/^[\dx*+]+$/.test(sum)) return undefined;
  const value = sum
    .split('+')
    .reduce(
      (total, term) => total + term.split(/[*x]/).reduce((product, factor) => product * Number(factor), 1),
      0,
    );
  return Number.isSafeInteger(value) ? String(value) : undefined;
}
