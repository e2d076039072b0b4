import { CLIENTS, WAYS_IN } from './ways-in.ts';

/** A program that runs the one its words name. */
export interface Wrapper {
  /** Flags that take their own value, so that the value is not taken for the program. */
  valueFlags: readonly string[];
  /** How many operands of its own come before the program. */
  operands?: number;
  /** Whether it drops the variables of the session. */
  cleans?: boolean;
  /** The word or words that have to follow it: without these it runs nothing. */
  verb?: string;
  /** What is in front of the program, whatever else is there: `--`, or a flag. */
  behind?: string;
  /** What its first operand is like, where that decides. */
  operandLike?: RegExp | undefined;
  /** The programs that it is looked through for; all where left out. */
  only?: ReadonlySet<string> | undefined;
  /** Variables that it sets for the program, where no one else did. */
  sets?: ReadonlyMap<string, string>;
  /** The kind of machine that the program keeps running, where that is a different one. Its first operand or a flag says which. */
  machine?: string;
  /** Flags whose values say which machine. */
  namedBy?: readonly string[];
  /** Whether the words after it are a line for a shell. */
  line?: boolean;
}

const SUDO_FLAGS =
  '-u -g -h -p -C -D -R -T -U -r -t --user --group --host --prompt --close-from --chdir --chroot ' +
  '--command-timeout --other-user --role --type';
const XARGS_FLAGS =
  '-n -I -P -L -d -a -s -E --max-args --max-procs --max-lines --delimiter --arg-file --max-chars';
const SYSTEMD_FLAGS =
  '-u -p -E -M -H -D -g --unit --property --setenv --description --slice --uid --gid --nice --working-directory --machine ' +
  '--host --user --group --chdir --service-type';

/** A program that runs another one here: its flags with a value, and how many operands come before the program. */
const here = (valueFlags = '', operands = 0): Wrapper[] => [{ valueFlags: valueFlags.split(' '), operands }];

/** The same for a program that drops the variables of the session. */
const asAnother = (valueFlags: string): Wrapper[] => [{ valueFlags: valueFlags.split(' '), cleans: true }];

/** The programs that are looked through, by their names. */
export const WRAPPERS: ReadonlyMap<string, readonly Wrapper[]> = new Map<string, readonly Wrapper[]>([
  ['sudo', asAnother(SUDO_FLAGS)],
  ['sudo-rs', asAnother(SUDO_FLAGS)],
  ['doas', asAnother('-u -C')],
  ['pkexec', asAnother('-u --user')],
  ['run0', asAnother(SYSTEMD_FLAGS)],
  ['gosu', here('', 1)],
  ['su-exec', here('', 1)],
  [
    'setpriv',
    here('--reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig'),
  ],
  ['env', here('-u -C -S --unset --chdir')],
  ['time', here('-f -o')],
  ['timeout', here('-s -k --signal --kill-after', 1)],
  ['nice', here('-n --adjustment')],
  ['ionice', here('-c -n -p')],
  // `-c` says that the first operand is a list and no mask.
  ['taskset', here('', 1)],
  ['chrt', here('-T -P -D', 1)],
  ['nohup', here()],
  ['command', here()],
  ['builtin', here()],
  ['exec', here('-a')],
  ['stdbuf', here('-i -o -e')],
  ['setsid', here()],
  ['unbuffer', here()],
  ['busybox', here()],
  ['systemd-run', here(SYSTEMD_FLAGS)],
  // What else runs there sees other namespaces, or other files, than those of the machine.
  [
    'unshare',
    [{ valueFlags: ['-S', '-G', '-w', '--setuid', '--setgid', '--wd', '--propagation'], only: CLIENTS }],
  ],
  // The root of a node, as a pod that debugs it has it.
  ['chroot', [{ valueFlags: [], operands: 1, operandLike: /^\/(?:host|rootfs|proc\/1\/root)?\/?$/ }]],
  ['strace', here('-e -o -p -s -u')],
  ['xargs', here(XARGS_FLAGS)],
  ...WAYS_IN,
]);
