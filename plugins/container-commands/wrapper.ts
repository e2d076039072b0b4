import type { SimpleCommand } from './model.ts';
import { WRAPPERS, type Wrapper } from './wrappers.ts';

/** What stood in front of the program that was really meant. */
export interface Unwrapped {
  /** Program and arguments without `sudo`, `env`, `time` and the like. */
  words: readonly string[];
  /** Variables that reach the program by the command line itself (`sudo X=1 ctr`, `env X=1 ctr`). */
  assignments: ReadonlyMap<string, string>;
  /** Whether variables of the session reach the program: sudo drops them unless told otherwise. */
  inheritsEnvironment: boolean;
  /** Names of the programs that were taken off, the outermost first. */
  wrappers: string[];
}

/** Takes the wrappers off a command, remembering what they change for the program inside. */
export function unwrap({ words, assignments }: SimpleCommand): Unwrapped {
  let unwrapped: Omit<Unwrapped, 'words'> = { assignments, inheritsEnvironment: true, wrappers: [] };
  let start = 0;
  for (;;) {
    const program = baseName(words[start] ?? '');
    const wrapper = WRAPPERS.get(program);
    if (wrapper === undefined) return { ...unwrapped, words: start === 0 ? words : words.slice(start) };
    const own = readWrapper(words, start, program, wrapper);
    unwrapped = {
      assignments: new Map([...(own.keepsEnvironment ? unwrapped.assignments : []), ...own.assignments]),
      inheritsEnvironment: unwrapped.inheritsEnvironment && own.keepsEnvironment,
      wrappers: [...unwrapped.wrappers, program],
    };
    // So many are a joke, and each costs all that is behind it.
    if (unwrapped.wrappers.length >= MOST_WRAPPERS) return { ...unwrapped, words: [] };
    start = own.end;
  }
}

/** More wrappers in front of one program than anybody types. */
const MOST_WRAPPERS = 20;

/** What one wrapper is told: where the program behind it begins, and what of the environment gets there. */
interface ReadWrapper {
  end: number;
  keepsEnvironment: boolean;
  assignments: Map<string, string>;
}

function readWrapper(
  words: readonly string[],
  start: number,
  program: string,
  wrapper: Wrapper,
): ReadWrapper {
  const assignments = new Map<string, string>();
  let keepsEnvironment = wrapper.cleans !== true;
  let index = start + 1;
  for (; index < words.length; index++) {
    const word = words[index] ?? '';
    const assignment = ASSIGNMENT.exec(word);
    if (assignment) {
      assignments.set(assignment[1] ?? '', assignment[2] ?? '');
      continue;
    }
    if (!word.startsWith('-')) break;
    if (word === '--') {
      index++;
      break;
    }
    if (PRESERVES.test(word)) keepsEnvironment = true;
    if (program === 'env' && EMPTIES.has(word)) keepsEnvironment = false;
    if (takesNextWord(word, wrapper.valueFlags)) index++;
  }
  return { end: index + (wrapper.operands ?? 0), keepsEnvironment, assignments };
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

/** The name of the program a command is really about, without wrappers and folder; empty where there is none. */
export function programOf(command: SimpleCommand): string {
  return baseName(unwrap(command).words[0] ?? '');
}

/** The first letter that takes a value ends a bundle: in `-iu root` the value is the next word, in `-uroot` not. */
export function takesNextWord(word: string, valueFlags: readonly string[]): boolean {
  if (word.startsWith('--')) return valueFlags.includes(word);
  const first = [...word].findIndex((letter, index) => index > 0 && valueFlags.includes(`-${letter}`));
  return first > 0 && first === word.length - 1;
}

/** The name of a program without the folder it was called from: `/usr/bin/ctr` is `ctr`. */
export function baseName(program: string): string {
  return program.slice(program.lastIndexOf('/') + 1);
}
