import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

/** What a command line says when the bare numbers it prints are PIDs. */
const ASKS_FOR_PIDS =
  /\bpid(?:of)?\b|\bpids?[="'})]|[._]pid\b|\bPID\b|MainPID|cgroup\.procs|\btasks\b\s*$|\$!|\$\$|\bpgrep\b/;
const COUNTS = /\bwc\b|\$\?|\bpgrep\s+(?:-\S+\s+)*-\w*c|\bgrep\s+(?:-\S+\s+)*-\w*c/;

/** Rows that hold nothing but PIDs: of `pgrep`, `pidof`, `cat init.pid`, `cat cgroup.procs`, `echo $pid`. */
export const processIds: Noise = {
  applies: (command) => ASKS_FOR_PIDS.test(command.text) && !COUNTS.test(command.text),
  quiet(rows, command) {
    const listed = calls(command, /^pgrep$/);
    for (const row of rows) {
      if (/^\s*\d+(?:\s+\d+)*\s*$/.test(row.text)) row.namePids(/\d+/g, command.pidScope);
      else if (listed) row.namePids(/^\s*\d+(?=\s)/g, command.pidScope);
    }
    return rows;
  },
};
