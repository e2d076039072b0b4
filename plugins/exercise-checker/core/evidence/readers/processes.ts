import { readPlain } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../observation.ts';
import type { OutputLine } from '../../segments/segment.ts';
import type { Finding, Reader } from './reader.ts';

/** Names of the processes this course is about; others need not become facts. */
const INTERESTING = /^(?:containerd|containerd-shim\S*|runc|runc init|crun|runsc\S*|pause|httpd|sleep|exe)$/;

/**
 * Reads processes as `ps` (any columns that include a PID), `pgrep -a`, `pidof`, `pstree -p`, `/proc` files and
 * `systemctl status` show them.
 */
export const readProcesses: Reader = (observation) => {
  const { invocation } = observation;
  switch (invocation.tool) {
    case 'ps':
      return readPs(observation);
    case 'pgrep':
    case 'pidof':
      return readPids(observation);
    case 'pstree':
      return readTree(observation);
    case 'systemctl':
      return readMainPid(observation);
    default:
      return /\/proc\/\d+\//.test(observation.segment.command) ? readProc(observation) : [];
  }
};

/** Columns by the header where there is one; a filter may have dropped it, then by the shape of the row. */
function readPs(observation: Observation): Finding[] {
  const columns = columnsOf(observation);
  const pids = readPlain('ps', observation.invocation.operands)?.flags.get('p');
  const chosen = typeof pids === 'string' ? pids.split(',') : [];
  return observation.output.flatMap((line) => {
    const words = line.text.trim().split(/\s+/);
    const place = (name: string): number => columns.indexOf(name);
    const cell = (name: string): string | undefined => (place(name) < 0 ? undefined : words[place(name)]);
    const pid = Number(cell('PID'));
    if (!Number.isInteger(pid) || pid < 1) return [];
    const last = columns.length - 1;
    const args = words.slice(last).join(' ');
    // Whoever names a process means it, whatever its program is.
    const named = chosen.includes(String(pid));
    return processFact(pid, Number(cell('PPID')), args, line, named);
  });
}

const DEFAULT_COLUMNS = ['PID', 'TTY', 'TIME', 'CMD'];
const FULL_COLUMNS = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
const JOB_COLUMNS = ['PPID', 'PID', 'PGID', 'SID', 'TTY', 'TPGID', 'STAT', 'UID', 'TIME', 'COMMAND'];
const BSD_COLUMNS = ['USER', 'PID', '%CPU', '%MEM', 'VSZ', 'RSS', 'TTY', 'STAT', 'START', 'TIME', 'COMMAND'];

function columnsOf({ invocation, output }: Observation): string[] {
  const header = output.find((line) => /^\s*(?:[A-Z%]+\s+)*PID\s/.test(line.text));
  if (header) return header.text.trim().split(/\s+/);
  const words = invocation.operands.join(' ');
  const named = /-?o\s*([a-z,=%]+(?:,[a-z=%]+)*)/.exec(words.replace(/^.*?-[a-zA-Z]*o/, '-o'));
  if (named?.[1] !== undefined && words.includes('o')) return namedColumns(words);
  if (/^-?[a-z]*j[a-z]*(?:\s|$)/.test(words)) return JOB_COLUMNS;
  if (/^-?\w*f/.test(words) && words.startsWith('-')) return FULL_COLUMNS;
  if (/^a?u?x|aux/.test(words))
    return words.includes('u') ? BSD_COLUMNS : ['PID', 'TTY', 'STAT', 'TIME', 'COMMAND'];
  return DEFAULT_COLUMNS;
}

function namedColumns(words: string): string[] {
  return [...words.matchAll(/-\w*o\s*([a-z%,=]+)/g)]
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((name) => name.replace(/=.*$/, '').toUpperCase())
    .filter((name) => name !== '');
}

