import type { Invocation } from 'container-commands';
import { COMMAND_COLUMNS } from './table.ts';

/** Which processes `ps` was asked for, and what of each. */
export interface ProcessRequest {
  /** Whether every process of the machine was asked for: then what is not in the list is not there. */
  all: boolean;
  /** Names behind `-C`; every process of one of these names was asked for. */
  names: readonly string[];
  /** IDs behind `-p`, or as bare operands; undefined if none were chosen. */
  pids: readonly number[] | undefined;
  /** Whose children were asked for, behind `--ppid`. */
  parent: number | undefined;
  /** The columns by their headings, as far as they are known without one. */
  columns: readonly string[];
  /** Whether rows have whole command lines, or nothing but names; undefined for neither. */
  commands: 'lines' | 'names' | undefined;
}

/** Letters behind which the oldest style of `ps` leaves processes out: terminals, and those that run right now. */
const NARROWS = /[rtT]/;

/** A process ID is a small number; whatever is longer is none. */
const PID = /^\d{1,10}$/;

/** Reads the command line of `ps` in its three styles: `-ef`, `aux`, `--pid 1`. */
export function requestOf({ flags, replacedFlags, operands }: Invocation): ProcessRequest {
  const bsd = operands.filter((word) => /^[a-zA-Z]{1,20}$/.test(word));
  const numbers = operands.flatMap((word) => word.split(',')).filter((word) => PID.test(word));
  const chosen = [flags.get('p'), flags.get('q')].filter((value) => typeof value === 'string');
  const pids = [...chosen.flatMap((value) => value.split(/[\s,]+/)), ...numbers].filter((word) =>
    PID.test(word),
  );
  const names = flags.get('C');
  const formats = [
    ...[...replacedFlags, ...flags].flatMap(([name, value]) =>
      (name === 'o' || name === 'O') && typeof value === 'string' ? [value] : [],
    ),
    ...operands.filter((_, index) => /^[a-zA-Z]{0,19}o$/.test(operands[index - 1] ?? '')),
  ];
  const columns = formats.length > 0 ? columnsIn(formats) : usualColumns(flags, bsd.join(''));
  return {
    all: asksForAll(flags, bsd) && numbers.length === 0 && !flags.has('N'),
    names: typeof names === 'string' ? names.split(/[\s,]+/).filter((name) => name !== '') : [],
    pids: chosen.length > 0 || numbers.length > 0 ? pids.map(Number) : undefined,
    parent: numberOf(flags.get('ppid')),
    columns,
    commands: commandsIn(columns),
  };
}

/** The ID that a flag was given; undefined if it was none, or several. */
export function numberOf(flag: string | true | undefined): number | undefined {
  return typeof flag === 'string' && PID.test(flag) ? Number(flag) : undefined;
}

/** `-e`, `-A`, `ax` in any order and with more letters, and `-ax`, `-aux`, which `ps` takes for the same. */
function asksForAll(flags: Invocation['flags'], bsd: readonly string[]): boolean {
  if (flags.has('A')) return true;
  if (bsd.some((word) => word.includes('a') && word.includes('x') && !NARROWS.test(word))) return true;
  const user = flags.get('u');
  return flags.has('a') && (flags.has('x') || (typeof user === 'string' && user.startsWith('x')));
}

/** `pid=,args=COMMAND` as the names of columns, in the capitals of a heading. */
function columnsIn(formats: readonly string[]): string[] {
  return formats
    .flatMap((format) => format.split(/[\s,]+/))
    .map((name) => (name.split('=')[0] ?? '').toUpperCase())
    .filter((name) => name !== '');
}

/** `ps` calls the column of whole command lines `CMD` or `COMMAND`, and that of names `CMD` where it stands by default. */
function commandsIn(columns: readonly string[]): ProcessRequest['commands'] {
  const name = columns.findLast((column) => COMMAND_COLUMNS.has(column));
  if (name === undefined) return undefined;
  return columns === DEFAULT_COLUMNS || !['ARGS', 'CMD', 'COMMAND'].includes(name) ? 'names' : 'lines';
}

const DEFAULT_COLUMNS = ['PID', 'TTY', 'TIME', 'CMD'];
const FULL_COLUMNS = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
const JOB_COLUMNS = ['PPID', 'PID', 'PGID', 'SID', 'TTY', 'TPGID', 'STAT', 'UID', 'TIME', 'COMMAND'];
const USER_COLUMNS = ['USER', 'PID', '%CPU', '%MEM', 'VSZ', 'RSS', 'TTY', 'STAT', 'START', 'TIME', 'COMMAND'];
const BSD_COLUMNS = ['PID', 'TTY', 'STAT', 'TIME', 'COMMAND'];

function usualColumns(flags: Invocation['flags'], bsd: string): string[] {
  if (bsd.includes('j')) return JOB_COLUMNS;
  if (bsd.includes('u') || flags.get('u') === 'x') return USER_COLUMNS;
  if (flags.has('f')) return FULL_COLUMNS;
  return bsd === '' && !flags.has('x') ? DEFAULT_COLUMNS : BSD_COLUMNS;
}
