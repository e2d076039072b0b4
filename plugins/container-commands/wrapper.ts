import type { SimpleCommand } from './model.ts';
import { JOINED } from './ways-in.ts';
import { WRAPPERS, type Wrapper } from './wrappers.ts';

/** What stood in front of the program that was really meant. */
export interface Unwrapped {
  /** Program and arguments without `sudo`, `env`, `time` and the like. */
  words: readonly string[];
  /** Variables that reach the program by the command line itself (`sudo X=1 ctr`, `env X=1 ctr`). */
  assignments: ReadonlyMap<string, string>;
  /** Variables that a wrapper sets where no one else did (`k3s ctr`). */
  defaults: ReadonlyMap<string, string>;
  /** Whether variables of the session reach the program: sudo drops them unless told otherwise. */
  inheritsEnvironment: boolean;
  /** Names of the programs that were taken off, the outermost first. */
  wrappers: string[];
  /** The other machine that it keeps running, such as `lima/default`; undefined for the one of the session. */
  machine: string | undefined;
  /** The other machine that a shell is opened on, with nothing to run there: `ssh node`, `limactl shell default`. */
  enters: string | undefined;
  /** Whether its words are a line for a shell of that machine. */
  isLine: boolean;
}

/**
 * Takes the wrappers off a command, remembering what they change for the program inside.
 * @param untilLine whether to stop where a line for the shell of another machine has to be read first: behind `ssh node`, where
 *   no words are left if the shell reads it from its input
 */
export function unwrap(command: SimpleCommand, untilLine = false): Unwrapped {
  let unwrapped: Omit<Unwrapped, 'words'> = {
    assignments: command.assignments,
    defaults: NONE,
    inheritsEnvironment: true,
    wrappers: [],
    machine: undefined,
    enters: undefined,
    isLine: false,
  };
  let rest: readonly string[] = command.words;
  for (;;) {
    const program = programName(rest[0] ?? '');
    const joined = JOINED.get(program);
    if (joined !== undefined) rest = [...joined, ...rest.slice(1)];
    const name = joined?.[0] ?? program;
    const own = readAny(WRAPPERS.get(name), rest, name);
    if (own === undefined) return { ...unwrapped, words: rest };
    if (own.end >= rest.length && own.machine !== undefined) {
      return { ...unwrapped, enters: own.machine, words: untilLine ? [] : rest };
    }
    unwrapped = {
      assignments: new Map([...(own.keepsEnvironment ? unwrapped.assignments : []), ...own.assignments]),
      defaults: own.defaults ?? unwrapped.defaults,
      inheritsEnvironment: unwrapped.inheritsEnvironment && own.keepsEnvironment,
      wrappers: [...unwrapped.wrappers, name],
      machine: own.machine ?? unwrapped.machine,
      enters: undefined,
      isLine: own.isLine,
    };
    // So many are a joke, and each costs all that is behind it.
    if (unwrapped.wrappers.length >= MOST_WRAPPERS) return { ...unwrapped, words: [] };
    rest = rest.slice(own.end);
    if (!own.isLine) continue;
    if (untilLine) return { ...unwrapped, words: rest };
    // A command of such a line, put behind the wrapper when the line was read.
    const { assigned, words } = withoutAssignments(rest);
    unwrapped = { ...unwrapped, assignments: new Map([...unwrapped.assignments, ...assigned]) };
    rest = words;
  }
}

/** The assignments in front of a program, and the rest. */
function withoutAssignments(words: readonly string[]): {
  assigned: Map<string, string>;
  words: readonly string[];
} {
  const assigned = new Map<string, string>();
  for (const [index, word] of words.entries()) {
    const assignment = ASSIGNMENT.exec(word);
    if (assignment === null) return { assigned, words: words.slice(index) };
    assigned.set(assignment[1] ?? '', assignment[2] ?? '');
  }
  return { assigned, words: [] };
}

const NONE: ReadonlyMap<string, string> = new Map();

/** More wrappers in front of one program than anyone types. */
const MOST_WRAPPERS = 20;

/** What one wrapper is told: where the program behind it begins, and what of the environment gets there. */
interface ReadWrapper extends Pick<Unwrapped, 'machine' | 'isLine'> {
  end: number;
  keepsEnvironment: boolean;
  assignments: Map<string, string>;
  defaults: ReadonlyMap<string, string> | undefined;
}

