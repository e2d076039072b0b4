import { readPlain } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../observation.ts';
import type { Finding, Reader } from './reader.ts';

/**
 * Reads a search for a process that found nothing, which is how its absence is shown: an empty `pgrep` or
 * `pidof`, a `ps` through `grep` with nothing but the `grep` itself, a count of 0, or a whole `ps` without it.
 */
export const readSearch: Reader = (observation) => {
  const { invocation, segment, error, succeeded } = observation;
  // A search that did not take place found nothing either, and proves nothing.
  if (error !== undefined && succeeded !== true) return [];
  if (invocation.tool === 'pgrep' || invocation.tool === 'pidof') {
    const name = invocation.operands.filter((word) => !word.startsWith('-')).at(-1);
    const counted = invocation.operands.some((word) => /^-\w*c/.test(word));
    const pids = rowsWith(observation, /^\d/).filter((row) => !counted || row.trim() !== '0');
    return name === undefined ? [] : found(name, pids.length > 0);
  }
  if (/\/proc\/\S*exe\b/.test(segment.command)) return searchOfExecutables(observation);
  if (invocation.tool !== 'ps') return [];
  const pattern = searchedFor(segment.command);
  const names = namesAsked(observation);
  if (names === undefined ? !showsAll(observation) : pattern !== undefined && !names.includes('runc'))
    return [];
  if (pattern === undefined) return wholeList(observation);
  const rows = rowsWith(observation, PROCESS_ROW).filter((row) => !/\b(?:grep|pgrep|awk)\b/.test(row));
  const count = /^\d+$/.test(rows[0] ?? '') ? Number(rows[0]) : rows.filter(isProcessOf('runc')).length;
  // `[r]unc` matches runc, and not the grep itself.
  return /runc/.test(pattern.replace(/\[(\w)\]/g, '$1'))
    ? found('runc', count > 0 && !/grep -c\S* \S*shim/.test(segment.command))
    : [];
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
export function searchedFor(command: string): string | undefined {
  return /\|\s*[ef]?grep\s+((?:-\S+\s+)*)(?:'([^']*)'|"([^"]*)"|(\S+))/
    .exec(command)
    ?.slice(2)
    .find((part) => part !== undefined);
}

/** A whole list shows whether runc is there; one of chosen names, that none of them is, where it has no row. */
function wholeList(observation: Observation): Finding[] {
  if (observation.filtered) return [];
  const rows = rowsWith(observation, PROCESS_ROW).filter((row) => !HEADING.test(row));
  const names = namesAsked(observation) ?? ['runc'];
  if (rows.length === 0) return names.flatMap((name) => found(name, false));
  return names.includes('runc') ? found('runc', rows.some(isProcessOf('runc'))) : [];
}

const HEADING = /^\s*(?:[A-Z%]+\s+)*(?:PID|COMMAND|CMD|ARGS)(?:\s|$)/;

/** The names behind `ps -C`. */
function namesAsked({ invocation }: Observation): string[] | undefined {
  const names = readPlain('ps', invocation.operands)?.flags.get('C');
  return typeof names === 'string' ? names.split(',') : undefined;
}

/** Whether `ps` was asked for every process; any other choice may leave runc out. */
export function showsAll({ invocation }: Observation): boolean {
  if (readPlain('ps', invocation.operands)?.flags.has('A')) return true;
  // In the oldest of its three styles ps takes options without a dash, `aux` or `axo`, and `-aux` as well.
  return invocation.operands.some(
    (word) => /^-?[a-zA-Z]+$/.test(word) && word.includes('a') && word.includes('x'),
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
