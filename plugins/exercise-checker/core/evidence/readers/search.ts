import { readPlain } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../observation.ts';
import type { Finding, Reader } from './reader.ts';

/**
 * Reads a search for a process that found nothing, which is how its absence is shown: an empty `pgrep` or
 * `pidof`, a `ps` through `grep` with nothing but the `grep` itself, a count of 0, or a whole `ps` without it.
 */
export const readSearch: Reader = (observation) => {
  const { invocation, segment } = observation;
  if (invocation.tool === 'pgrep' || invocation.tool === 'pidof') {
    const name = invocation.operands.filter((word) => !word.startsWith('-')).at(-1);
    const counted = invocation.operands.some((word) => /^-\w*c/.test(word));
    const pids = rowsWith(observation, /^\d/).filter((row) => !counted || row.trim() !== '0');
    return name === undefined ? [] : found(name, pids.length > 0);
  }
  if (/\/proc\/\S*exe\b/.test(segment.command)) return searchOfExecutables(observation);
  if (invocation.tool !== 'ps') return [];
  const pattern = searchedFor(segment.command);
  if (!mayShowRunc(observation)) return [];
  if (pattern === undefined) return wholeList(observation);
  const rows = rowsWith(observation, PROCESS_ROW).filter((row) => !/\b(?:grep|pgrep|awk)\b/.test(row));
  const count = /^\d+$/.test(rows[0] ?? '') ? Number(rows[0]) : rows.filter(isProcessOf('runc')).length;
  return /runc/.test(pattern) ? found('runc', count > 0 && !/grep -c\S* \S*shim/.test(segment.command)) : [];
};

/** A row of `ps`, with a PID in one of its first columns, or only a name; not a sentence of the learner's own. */
const PROCESS_ROW = /^\s*(?:\S+\s+)?\d+\s|^\s*\S+\s*$/;

/** `ls -l` of the `exe` link of every process, through `grep runc`: the programs of all processes. */
function searchOfExecutables(observation: Observation): Finding[] {
  if (observation.invocation.tool !== 'ls' || !/runc/.test(searchedFor(observation.segment.command) ?? ''))
    return [];
  const rows = rowsWith(observation, /\/runc$|^\d+$/).filter((row) => row.trim() !== '0');
  return found('runc', rows.length > 0);
}

/** What a `grep` behind `ps` looks for. */
function searchedFor(command: string): string | undefined {
  return /\|\s*[ef]?grep\s+((?:-\S+\s+)*)(?:'([^']*)'|"([^"]*)"|(\S+))/
    .exec(command)
    ?.slice(2)
    .find((part) => part !== undefined);
}

function wholeList(observation: Observation): Finding[] {
  if (observation.filtered) return [];
  return found('runc', rowsWith(observation, PROCESS_ROW).some(isProcessOf('runc')));
}

/** Whether `ps` was asked for every process, or for every one with this name; any other choice may leave runc out. */
function mayShowRunc({ invocation }: Observation): boolean {
  const { flags } = readPlain('ps', invocation.operands) ?? invocation;
  const names = flags.get('C');
  if (flags.has('A') || (typeof names === 'string' && names.split(',').includes('runc'))) return true;
  // In the oldest of its three styles ps takes options without a dash, `aux` or `axo`.
  return invocation.operands.some(
    (word) => /^[a-zA-Z]+$/.test(word) && word.includes('a') && word.includes('x'),
  );
}

/** Whether a row of `ps` is the program itself, and not its shim, which has the name within its own. */
function isProcessOf(name: string): (row: string) => boolean {
  const program = new RegExp(`(?:^|[\\s/])${name}(?:\\s|:|$)`);
  return (row) => program.test(row);
}

function rowsWith(observation: Observation, pattern: RegExp): string[] {
  return outputText(observation).filter((line) => pattern.test(line));
}

function found(name: string, isFound: boolean): Finding[] {
  return [{ type: 'search', values: { of: 'process', name, found: isFound } }];
}
