/** A program that runs the one its words name. */
export interface Wrapper {
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

/** The programs that are looked through, by their names. */
export const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
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