function readPids(observation: Observation): Finding[] {
  const name = observation.invocation.operands.filter((word) => !word.startsWith('-')).at(-1);
  return observation.output.flatMap((line) => {
    const listed = /^(\d+)\s+(\S.*)$/.exec(line.text.trim());
    if (listed && observation.invocation.tool === 'pgrep') {
      return processFact(Number(listed[1]), Number.NaN, listed[2] ?? '', line);
    }
    if (!/^[\d\s]+$/.test(line.text) || name === undefined) return [];
    return line.text
      .trim()
      .split(/\s+/)
      .flatMap((pid) => processFact(Number(pid), Number.NaN, name, line));
  });
}

/** `systemd(1)─┬─containerd-shim(123)─┬─httpd(145)`: each process follows its parent in the row. */
function readTree(observation: Observation): Finding[] {
  return observation.output.flatMap((line) => {
    let parent = Number.NaN;
    return [...line.text.matchAll(/([A-Za-z][\w.:[\]-]*)\((\d+)(?:,[^)]*)?\)/g)].flatMap((match) => {
      const pid = Number(match[2]);
      const facts = processFact(pid, parent, match[1] ?? '', line);
      parent = pid;
      return facts;
    });
  });
}

function readMainPid(observation: Observation): Finding[] {
  return observation.output.flatMap((line) => {
    const child = /[├└]─\s*(\d+) (\S.*)$/u.exec(line.text);
    if (child) return processFact(Number(child[1]), Number.NaN, child[2] ?? '', line);
    const match = /^\s*Main ?PID[:=]\s*(\d+)(?:\s+\(([^)]+)\))?/i.exec(line.text);
    if (!match) return [];
    const unit = observation.invocation.operands.filter((word) => !word.startsWith('-')).at(-1);
    return processFact(
      Number(match[1]),
      Number.NaN,
      match[2] ?? (unit ?? '').replace(/\.service$/, ''),
      line,
    );
  });
}

/** `/proc/PID/status`, `cmdline` and `exe`, by whatever program printed them. */
function readProc(observation: Observation): Finding[] {
  const pid = Number(/\/proc\/(\d+)\//.exec(observation.segment.command)?.[1]);
  const text = outputText(observation);
  const named = text.map((line) => /^Name:\s+(\S+)/.exec(line)?.[1]).find((name) => name !== undefined);
  const parent = text.map((line) => /^PPid:\s+(\d+)/.exec(line)?.[1]).find((found) => found !== undefined);
  const first = observation.output[0];
  if (first === undefined) return [];
  if (named !== undefined || parent !== undefined)
    return processFact(pid, Number(parent), named ?? '', first);
  const executable = text.map((line) => /-> (\/\S+)/.exec(line)?.[1]).find((path) => path !== undefined);
  const commandLine = executable ?? text.find((line) => /^\/|^runc(?::\[|.?init)/.test(line));
  return commandLine === undefined ? [] : processFact(pid, Number.NaN, commandLine, first);
}

function processFact(pid: number, ppid: number, args: string, line: OutputLine, named = false): Finding[] {
  // `ps f` draws the tree in front of the command.
  const command = args.replace(/^(?:\|\s+)*(?:\\_\s+)?/, '');
  const name = nameIn(command);
  if (!named && !INTERESTING.test(name) && Number.isNaN(ppid)) return [];
  return [
    {
      type: 'process',
      line,
      values: { pid, ppid: Number.isNaN(ppid) ? undefined : ppid, name, args: args.slice(0, 1000) },
    },
  ];
}

/** The program; what runc leaves waiting in a created container calls itself `runc init` or `runc:[2:INIT]`. */
function nameIn(command: string): string {
  if (/^(?:\S*\/)?runc init\b|^runcinit\b|^runc:\[\d:/.test(command)) return 'runc init';
  const program = command.split(/\s+/)[0] ?? '';
  return program.slice(program.lastIndexOf('/') + 1).replace(/^\[|\]$|:$/g, '');
}
