import type { SimpleCommand } from './model.ts';
import { WRAPPERS, type Wrapper } from './wrappers.ts';

/** What stood in front of the program that was really meant. */
export interface Unwrapped {
  /** Program and arguments without `sudo`, `env`, `time` and the like. */
  words: string[];
  /** Variables that reach the program by the command line itself (`sudo X=1 ctr`, `env X=1 ctr`). */
  assignments: Map<string, string>;
  /** Whether variables of the session reach the program: sudo drops them unless told otherwise. */
  inheritsEnvironment: boolean;
  /** Names of the programs that were taken off, the outermost first. */
  wrappers: string[];
}

/** Takes the wrappers off a command, remembering what they change for the program inside. */
export function unwrap(command: SimpleCommand): Unwrapped {
  let unwrapped: Unwrapped = {
    words: command.words,
    assignments: new Map(command.assignments),
    inheritsEnvironment: true,
    wrappers: [],
  };
  for (;;) {
    const [program = ''] = unwrapped.words;
    const wrapper = WRAPPERS.get(baseName(program));
    if (wrapper === undefined) return unwrapped;
    unwrapped = takeOff(unwrapped, baseName(program), wrapper);
  }
}

/** What is left behind one wrapper: its own flags, assignments and operands are gone. */
function takeOff({ words, ...outside }: Unwrapped, program: string, wrapper: Wrapper): Unwrapped {
  const own = new Map<string, string>();
  let keepsEnvironment = wrapper.cleans !== true;
  let index = 1;
  for (; index < words.length; index++) {
    const word = words[index] ?? '';
    const assignment = ASSIGNMENT.exec(word);
    if (assignment) {
      own.set(assignment[1] ?? '', assignment[2] ?? '');
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
  return {
    words: words.slice(index + (wrapper.operands ?? 0)),
    assignments: new Map([...(keepsEnvironment ? outside.assignments : []), ...own]),
    inheritsEnvironment: outside.inheritsEnvironment && keepsEnvironment,
    wrappers: [...outside.wrappers, program],
  };
}

/** `X=1` in front of a program, or behind `env` and `sudo`. */
const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;
/** Flags of sudo that let the variables of the session through. */
const PRESERVES = /^(?:-E$|--preserve-env)/;
/** Flags of env that leave none. */
const EMPTIES = new Set(['-i', '-', '--ignore-environment']);

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
