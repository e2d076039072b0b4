import type { SimpleCommand } from './model.ts';

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

interface Wrapper {
  /** Flags that take a value of their own, so that the value is not taken for the program. */
  valueFlags: readonly string[];
  /** How many operands of its own come before the program. */
  operands?: number;
  /** Whether it drops the variables of the session. */
  cleans?: boolean;
}

const SUDO_FLAGS = [
  ...['-u', '-g', '-h', '-p', '-C', '-D', '-R', '-T', '-U', '-r', '-t'],
  ...['--user', '--group', '--host', '--prompt', '--close-from', '--chdir', '--chroot'],
  ...['--command-timeout', '--other-user', '--role', '--type'],
];

const XARGS_FLAGS = [
  ...['-n', '-I', '-P', '-L', '-d', '-a', '-s', '-E'],
  ...['--max-args', '--max-procs', '--max-lines', '--delimiter', '--arg-file', '--max-chars'],
];

const WRAPPERS = new Map<string, Wrapper>([
  ['sudo', { valueFlags: SUDO_FLAGS, cleans: true }],
  ['doas', { valueFlags: ['-u', '-C'], cleans: true }],
  ['env', { valueFlags: ['-u', '-C', '-S', '--unset', '--chdir'] }],
  ['time', { valueFlags: ['-f', '-o'] }],
  ['timeout', { valueFlags: ['-s', '-k', '--signal', '--kill-after'], operands: 1 }],
  ['nice', { valueFlags: ['-n', '--adjustment'] }],
  ['ionice', { valueFlags: ['-c', '-n', '-p'] }],
  ['nohup', { valueFlags: [] }],
  ['command', { valueFlags: [] }],
  ['builtin', { valueFlags: [] }],
  ['exec', { valueFlags: ['-a'] }],
  ['stdbuf', { valueFlags: ['-i', '-o', '-e'] }],
  ['setsid', { valueFlags: [] }],
  ['strace', { valueFlags: ['-e', '-o', '-p', '-s', '-u'] }],
  ['xargs', { valueFlags: XARGS_FLAGS }],
]);

/** Takes the wrappers off a command, remembering what they change for the program inside. */
export function unwrap(command: SimpleCommand): Unwrapped {
  const result: Unwrapped = {
    words: command.words,
    assignments: new Map(command.assignments),
    inheritsEnvironment: true,
    wrappers: [],
  };
  let start = 0;
  for (;;) {
    const program = baseName(command.words[start] ?? '');
    const wrapper = WRAPPERS.get(program);
    if (wrapper === undefined) return { ...result, words: command.words.slice(start) };
    result.wrappers.push(program);
    let keepsEnvironment = wrapper.cleans !== true;
    let index = start + 1;
    const own = new Map<string, string>();
    for (; index < command.words.length; index++) {
      const word = command.words[index] ?? '';
      const assignment = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
      if (assignment) own.set(assignment[1] ?? '', assignment[2] ?? '');
      else if (word === '--') {
        index++;
        break;
      } else if (!word.startsWith('-')) break;
      else if (word === '-E' || word.startsWith('--preserve-env')) keepsEnvironment = true;
      else if (program === 'env' && /^(-i|-|--ignore-environment)$/.test(word)) keepsEnvironment = false;
      else if (takesNextWord(word, wrapper.valueFlags)) index++;
    }
    if (!keepsEnvironment) {
      result.inheritsEnvironment = false;
      result.assignments.clear();
    }
    for (const [name, value] of own) result.assignments.set(name, value);
    start = index + (wrapper.operands ?? 0);
  }
}

/** The name of the program a command is really about, without wrappers and folder; empty where there is none. */
export function programOf(command: SimpleCommand): string {
  return baseName(unwrap(command).words[0] ?? '');
}

/** The first letter that takes a value ends a bundle: in `-iu root` the value is the next word, in `-uroot` not. */
function takesNextWord(word: string, valueFlags: readonly string[]): boolean {
  if (word.startsWith('--')) return valueFlags.includes(word);
  const first = [...word].findIndex((letter, index) => index > 0 && valueFlags.includes(`-${letter}`));
  return first > 0 && first === word.length - 1;
}

/** A line that a program is told to run in a shell of its own. */
export interface InnerLine {
  line: string;
  /** What stands for `$0`, `$1` and so on there. */
  parameters: string[];
  /** The name of the session's own that it stands for, where it does. */
  shortcut?: string;
}

/**
 * The line inside `sh -c '…'`, `su -c '…'`, `eval …` and `watch …`: it, and not the shell, is what was meant.
 * @param words program and arguments, without wrappers.
 */
export function innerLine([program = '', ...words]: readonly string[]): InnerLine | undefined {
  switch (baseName(program)) {
    case 'sh':
    case 'bash':
    case 'dash':
    case 'ash':
    case 'ksh':
    case 'zsh':
    case 'fish': {
      const option = words.findIndex((word) => /^(-[a-z]*c|--command)$/.test(word));
      const operand = words.findIndex(
        (word, index) => !/^[-+]/.test(word) && !/^-[a-z]*o$/.test(words[index - 1] ?? ''),
      );
      const line = words[option + 1];
      if (option < 0 || line === undefined || operand < option) return undefined;
      return { line, parameters: words.slice(option + 2) };
    }
    case 'su':
    case 'runuser': {
      const option = words.findIndex((word) => /^(-[a-z]*c|--command)$/.test(word));
      const line = option < 0 ? undefined : words[option + 1];
      return line === undefined ? undefined : { line, parameters: [] };
    }
    case 'eval':
      return { line: words.join(' '), parameters: [] };
    case 'watch': {
      let start = 0;
      for (; words[start]?.startsWith('-') === true; start++) {
        if (takesNextWord(words[start] ?? '', ['-n', '--interval', '-q', '--equexit'])) start++;
      }
      return { line: words.slice(start).join(' '), parameters: [] };
    }
    default:
      return undefined;
  }
}

/** The name of a program without the folder it was called from: `/usr/bin/ctr` is `ctr`. */
export function baseName(program: string): string {
  return program.slice(program.lastIndexOf('/') + 1);
}
