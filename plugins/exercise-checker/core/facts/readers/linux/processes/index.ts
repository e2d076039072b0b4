import type { RegisteredReader } from '../../reader.ts';
import { readCommFiles } from './comm-files.ts';
import { readExecutables } from './executables.ts';
import { readContainerProcesses } from './of-container.ts';
import { readPgrep } from './pgrep.ts';
import { readProcFiles } from './proc-files.ts';
import { readPs } from './ps.ts';
import { readServiceStatus } from './service-status.ts';
import { readPstree } from './tree.ts';

const found: Pick<RegisteredReader, 'proves'> = { proves: ['process', 'search'] };

/** What is read of processes: which there are, and which there are not. */
export const PROCESSES: readonly RegisteredReader[] = [
  {
    tool: 'ps',
    forms: [
      '-ef',
      'aux',
      'axjf',
      '--forest',
      '-o pid,ppid,args',
      '-C NAME',
      '-p PID',
      '| grep NAME',
      '| grep -c NAME',
    ],
    proves: ['process', 'search', 'listing'],
    read: readPs,
  },
  {
    tool: 'pgrep',
    forms: ['NAME', '-x NAME', '-a NAME', '-af TEXT', '-c NAME', '| wc -l'],
    ...found,
    read: readPgrep,
  },
  { tool: 'pidof', forms: ['NAME'], ...found, read: readPgrep },
  { tool: 'pstree', forms: ['-p', '-asp PID'], proves: ['process'], read: readPstree },
  {
    tool: 'systemctl',
    forms: ['status UNIT', 'show -p MainPID UNIT'],
    proves: ['process'],
    read: readServiceStatus,
  },
  { tool: 'nerdctl', actions: ['top'], forms: ['NAME'], proves: ['process'], read: readContainerProcesses },
  // Whatever program printed the file.
  {
    tool: '*',
    forms: ['/proc/PID/status', '/proc/PID/comm', '/proc/PID/cmdline', '/proc/PID/exe'],
    ...found,
    read: readProcFiles,
  },
  ...['grep', 'egrep', 'fgrep', 'cat'].map((tool) => ({
    tool,
    forms: [tool === 'cat' ? '/proc/*/comm | grep NAME' : '-lx NAME /proc/*/comm'],
    ...found,
    read: readCommFiles,
  })),
  { tool: 'ls', forms: ['/proc/*/exe | grep NAME'], proves: ['search'], read: readExecutables },
];
