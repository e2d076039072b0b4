import { addressOf } from './address.ts';
import { canonicalPath, dialectOf, findCommand, type Dialect } from './dialect.ts';
import type { FlagRule } from './dialects/model.ts';
import { readFlag } from './flag.ts';
import type { SimpleCommand } from './model.ts';
import type { ShellEnvironment } from './shell-environment.ts';
import { isShell } from './inner-line.ts';
import { plainSyntax } from './plain-tools.ts';
import { isSignal } from './signal.ts';
import { programName, unwrap } from './wrapper.ts';

/** What a command line means to the program it calls, whatever spelling was used. */
export interface Invocation {
  /** Name of the program: `ctr`, `ps`, `echo`. */
  tool: string;
  /**
   * Canonical sub-command path (`images pull` for `ctr i pull`, `ps` for `nerdctl container ls`); empty for
   * a program without sub-commands.
   */
  action: string;
  /** Flags by their canonical (long) name, without dashes; `true` for one without a value. */
  flags: Map<string, string | true>;
  /** What `flags` had for a flag that was given again (`--env A=1 --env B=2`), in the order of typing. */
  replacedFlags: (readonly [name: string, value: string | true])[];
  /** What is left: operands in their order. */
  operands: string[];
  /** All words after the program, as the shell passes them. */
  words: readonly string[];
  /**
   * The containerd namespace it works in, where the tool has such a notion: always `k8s.io` for crictl and
   * `moby` for docker, none for runc.
   */
  namespace: string | undefined;
  /** The socket of the containerd it talks to, in one spelling; undefined for a tool that talks to none. */
  address: string | undefined;
  /** The other machine that it keeps running, such as `lima/default`; undefined for the one of the session. */
  machine: string | undefined;
  /** The other machine that it opens a shell on: for `ssh node` and for `lima bash` alike. */
  enters: string | undefined;
  /** Flags this tool does not have there, as typed; all flags of a program whose own are not known here. */
  unknownFlags: string[];
  /** The programs in front of it, the outermost first: `sudo`, `timeout`, `xargs`. */
  wrappers: readonly string[];
}

/**
 * Reads one simple command by the rules of the program it calls. Returns undefined if no program is
 * called: for a bare assignment, and for `sudo -i`.
 * @param rootFlags where the tool's own flags may stand: in front of the sub-command, as the releases in the tables have
 *   it, or `anywhere`, which ctr 2.4 takes as well
 */
export function readInvocation(
  command: SimpleCommand,
  environment: ShellEnvironment,
  rootFlags: 'in-front' | 'anywhere' = 'in-front',
): Invocation | undefined {
  const { words, assignments, defaults, inheritsEnvironment, wrappers, machine, enters } = unwrap(command);
  const [program, ...rest] = words;
  if (program === undefined) return undefined;
  const tool = programName(program);
  const dialect = dialectOf(tool) ?? UNKNOWN;
  const invocation: Invocation = {
    tool,
    action: '',
    flags: new Map(),
    replacedFlags: [],
    operands: [],
    words: rest,
    namespace: undefined,
    address: undefined,
    machine,
    enters: enters ?? (isShell(tool) ? machine : undefined),
    unknownFlags: [],
    wrappers,
  };
  readWords(invocation, dialect, rest, rootFlags);
  const variable = (name: string): string | undefined =>
    assignments.get(name) ?? (inheritsEnvironment ? environment.get(name) : undefined) ?? defaults.get(name);
  invocation.namespace = namespaceOf(invocation, dialect, variable);
  invocation.address = addressOf(invocation, variable);
  return invocation;
}

/** Of a program that is not known here, what begins with a dash is a flag, and all else an operand. */
const UNKNOWN: Dialect = {
  tool: '',
  syntax: plainSyntax(''),
  root: { names: [''], flags: [], commands: [] },
};

function readWords(
  invocation: Invocation,
  dialect: Dialect,
  words: readonly string[],
  rootFlags: 'in-front' | 'anywhere',
): void {
  const path: string[] = [];
  let node = dialect.root;
  let known: readonly FlagRule[] = node.flags;
  let onlyOperands = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (!onlyOperands && word.length > 1 && word.startsWith('-')) {
      if (word === '--') onlyOperands = true;
      else if (readDashed(invocation, dialect, known, word, words[index + 1])) index++;
      continue;
    }
    const mayBeCommand = invocation.operands.length === 0 && !onlyOperands;
    const child = mayBeCommand ? findCommand(node, word) : undefined;
    if (child) {
      known = [...child.flags, ...(rootFlags === 'anywhere' ? known : inherited(dialect, known))];
      node = child;
      path.push(child.names[0] ?? word);
    } else {
      invocation.operands.push(word);
      onlyOperands ||= stopsAtOperand(dialect, path);
    }
  }
  invocation.action = canonicalPath(dialect, path);
}

/** Notes a word that begins with a dash; returns whether the next word was its value. */
function readDashed(
  invocation: Invocation,
  { syntax }: Dialect,
  known: readonly FlagRule[],
  word: string,
  next: string | undefined,
): boolean {
  if (!syntax.signalFlags || !isSignal(word.slice(1))) return readFlag(invocation, syntax, known, word, next);
  invocation.flags.set('signal', word.slice(1));
  return false;
}

/** The flags of the commands above that are still known below them: where any are, those by a long name. */
function inherited(dialect: Dialect, known: readonly FlagRule[]): FlagRule[] {
  if (dialect.syntax.inheritedFlags === 'none') return [];
  return known.map((flag) => ({ ...flag, names: flag.names.filter((name) => name.length > 1) }));
}

function stopsAtOperand(dialect: Dialect, path: readonly string[]): boolean {
  const { flagsAfterOperands, stopsAtOperand: exceptions } = dialect.syntax;
  return !flagsAfterOperands || exceptions.has(canonicalPath(dialect, path));
}

function namespaceOf(
  invocation: Invocation,
  { syntax }: Dialect,
  variable: (name: string) => string | undefined,
): string | undefined {
  if (syntax.namespace === undefined || 'fixed' in syntax.namespace) return syntax.namespace?.fixed;
  const flag = invocation.flags.get(syntax.namespace.flag);
  if (typeof flag === 'string') return flag;
  return variable(syntax.namespace.variable) ?? syntax.namespace.otherwise;
}
