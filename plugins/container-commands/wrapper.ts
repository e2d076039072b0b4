import type { SimpleCommand } from './command-line.ts';

/** What stood in front of the program that was really meant. */
export interface Unwrapped {
  /** Program and arguments without `sudo`, `env`, `time` and the like. */
  words: string[];
  /** Variables that reach the program by the command line itself (`sudo X=1 ctr`, `env X=1 ctr`). */
  assignments: Map<string, string>;
  /** Whether variables of the session reach the program: sudo drops them unless told otherwise. */
  inheritsEnvironment: boolean;
  /** Whether the program's output is repeated and redrawn (`watch`). */
  watched: boolean;
}

/** Flags of each wrapper that take a value of their own, so that the value is not taken for the program. */
const WRAPPERS = new Map<string, { valueFlags: string[]; operands: number }>([
  ['sudo', { valueFlags: ['-u', '-g', '-h', '-p', '-C', '-D', '-R', '-T', '-U', '-r', '-t'], operands: 0 }],
  ['doas', { valueFlags: ['-u', '-C'], operands: 0 }],
  ['env', { valueFlags: ['-u', '-C', '-S'], operands: 0 }],
  ['time', { valueFlags: ['-f', '-o'], operands: 0 }],
  ['watch', { valueFlags: ['-n', '--interval'], operands: 0 }],
  ['timeout', { valueFlags: ['-s', '-k', '--signal', '--kill-after'], operands: 1 }],
  ['nice', { valueFlags: ['-n'], operands: 0 }],
  ['nohup', { valueFlags: [], operands: 0 }],
  ['command', { valueFlags: [], operands: 0 }],
  ['exec', { valueFlags: ['-a'], operands: 0 }],
  ['stdbuf', { valueFlags: ['-i', '-o', '-e'], operands: 0 }],
  ['setsid', { valueFlags: [], operands: 0 }],
]);

/** Takes the wrappers off a command, remembering what they change for the program inside. */
export function unwrap(command: SimpleCommand): Unwrapped {
  const result: Unwrapped = {
    words: command.words,
    assignments: new Map(command.assignments),
    inheritsEnvironment: true,
    watched: false,
  };
  for (;;) {
    const program = baseName(result.words[0] ?? '');
    const wrapper = WRAPPERS.get(program);
    if (wrapper === undefined) return result;
    let index = 1;
    let keepsEnvironment = false;
    for (; index < result.words.length; index++) {
      const word = result.words[index] ?? '';
      const assignment = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
      if (assignment) result.assignments.set(assignment[1] ?? '', assignment[2] ?? '');
      else if (word === '--') {
        index++;
        break;
      } else if (!word.startsWith('-')) break;
      else if (word === '-E' || word.startsWith('--preserve-env')) keepsEnvironment = true;
      else if (wrapper.valueFlags.includes(word)) index++;
    }
    if (program === 'sudo' && !keepsEnvironment) {
      result.inheritsEnvironment = false;
      for (const name of command.assignments.keys()) result.assignments.delete(name);
    }
    if (program === 'watch') result.watched = true;
    if (index + wrapper.operands >= result.words.length) return { ...result, words: [] };
    result.words = result.words.slice(index + wrapper.operands);
  }
}

/** The name of a program without the folder it was called from: `/usr/bin/ctr` is `ctr`. */
export function baseName(program: string): string {
  return program.slice(program.lastIndexOf('/') + 1);
}
