import type { OutputLine } from '../../segments/segment.ts';
import type { Finding } from './reader.ts';

/** Names of the processes this course is about; others need not become facts. */
const INTERESTING = /^(?:containerd|containerd-shim\S*|runc|runc init|crun|runsc\S*|pause|httpd|sleep|exe)$/;

/** What a row shows of a process, as far as it does. */
interface ShownProcess {
  pid: number;
  /** NaN where no parent was shown. */
  ppid: number;
  /** Its command line, or only its name; undefined where the row has neither. */
  command: string | undefined;
  /** Whether the learner asked for this very process: then it matters whatever its program is. */
  isMeant?: boolean;
}

/** The fact a row proves; none where it is about a process that nobody asked for and this course does not know. */
export function processFact(shown: ShownProcess, line: OutputLine): Finding[] {
  // `ps f` draws the tree in front of the command.
  const command = shown.command?.replace(/^(?:\|\s+)*(?:\\_\s+)?/, '');
  const name = command === undefined ? undefined : nameIn(command);
  const hasParent = !Number.isNaN(shown.ppid);
  if (shown.isMeant !== true && !hasParent && !INTERESTING.test(name ?? '')) return [];
  const ppid = hasParent ? shown.ppid : undefined;
  const args = shown.command?.slice(0, 1000);
  const values = { pid: shown.pid, ppid, name, args, ...shimOf(name, args) };
  return [{ type: 'process', line, values }];
}

/** A shim says on its command line whose it is: `-namespace default -id web`, as far as the row is wide enough. */
function shimOf(name = '', args = ''): { namespace?: string | undefined; id?: string | undefined } {
  if (!name.startsWith('containerd-shim')) return {};
  return { namespace: / -namespace (\S+) /.exec(args)?.[1], id: / -id (\S+)(?: |$)/.exec(args)?.[1] };
}

/** The program; what runc leaves waiting in a created container calls itself `runc init` or `runc:[2:INIT]`. */
function nameIn(command: string): string {
  if (/^(?:\S*\/)?runc init\b|^runcinit\b|^runc:\[\d:/.test(command)) return 'runc init';
  const program = command.split(/\s+/)[0] ?? '';
  return program.slice(program.lastIndexOf('/') + 1).replace(/^\[|\]$|:$/g, '');
}
