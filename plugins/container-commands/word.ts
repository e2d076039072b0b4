import type { HereDocBody, Script, Word, WordPart } from 'unbash';
import { evaluateArithmetic } from './arithmetic.ts';
import { braceWords } from './brace.ts';
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

/** Programs that print the words they are given, with one blank between them: how many there are makes no difference. */
export const TALKERS: ReadonlySet<string> = new Set(['echo', 'printf', 'print']);

/**
 * The words a shell makes of one: those of its braces, or those of a variable that stands alone and unquoted
 * (`R='runc --root X'`, then `$R list`). zsh does not split a variable, and there such a line fails.
 * @param program the first word of the command, where this is not it
 */
export function wordsOf(
  word: Word,
  environment: ShellEnvironment,
  program: string | undefined,
): readonly string[] {
  const parts = word.parts ?? [];
  const expanded = expandWord(word, environment);
  if (parts.some(({ type }) => type === 'BraceExpansion')) {
    return expanded.length > LONGEST_EXPANSION
      ? [expanded]
      : braceWords(parts, (part) => expandPart(part, environment));
  }
  const [part, ...more] = parts;
  const isAlone =
    part !== undefined && more.length === 0 && (variableOf(part) !== undefined || isWholeArray(part));
  if (!isAlone || expanded === word.text || TALKERS.has(program ?? '')) return [expanded];
  // How many words a command printed, no one knows.
  if (/\$\(|`/.test(expanded)) return [expanded];
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
      return calculated(part.text) ?? spoken(part.script, environment) ?? part.text;
    case 'ParameterExpansion':
      return expandParameter(part, environment);
    default:
      return part.text;
  }
}

/** What a substitution puts in that does nothing but say words, perhaps by a function's name: `$(echo web)`, `$(img)`. */
function spoken(script: Script | undefined, environment: ShellEnvironment): string | undefined {
  const [statement, ...more] = script?.commands ?? [];
  const command = statement?.command;
  if (command?.type !== 'Command' || more.length > 0 || command.redirects.length > 0) return undefined;
  const [program = '', ...words] = [command.name, ...command.args].flatMap((word) =>
    word?.type === 'Word' ? [expandWord(word, environment)] : [],
  );
  if (program === 'echo') return words.some((word) => /^-|[$`]/.test(word)) ? undefined : words.join(' ');
  const body = words.length === 0 ? environment.shortcut(program)?.body : undefined;
  return body === undefined ? undefined : /^echo ([\w./:@-]{1,200});?$/.exec(body)?.[1];
}

type Parameter = Extract<WordPart, { type: 'ParameterExpansion' }>;

function expandParameter(part: Parameter, environment: ShellEnvironment): string {
  if (part.index !== undefined && part.operation === undefined && !isWhole(part)) {
    return environment.get(`${part.parameter}[${part.index.text}]`) ?? part.text;
  }
  const value = environment.get(part.parameter);
  if (value === undefined || part.prefix !== undefined) return part.text;
  if (part.index !== undefined) return part.operation === undefined && isWhole(part) ? value : part.text;
  return part.operation === undefined ? value : (changed(value, part.operation) ?? part.text);
}

/** `"${r[@]}"`: each element is its own word, also between quotes. */
function isWholeArray(part: WordPart): boolean {
  const [inner, ...others] = part.type === 'DoubleQuoted' ? part.parts : [part];
  return others.length === 0 && inner?.type === 'ParameterExpansion' && isWhole(inner);
}

/** `${r[@]}` and `${r[*]}`: all elements of an array. */
function isWhole({ index }: Parameter): boolean {
  return index?.text === '@' || index?.text === '*';
}

type Operation = NonNullable<Parameter['operation']>;

/** `${x/a/b}`, `${x#a}` and `${x%a}` without wildcards; undefined for every other change. */
function changed(value: string, operation: Operation): string | undefined {
  const plain = (word: Word | undefined): string | undefined =>
    word === undefined
      ? ''
      : word.parts === undefined && !/[*?[\]\\]/.test(word.text)
        ? word.text
        : undefined;
  if (operation.type === 'Replace') {
    const [pattern, replacement] = [plain(operation.pattern), plain(operation.replacement)];
    if (pattern === undefined || pattern === '' || replacement === undefined) return undefined;
    if (operation.operator === '/') return value.replace(pattern, () => replacement);
    return operation.operator === '//' ? value.replaceAll(pattern, () => replacement) : undefined;
  }
  if (operation.type !== 'Remove') return undefined;
  const end = plain(operation.operand);
  if (end === undefined) return undefined;
  if (operation.operator.startsWith('#')) return value.startsWith(end) ? value.slice(end.length) : value;
  return value.endsWith(end) ? value.slice(0, value.length - end.length) : value;
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
