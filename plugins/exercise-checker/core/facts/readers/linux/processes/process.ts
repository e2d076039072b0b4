import type { OutputLine } from '../../../../segments/segment.ts';
import { fact, type Finding } from '../../../finding.ts';
import { commandLine, programName, shimTarget } from './name.ts';

/** A process as a row shows it, as far as it does. */
export interface ShownProcess {
  /** Undefined where it is not shown, as of `/proc/$P/comm`. */
  pid: number | undefined;
  ppid?: number | undefined;
  /** Its command line, or only its name; undefined if the row has neither. */
  command: string | undefined;
  line: OutputLine;
}

/** The fact a process is. */
export function processFact({ pid, ppid, command, line }: ShownProcess): Finding {
  const args = command === undefined ? undefined : commandLine(command.split(/\s+/));
  const name = args === undefined ? undefined : programName(args);
  return fact('process', { pid, ppid, name, args, ...shimTarget(name ?? '', args ?? '') }, line);
}
