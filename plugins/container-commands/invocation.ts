import type { SimpleCommand } from './command-line.ts';
import { dialectOf, findCommand, type CommandNode, type FlagRule } from './dialect.ts';
import type { ShellEnvironment } from './shell-environment.ts';
import { baseName, unwrap } from './wrapper.ts';

/** What a command line means to the program it calls, whatever spelling was used. */
export interface Invocation {
  /** Name of the program: `ctr`, `ps`, `echo`. */
  tool: string;
  /** Canonical sub-command path (`images pull` for `ctr i pull`); empty for a program without a dialect. */
  action: string;
  /** Flags by their longest name, without dashes; `true` for one without a value. */
  flags: Map<string, string | true>;
  /** What is left: operands in their order. */
  operands: string[];
  /** The containerd namespace it works in, where the tool has such a notion. */
  namespace: string | undefined;
  /** Flags this tool does not have, as typed. */
  unknownFlags: string[];
}

/** Actions whose own command follows the operands: nothing after the first operand is a flag of the tool. */
const STOPS_AT_FIRST_OPERAND = new Set(['run', 'tasks exec', 'containers create']);

/**
 * Reads one simple command by the rules of the program it calls. Answers undefined for a bare assignment.
 * For ctr, flags after operands are read as flags: releases 1.x take them there (2.x do not, and then their
 * output says so).
 */
export function readInvocation(
  command: SimpleCommand,
  environment: ShellEnvironment,
): Invocation | undefined {
  const { words, assignments, inheritsEnvironment } = unwrap(command);
  const [program, ...rest] = words;
  if (program === undefined) return undefined;
  const tool = baseName(program);
  const dialect = dialectOf(tool);
  const invocation: Invocation = {
    tool,
    action: '',
    flags: new Map(),
    operands: dialect ? [] : rest,
    namespace: undefined,
    unknownFlags: [],
  };
  if (dialect === undefined) return invocation;
  readWords(invocation, dialect.root, rest);
  const inherited = inheritsEnvironment ? environment.get('CONTAINERD_NAMESPACE') : undefined;
  const flag = invocation.flags.get('namespace');
  const variable = assignments.get('CONTAINERD_NAMESPACE') ?? inherited;
  invocation.namespace = (typeof flag === 'string' ? flag : variable) ?? 'default';
  return invocation;
}

function readWords(invocation: Invocation, root: CommandNode, words: string[]): void {
  const path: string[] = [];
  const known: FlagRule[] = [...root.flags];
  let node = root;
  let onlyOperands = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!onlyOperands && word === '--') {
      onlyOperands = true;
    } else if (!onlyOperands && word.length > 1 && word.startsWith('-') && !isNumber(word)) {
      if (readFlag(invocation, known, word, words[index + 1])) index++;
    } else {
      const child = invocation.operands.length === 0 && !onlyOperands ? findCommand(node, word) : undefined;
      if (child) {
        node = child;
        known.unshift(...child.flags);
        path.push(child.names[0] ?? word);
      } else {
        invocation.operands.push(word);
        if (STOPS_AT_FIRST_OPERAND.has(path.join(' '))) onlyOperands = true;
      }
    }
  }
  invocation.action = path.join(' ');
}

/** Notes one flag; answers whether the next word was its value. Go's flag package takes `-x` and `--x` alike. */
function readFlag(
  invocation: Invocation,
  known: FlagRule[],
  word: string,
  next: string | undefined,
): boolean {
  const [name = '', ...value] = word.replace(/^--?/, '').split('=');
  const rule = known.find((candidate) => candidate.names.includes(name));
  if (rule === undefined) {
    invocation.unknownFlags.push(word);
    return false;
  }
  const canonical = rule.names[0] ?? name;
  if (value.length > 0) {
    const text = value.join('=');
    if (rule.takesValue || text !== 'false') invocation.flags.set(canonical, rule.takesValue ? text : true);
    return false;
  }
  invocation.flags.set(canonical, rule.takesValue ? (next ?? '') : true);
  return rule.takesValue && next !== undefined;
}

function isNumber(word: string): boolean {
  return /^-\d+$/.test(word);
}
