import { readPlain } from '../legacy.ts';
import { outputText, type Observation } from '../legacy.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads a search for a process that found nothing, which is how its absence is shown: an empty `pgrep` or
 * `pidof`, a `ps` through `grep` with nothing but the `grep` itself, a count of 0, or a whole `ps` without it.
 */
export const readSearch: Reader = (observation) => {
  const { invocation, segment, error, succeeded, unseen } = observation;
  // A search that did not take place, or whose result nobody saw, shows nothing either, and proves nothing.
  if (unseen || (error !== undefined && succeeded !== true)) return [];
  if (invocation.tool === 'pgrep' || invocation.tool === 'pidof') return searchByName(observation);
  if (/\/proc\/\S*exe\b/.test(segment.command)) return searchOfExecutables(observation);
  if (invocation.tool !== 'ps') return [];
  const pattern = searchedFor(segment.command);
  const names = namesAsked(observation);
  if (names === undefined ? !showsAll(observation) : pattern !== undefined && !names.includes('runc'))
    return [];
  if (pattern === undefined) return wholeList(observation);
  // `grep -v runc` takes out the very row; `grep -v shim` does not.
  const takenOut = /\|\s*grep\s+-\w*v\w*\s+['"]?runc['"]?(?:\s|$)/.test(segment.command);
  if (takenOut || isCutShort(segment.command)) return [];
  const rows = rowsWith(observation, PROCESS_ROW).filter((row) => !/\b(?:grep|pgrep|awk)\b/.test(row));
  const count = /^\d+$/.test(rows[0] ?? '') ? Number(rows[0]) : rows.filter(isProcessOf('runc')).length;
  // `[r]unc` matches runc, and not the grep itself.
  return /runc/.test(pattern.replace(/\[(\w)\]/g, '$1'))
    ? found('runc', count > 0 && !/grep -c\S* \S*shim/.test(segment.command))
    : [];
};

/** Whether `head` or `tail` stands behind a `grep`, and may have dropped the very row. */
function isCutShort(command: string): boolean {
  return command.split(/[;&]/).some((part) => {
    const at = part.lastIndexOf('grep');
    return at >= 0 && /\|\s*(?:head|tail)\b/.test(part.slice(at));
  });
}

/** What leaves some processes out of the answer of `pgrep`, or turns it round. */
const CHOICES = 'parent group terminal pgroup session pidfile runstates ns inverse'.split(' ');

function searchByName(observation: Observation): Finding[] {
  const { invocation, segment, filtered } = observation;
  const { operands } = invocation;
  const name = operands.filter((word) => !word.startsWith('-')).at(-1);
  const flags =
    (invocation.tool === 'pgrep' && readPlain('pgrep', operands)?.flags) || new Map<string, unknown>();
  const others = ['euid', 'uid'].some(
    (flag) => flags.has(flag) && !/^(?:root|0)$/.test(String(flags.get(flag))),
  );
  if (name === undefined || others || CHOICES.some((flag) => flags.has(flag))) return [];
  const counted = flags.has('count') || (filtered && /\|\s*(?:wc|grep\s+-\w*c)\b/.test(segment.command));
  const pids = rowsWith(observation, /^\s*\d/).filter((row) => !counted || row.trim() !== '0');
  // What another program made of nothing may have been something.
  return filtered && !counted && pids.length === 0 ? [] : found(name, pids.length > 0);
}

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
