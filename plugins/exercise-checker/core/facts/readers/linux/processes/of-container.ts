import { outputText } from '../../../observation.ts';
import { fact } from '../../../finding.ts';
import type { Reader } from '../../reader.ts';
import { processFact } from './process.ts';
import { readProcessTable } from './table.ts';

/** The columns of `ps -ef`, which both tools ask for where nothing else was typed. */
const COLUMNS = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];

/** Reads the processes of one container, as `runc ps` and `nerdctl top` make of the `ps` they call. */
export const readContainerProcesses: Reader = (observation) => {
  const { rows } = readProcessTable(observation, COLUMNS);
  return rows.flatMap((row) => (row.pid === undefined ? [] : [processFact({ ...row, pid: row.pid })]));
};

/** Reads `runc ps -f json`, which has nothing but process IDs. */
export const readProcessIds: Reader = (observation) => {
  const ids = /^\[([\d,\s]{1,10000})\]$/.exec(outputText(observation).join(' ').trim().slice(0, 10_002))?.[1];
  return ids?.split(',').map((pid) => fact('process', { pid: Number(pid) })) ?? [];
};
