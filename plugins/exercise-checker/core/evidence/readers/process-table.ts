import { readPlain } from '../legacy.ts';
import type { Observation } from '../legacy.ts';
import { processFact } from './process-fact.ts';
import type { Finding } from './reader.ts';

/**
 * Reads the table of `ps`, whatever columns were asked for, and those that `runc ps` and `nerdctl top` make of it.
 * Columns go by the heading where there is one; a filter may have dropped it, then by what was asked for.
 */
export function readProcessTable(observation: Observation): Finding[] {
  const heading = observation.output.find(({ text }) => isHeading(text));
  const columns = heading ? heading.text.trim().split(/\s+/) : columnsAskedFor(observation);
  const chosen = chosenProcess(observation);
  return observation.output.flatMap((line) => {
    if (line === heading) return [];
    const words = line.text.trim().split(/\s+/);
    const number = (name: string): number => {
      const place = columns.indexOf(name);
      return place < 0 ? Number.NaN : Number(words[place]);
    };
    // Where the rows have no PID, the only process asked for is the one that is shown.
    const named = observation.filtered && heading === undefined ? namedByAwk(line.text) : undefined;
    if (named !== undefined) return processFact({ ...named, ppid: Number.NaN }, line);
    const pid = columns.includes('PID') ? number('PID') : (chosen.pid ?? Number.NaN);
    if (!Number.isInteger(pid) || pid < 1) return [];
    return processFact(
      { pid, ppid: number('PPID'), command: commandIn(words, columns), isMeant: chosen.isMeant },
      line,
    );
  });
}

/** What `awk '{print $2, $8}'` leaves of a row: a PID and a program. */
function namedByAwk(text: string): { pid: number; command: string } | undefined {
  const [, pid, command] = /^\s*(\d{1,10})\s+([A-Za-z/][\w./-]*)\s*$/.exec(text) ?? [];
  return pid === undefined || command === undefined ? undefined : { pid: Number(pid), command };
}

/** A row of names in capitals, one of which is a PID or its parent's. */
function isHeading(text: string): boolean {
  const names = text.trim().split(/\s+/);
  return names.every((name) => /^[A-Z%]+$/.test(name)) && (names.includes('PID') || names.includes('PPID'));
}

/** Headings of columns that hold a name or a command line, which may have blanks in it. */
export const COMMAND_COLUMNS: ReadonlySet<string> = new Set([
  'COMMAND',
  'CMD',
  'ARGS',
  'COMM',
  'UCMD',
  'EXE',
]);

/** The last column of a table holds all that is left of the row; one in the middle is a word. */
function commandIn(words: readonly string[], columns: readonly string[]): string | undefined {
  const place = columns.findLastIndex((name) => COMMAND_COLUMNS.has(name));
  if (place < 0) return undefined;
  return place === columns.length - 1 ? words.slice(place).join(' ') : words[place];
}

const DEFAULT_COLUMNS = ['PID', 'TTY', 'TIME', 'CMD'];
const FULL_COLUMNS = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
const JOB_COLUMNS = ['PPID', 'PID', 'PGID', 'SID', 'TTY', 'TPGID', 'STAT', 'UID', 'TIME', 'COMMAND'];
const BSD_COLUMNS = ['USER', 'PID', '%CPU', '%MEM', 'VSZ', 'RSS', 'TTY', 'STAT', 'START', 'TIME', 'COMMAND'];

function columnsAskedFor({ invocation }: Observation): string[] {
  const formats = formatsIn(invocation.operands);
  if (formats.length > 0) return namesIn(formats);
  const words = invocation.operands.join(' ');
  if (/^-?[a-ik-z]*j[a-z]*(?:\s|$)/.test(words)) return JOB_COLUMNS;
  if (/^-?\w*f/.test(words) && words.startsWith('-')) return FULL_COLUMNS;
  if (/^a?u?x|aux/.test(words))
    return words.includes('u') ? BSD_COLUMNS : ['PID', 'TTY', 'STAT', 'TIME', 'COMMAND'];
  return DEFAULT_COLUMNS;
}

/** What stands behind each `-o`, and behind the `o` that ends a group of letters, with or without a blank. */
function formatsIn(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (/^-?[a-zA-Z]*o$/.test(word)) return words[index + 1] ?? [];
    return /^-[a-zA-Z]{0,9}?o([a-z%]{1,20}[,=].*|[a-z%]{3,20})$/.exec(word)?.[1] ?? [];
  });
}

/** `pid=,args=COMMAND` as the names of columns, in the capitals of a heading. */
function namesIn(formats: readonly string[]): string[] {
  return formats
    .flatMap((format) => format.split(','))
    .map((name) => name.replace(/=.*$/, '').toUpperCase())
    .filter((name) => name !== '');
}

/** What `ps -p` was given: one process is known by its number, several or a variable at least are meant. */
function chosenProcess({ invocation }: Observation): { isMeant: boolean; pid?: number } {
  if (invocation.tool !== 'ps') return { isMeant: true };
  const { flags, operands } = readPlain('ps', invocation.operands) ?? invocation;
  const given = flags.get('p') ?? operands.at(-1);
  const isMeant = typeof flags.get('p') === 'string';
  return typeof given === 'string' && /^\d{1,10}$/.test(given)
    ? { isMeant: true, pid: Number(given) }
    : { isMeant };
}