/** By the first of the ways to call a wrapper that fits. */
function readAny(
  wrappers: readonly Wrapper[] | undefined,
  words: readonly string[],
  program: string,
): ReadWrapper | undefined {
  for (const wrapper of wrappers ?? []) {
    const read = readWrapper(words, program, wrapper);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** @returns undefined if it is not called to run a program that it is looked through for */
function readWrapper(words: readonly string[], program: string, wrapper: Wrapper): ReadWrapper | undefined {
  const verb = wrapper.verb?.split(' ') ?? [];
  if (verb.some((word, index) => words[index + 1] !== word)) return undefined;
  const { index, names, ...told } = readOwnWords(words, 1 + verb.length, program, wrapper);
  const end = endOf(words, index, wrapper);
  if (end === undefined) return undefined;
  return { end, ...told, defaults: wrapper.sets, ...whereTo(words[index], names, wrapper) };
}

/** What a wrapper is told by flags and assignments, up to its first operand or the program. */
interface OwnWords extends Pick<ReadWrapper, 'keepsEnvironment' | 'assignments'> {
  /** Where they end. */
  index: number;
  /** Which machine it leads to, as far as flags say it. */
  names: string[];
}

function readOwnWords(
  words: readonly string[],
  start: number,
  program: string,
  { cleans = false, behind, valueFlags, namedBy = [] }: Wrapper,
): OwnWords {
  const read: OwnWords = { index: start, keepsEnvironment: !cleans, assignments: new Map(), names: [] };
  for (; read.index < words.length; read.index++) {
    const word = words[read.index] ?? '';
    const assignment = ASSIGNMENT.exec(word);
    if (assignment) {
      read.assignments.set(assignment[1] ?? '', assignment[2] ?? '');
      continue;
    }
    if (!word.startsWith('-') || word === behind) break;
    if (word === '--') {
      read.index++;
      break;
    }
    if (PRESERVES.test(word)) read.keepsEnvironment = true;
    if (program === 'env' && EMPTIES.has(word)) read.keepsEnvironment = false;
    const [flag = '', value = words[read.index + 1]] = word.split('=', 2);
    if (namedBy.includes(flag)) read.names.push(value ?? '');
    if (takesNextWord(word, valueFlags) || namedBy.includes(word)) read.index++;
  }
  return read;
}

/** Where the program begins; undefined if there is none that this wrapper is looked through for. */
function endOf(
  words: readonly string[],
  index: number,
  { operands = 0, operandLike, behind, only }: Wrapper,
): number | undefined {
  if (operandLike !== undefined && !operandLike.test(words[index]?.slice(0, 200) ?? '')) return undefined;
  const mark = behind === undefined ? index : words.indexOf(behind, index);
  if (mark < 0) return undefined;
  let end = behind === undefined ? index + operands : mark + 1;
  if (operands > 0 && words[end] === '--') end++;
  return only !== undefined && !only.has(programName(words[end] ?? '')) ? undefined : end;
}

function whereTo(
  operand: string | undefined,
  names: readonly string[],
  { machine, operands = 0, behind, line = false }: Wrapper,
): Pick<ReadWrapper, 'machine' | 'isLine'> {
  if (machine === undefined) return { machine, isLine: line };
  const isNamed = operands > 0 || (behind !== undefined && operand !== behind);
  const name = (isNamed ? operand : undefined) ?? (names.join('/') || 'default');
  return { machine: `${machine}/${name}`, isLine: line };
}

/** `X=1` in front of a program, or behind `env` and `sudo`. */
const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
/** Flags of sudo that let the variables of the session through. */
const PRESERVES = /^(?:-E$|--preserve-env)/;
/** Flags of env that leave none. */
const EMPTIES = new Set(['-i', '-', '--ignore-environment']);

/** Puts a command of an inner line behind the words that stood before the shell: `sudo`, and what it is told. */
export function wrap(
  command: SimpleCommand,
  { assignments }: SimpleCommand,
  before: readonly string[],
): void {
  if (command.words.length === 0) return;
  if (before.length === 0) {
    command.assignments = new Map([...assignments, ...command.assignments]);
  } else {
    const own = [...command.assignments].map(([name, value]) => `${name}=${value}`);
    command.words = [...before, ...own, ...command.words];
    const shift = before.length + own.length;
    command.variables = command.variables.map((use) => ({ ...use, word: use.word + shift }));
    command.assignments = new Map(assignments);
  }
}

/** The name of the program a command is really about, without wrappers and folder; empty if there is none. */
export function programOf(command: SimpleCommand): string {
  const known = PROGRAMS.get(command.words);
  if (known !== undefined) return known;
  const program = programName(unwrap(command).words[0] ?? '');
  PROGRAMS.set(command.words, program);
  return program;
}

/** Programs that were asked for before, by the words of their commands, which nothing changes. */
const PROGRAMS = new WeakMap<readonly string[], string>();

/** The first letter that takes a value ends a bundle: in `-iu root` the value is the next word, in `-uroot` not. */
export function takesNextWord(word: string, valueFlags: readonly string[]): boolean {
  if (word.startsWith('--')) return valueFlags.includes(word);
  const first = [...word].findIndex((letter, index) => index > 0 && valueFlags.includes(`-${letter}`));
  return first > 0 && first === word.length - 1;
}

/** The name of a file without its folders. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name of a program whatever it was called by: `/usr/bin/ctr` and Windows' `ctr.exe` are `ctr`. */
export function programName(program: string): string {
  const name = baseName(program);
  return name.endsWith('.exe') ? name.slice(0, -'.exe'.length) : name;
}
