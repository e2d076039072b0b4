import type { SimpleCommand } from './model.ts';
import { dialectOf, hasCommands } from './dialect.ts';
import type { FlagNotes } from './flag.ts';
import { imageOperands } from './image-operands.ts';
import { completeReference } from './image-reference.ts';
import { readInvocation } from './invocation.ts';
import type { ShellEnvironment } from './shell-environment.ts';
import { writeRedirection } from './redirection.ts';
import { canonicalSignal } from './signal.ts';
import { baseName, unwrap } from './wrapper.ts';
import { WRAPPERS } from './wrappers.ts';

/** What one command does, in a form that is equal for equal meanings; the gravest parts come first. */
export interface Meaning {
  tool: string;
  action: string;
  namespace: string | undefined;
  operand: readonly string[];
  /** Sorted, each with its value. */
  flag: readonly string[];
  /** Who runs it, where that is not root. */
  user: string | undefined;
  /** Variables that reach the program and may change what it does, sorted. */
  variable: readonly string[];
  redirection: readonly string[];
}

/** They change how a program talks, not what it does. */
const HARMLESS_VARIABLE = /^(?:LANG|LANGUAGE|LC_\w+|TZ|TERM|NO_COLOR|COLUMNS|LINES|PAGER|SYSTEMD_\w+)$/;

/** What a command of a line means. */
export function meaningOf(command: SimpleCommand, environment: ShellEnvironment): Meaning {
  const { words, assignments } = unwrap(command);
  const before = command.words.slice(0, command.words.length - words.length);
  const invocation = readInvocation(command, environment);
  const tool = invocation?.tool ?? '';
  // Of a program whose flags are not known here, the order of all words counts.
  const known = dialectOf(tool) !== undefined;
  const operands = (known ? invocation?.operands : invocation?.words) ?? [];
  const variables = [...assignments].filter(
    ([name]) => !HARMLESS_VARIABLE.test(name) && !(hasCommands(tool) && name === 'CONTAINERD_NAMESPACE'),
  );
  return {
    tool: [...feederOf(before), tool].join(' '),
    action: invocation?.action ?? '',
    namespace: invocation?.namespace,
    operand: operands.map((operand, index) => canonicalOperand(operand, index, tool, invocation?.action)),
    flag: invocation && known ? flagsOf(invocation) : [],
    user: userOf(before),
    variable: variables.map(([name, value]) => `${name}=${value}`).sort(),
    redirection: command.redirections.map(writeRedirection),
  };
}

function flagsOf({ flags, replacedFlags, unknownFlags }: FlagNotes): string[] {
  const valued = replacedFlags.filter(([name, value]) => value !== true && flags.has(name));
  const given = [...valued, ...flags].filter(([name]) => name !== 'namespace');
  const written = given.map(([name, value]) => {
    if (value === true) return name;
    return `${name}=${name === 'signal' ? canonicalSignal(value) : value}`;
  });
  return [...inHarmlessOrder(written), ...unknownFlags];
}

/** `--env A=1 --env B=2` may be turned round; of `--env A=1 --env A=2` the last one counts. */
function inHarmlessOrder(written: readonly string[]): string[] {
  const keyOf = (flag: string): string => flag.split('=', 2).join('=');
  return [...written].sort((one, other) => {
    if (keyOf(one) === keyOf(other)) return 0;
    return keyOf(one) < keyOf(other) ? -1 : 1;
  });
}

function canonicalOperand(operand: string, index: number, tool: string, action: string | undefined): string {
  if (tool === 'runc' && action === 'kill' && index === 1) return canonicalSignal(operand);
  if (index < imageOperands(tool, action ?? '')) return completeReference(operand);
  return tool === 'systemctl' ? operand.replace(/\.service$/, '') : operand;
}

/** xargs and strace do more than run the program behind them, so they have to be told the same. */
function feederOf(before: readonly string[]): readonly string[] {
  const start = before.findIndex((word) => /^(?:xargs|strace)$/.test(baseName(word)));
  return start < 0 ? [] : before.slice(start);
}

/** The user that sudo or doas was told to run it as; undefined for root, which both take by themselves. */
function userOf(before: readonly string[]): string | undefined {
  const start = before.findIndex((word) => /^(?:sudo|doas)$/.test(baseName(word)));
  const behind = start < 0 ? [] : before.slice(start + 1);
  // `-u` of a wrapper behind it, such as env, names no user.
  const next = behind.findIndex((word) => WRAPPERS.has(baseName(word)));
  const given = next < 0 ? behind : behind.slice(0, next);
  const users = given.flatMap((word, index) => userIn(word, given[index + 1]) ?? []);
  const user = users.at(-1);
  return user === 'root' ? undefined : user;
}

/** `-u mika`, `-umika`, `-iu mika`, `--user mika` and `--user=mika`. */
function userIn(word: string, next: string | undefined): string | undefined {
  if (word === '--user') return next;
  if (word.startsWith('--')) return word.startsWith('--user=') ? word.slice('--user='.length) : undefined;
  if (!word.startsWith('-')) return undefined;
  const letter = word.indexOf('u');
  const isFlag = letter > 0 && /^[A-Za-z]+$/.test(word.slice(1, letter + 1));
  if (!isFlag) return undefined;
  return word.length > letter + 1 ? word.slice(letter + 1) : next;
}
