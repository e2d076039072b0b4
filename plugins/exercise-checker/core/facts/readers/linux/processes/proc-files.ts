import { inputFiles } from 'container-commands';
import type { OutputLine } from '../../../../segments/segment.ts';
import { isTalker } from '../../../echoed-text.ts';
import { filterOf } from '../../../filter.ts';
import { outputText, type Observation } from '../../../observation.ts';
import type { Finding } from '../../../finding.ts';
import type { Reader } from '../../reader.ts';
import { processFact } from './process.ts';
import { searchFact } from './search.ts';

/** A longer row, or word, is cut before it is looked at. */
const LONGEST_ROW = 2000;
/** Processes of one loop. */
const MOST_NAMED = 200;

/** Files of a process that say what it is: `/proc/4711/comm`. Where the PID is not known, as in `/proc/$P/comm`, it is open. */
const FILE = /^\/proc\/([^/]+)\/(status|comm|cmdline|exe)$/;

/**
 * Reads `/proc/PID/status`, `comm`, `cmdline` and `exe`, whatever program printed them, and that a process has ended
 * where its folder is not there.
 */
export const readProcFiles: Reader = (observation) => [...processIn(observation), ...gone(observation)];

function processIn(observation: Observation): Finding[] {
  const asked = filesIn(observation);
  const [file] = asked;
  if (file === undefined) return [];
  const { output, occurrence } = observation;
  // A loop shows one file after the other.
  const own =
    output.length === occurrence.count && occurrence.count > 1
      ? output.slice(occurrence.index, occurrence.index + 1)
      : output;
  const text = own.map((line) => line.text.slice(0, LONGEST_ROW));
  const [line] = own;
  if (line === undefined || asked.some(({ pid, name }) => pid !== file.pid || name !== file.name)) return [];
  const row = (pattern: RegExp): string | undefined =>
    text.map((one) => pattern.exec(one)?.[1]).find((found) => found !== undefined);
  const pid = Number(row(/^Pid:\s+(\d{1,10})$/) ?? (/^\d{1,10}$/.test(file.pid) ? file.pid : Number.NaN));
  if (Number.isNaN(pid)) return NAMES.has(file.name) && isAlone(observation) ? namedIn(own) : [];
  const [named, parent] = [row(/^Name:\s+(\S.*)/), row(/^PPid:\s+(\d{1,10})$/)];
  if (named !== undefined || parent !== undefined)
    return [
      processFact({ pid, ppid: parent === undefined ? undefined : Number(parent), command: named, line }),
    ];
  const command = file.name === 'exe' ? (row(/-> (\/\S+)/) ?? row(/^(\/\S+)$/)) : programIn(text);
  return command === undefined || file.name === 'status' ? [] : [processFact({ pid, command, line })];
}

/** Programs that print nothing if they work. */
const SILENT = new Set(['sleep', 'true', ':', 'cd', 'wait', 'local', 'export', 'read', 'test', '[', '[[']);

/** Whether no other program of the line, or of the part of it whose rows are known, has rows of its own. */
function isAlone({ line }: Observation): boolean {
  return line.every(({ stages }) =>
    stages.every(
      ({ invocation, command }) =>
        invocation === undefined ||
        SILENT.has(invocation.tool) ||
        isTalker(invocation) ||
        [...invocation.words, ...inputFiles(command.redirections)].some((word) => word.includes('/proc/')) ||
        filterOf(invocation, command).kind !== 'other',
    ),
  );
}

/** Files of a process whose rows are its name, or its command line. */
const NAMES = new Set(['comm', 'cmdline']);

/** The processes of a loop, one in a row, whose PIDs are not shown (`for p in $(pgrep -f runsc); do …`). */
function namedIn(rows: readonly OutputLine[]): Finding[] {
  return rows.slice(0, MOST_NAMED).flatMap((line) => {
    const command = programIn([line.text.slice(0, LONGEST_ROW)]);
    return command === undefined ? [] : [processFact({ pid: undefined, command, line })];
  });
}

/** The files of processes that a command was given, as operands or by `<`. */
function filesIn({ invocation, command }: Observation): { pid: string; name: string }[] {
  return [...invocation.words, ...inputFiles(command.redirections)].flatMap((word) => {
    const [, pid, name] = FILE.exec(word.slice(0, LONGEST_ROW)) ?? [];
    return pid === undefined || name === undefined ? [] : [{ pid, name }];
  });
}

/**
 * A name of `/proc/PID/comm`, or a command line of `/proc/PID/cmdline`, whose words stand together (`httpd-f-p8080`) where
 * nothing was put in the place of the zero bytes between them; then a flag tells where the program ends.
 */
function programIn(text: readonly string[]): string | undefined {
  const line = text.find((row) => /^[\w./:[\]-]/.test(row) && !row.includes(': No such '));
  if (line === undefined || line.includes(' ')) return line;
  const flag = /-\w(?:\W|\d|-|$)/.exec(line)?.index ?? 0;
  const program = line.slice(0, flag);
  return flag > 0 && /^[\w./]+$/.test(program) ? `${program} ${line.slice(flag)}` : line;
}

/** What a missing file must be for its process to be gone: in `/proc/4711/root` it is one of the process that is not there. */
const GONE =
  /\/proc\/(\d{1,10})(?:\/(?!root\b|cwd\b|fd\/|map_files\/)[\w/]{0,100})?['’]?: No such (?:file|process)/;

function gone(observation: Observation): Finding[] {
  return outputText(observation).flatMap((text) => {
    if (!text.includes('/proc/')) return [];
    const pid = GONE.exec(text.slice(0, LONGEST_ROW))?.[1];
    return pid === undefined ? [] : [searchFact(Number(pid), false)];
  });
}
