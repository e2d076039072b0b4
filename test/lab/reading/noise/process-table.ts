import { calls, type CommandContext } from '../command-context.ts';
import type { Draft } from '../draft.ts';
import type { Kind } from '../names.ts';
import type { Noise } from './noise.ts';

const HEADER = /^\s*(?:[A-Z%][\w%+:-]*\s+)*PID(?:\s+[A-Z%][\w%+:-]*)*\s*$/;
/** Without a header the columns of `ps -ef` and `ps aux` are known by their shape. */
const FULL = /^[\w.+-]+\s+\d+\s+\d+\s+\d+\s+(?:\d\d:\d\d|[A-Z][a-z]{2}\d\d)\s+\S+\s+\d\d:\d\d:\d\d\s/;
const BSD = /^[\w.+-]+\s+\d+\s+\d+\.\d\s+\d+\.\d\s+\d+\s+\d+\s+\S+\s+\S+\s+\S+\s+\d+:\d\d\s/;
const FULL_COLUMNS = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
const BSD_COLUMNS = ['USER', 'PID', '%CPU', '%MEM', 'VSZ', 'RSS', 'TTY', 'STAT', 'START', 'TIME', 'COMMAND'];

const PID_COLUMN = /^(?:PID|PPID|PGID|SID|TPGID|TGID|LWP|SPID|TID)$/;
const OTHERS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:STIME|START|STARTED|TIME|ELAPSED)$/, 'time'],
  [/^(?:%CPU|%MEM|C)$/, 'load'],
  [/^(?:VSZ|RSS|SZ)$/, 'size'],
];

/** Tables of processes: those of `ps`, and of any list with a column PID (`ctr task ls`, `runc list`, `lsof`). */
export const processTable: Noise = {
  applies: () => true,
  quiet(rows, command) {
    const isPs = calls(command, /^ps$/);
    let columns = isPs ? askedColumns(command) : undefined;
    for (const row of rows) {
      const text = row.text.trimEnd();
      if (HEADER.test(text)) columns = text.trim().split(/\s+/);
      else nameCells(row, columns ?? (isPs ? columnsByShape(text) : undefined) ?? [], command.pidScope);
    }
    return rows;
  },
};

/** `ps -o pid=,ppid=` prints no header. */
function askedColumns({ programs }: CommandContext): string[] | undefined {
  const operands = programs.find(({ tool }) => tool === 'ps')?.operands ?? '';
  const named = [...operands.matchAll(/(?:^|\s)-?\w*o\s*([a-z%,=]+)/g)].flatMap((match) =>
    (match[1] ?? '').split(','),
  );
  return named.length === 0 ? undefined : named.map((name) => (name.split('=', 1)[0] ?? '').toUpperCase());
}

function columnsByShape(text: string): string[] | undefined {
  if (FULL.test(text)) return FULL_COLUMNS;
  return BSD.test(text) ? BSD_COLUMNS : undefined;
}

/** The last column is a command line with blanks of its own, and is left to the other rules. */
function nameCells(row: Draft, columns: readonly string[], scope: string): void {
  if (!columns.includes('PID')) return;
  const cells = row.text.trimStart().split(/(\s+)/);
  for (const [index, column] of columns.entries()) {
    const cell = cells[index * 2];
    if (cell === undefined || cell === '') break;
    if (PID_COLUMN.test(column) && /^\d+$/.test(cell)) cells[index * 2] = row.holdPid(cell, scope);
    const kind = OTHERS.find(([pattern]) => pattern.test(column))?.[1];
    if (kind !== undefined && /^[\d.:-]+$|^[A-Z][a-z]{2}\d\d$/.test(cell)) {
      cells[index * 2] = row.hold(kind, cell) ?? cell;
    }
  }
  row.text = cells.join('');
}
