import { readPlain } from '../legacy.ts';
import { outputText, type Observation } from '../legacy.ts';
import { processFact } from './process-fact.ts';
import { readProcessTable } from './process-table.ts';
import { readProcessTree } from './process-tree.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads processes as `ps` (any columns), `runc ps`, `nerdctl top`, `pgrep -a`, `pidof`, `pstree -p`, `/proc` files
 * and `systemctl status` show them.
 */
export const readProcesses: Reader = (observation) => {
  const { tool, action } = observation.invocation;
  switch (tool) {
    case 'ps':
      return readProcessTable(observation);
    case 'runc':
      return action === 'ps' ? readProcessTable(observation) : [];
    case 'nerdctl':
      return /(?:^|\s)top$/.test(action) ? readProcessTable(observation) : [];
    case 'pgrep':
    case 'pidof':
      return readPids(observation);
    case 'pstree':
      return readProcessTree(observation);
    case 'systemctl':
      return readMainPid(observation);
    default:
      return tool !== 'echo' && /\/proc\/[^/\s]+\//.test(observation.segment.command)
        ? readProc(observation)
        : [];
  }
};

function readPids(observation: Observation): Finding[] {
  const { invocation, output, occurrence } = observation;
  // How many there are is no PID.
  if (readPlain(invocation.tool, invocation.operands)?.flags.has('count') === true) return [];
  const name = invocation.operands.filter((word) => !word.startsWith('-')).at(-1);
  // Of several searches in a line that found one process each, each has its own row.
  const own =
    output.length === occurrence.count ? output.slice(occurrence.index, occurrence.index + 1) : output;
  return own.flatMap((line) => {
    const [, listed, command] = /^(\d+)\s+(\S.*)$/.exec(line.text.trim()) ?? [];
    if (listed !== undefined && invocation.tool === 'pgrep') {
      return processFact({ pid: Number(listed), ppid: Number.NaN, command }, line);
    }
    if (!/^[\d\s]+$/.test(line.text) || name === undefined) return [];
    return line.text
      .trim()
      .split(/\s+/)
      .flatMap((pid) => processFact({ pid: Number(pid), ppid: Number.NaN, command: name }, line));
  });
}

function readMainPid(observation: Observation): Finding[] {
  return observation.output.flatMap((line) => {
    const [, child, running] = /[├└]─\s*(\d+) (\S.*)$/u.exec(line.text) ?? [];
    if (child !== undefined) {
      return processFact({ pid: Number(child), ppid: Number.NaN, command: running }, line);
    }
    const match = /^\s*Main ?PID[:=]\s*(\d+)(?:\s+\(([^)]+)\))?/i.exec(line.text);
    if (!match) return [];
    const unit = observation.invocation.operands.filter((word) => !word.startsWith('-')).at(-1);
    const command = match[2] ?? (unit ?? '').replace(/\.service$/, '');
    return processFact({ pid: Number(match[1]), ppid: Number.NaN, command }, line);
  });
}

/** `/proc/PID/status`, `cmdline` and `exe`, by whatever program printed them. The first names its process itself. */
function readProc(observation: Observation): Finding[] {
  const text = outputText(observation);
  const row = (pattern: RegExp): string | undefined =>
    text.map((line) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
  // As typed, or with the value of a variable that was shown before.
  const asked = [observation.segment.command, ...observation.invocation.operands].join(' ');
  const pid = Number(row(/^Pid:\s+(\d+)/) ?? /\/proc\/(\d+)\//.exec(asked)?.[1]);
  const first = observation.output[0];
  if (first === undefined || Number.isNaN(pid)) return [];
  const [named, parent] = [row(/^Name:\s+(\S.*)/), row(/^PPid:\s+(\d+)/)];
  if (named !== undefined || parent !== undefined)
    return processFact({ pid, ppid: Number(parent), command: named }, first);
  const command =
    row(/-> (\/\S+)/) ??
    (/\/(?:comm|cmdline)\b/.test(asked) ? programIn(text) : text.find((line) => line.startsWith('/')));
  return command === undefined ? [] : processFact({ pid, ppid: Number.NaN, command, isMeant: true }, first);
}

/**
 * A name of `/proc/PID/comm`, or a command line of `/proc/PID/cmdline`, whose words stand together (`httpd-f-p8080`) where
 * nothing was put in the place of the zero bytes between them; then a flag tells where the program ends.
 */
function programIn(text: readonly string[]): string | undefined {
  const line = text.find((row) => /^[\w./:[\]-]/.test(row) && !/: No such /.test(row));
  return line?.replace(/^([\w./]+?)(?=-\w(?:\W|\d|-|$))/, '$1 ');
}
