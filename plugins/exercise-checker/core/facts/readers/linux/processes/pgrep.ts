import type { Invocation } from 'container-commands';
import type { OutputLine } from '../../../../segments/segment.ts';
import type { RowSearch } from '../../../filter.ts';
import type { Interest } from '../../../interest.ts';
import type { Observation } from '../../../observation.ts';
import { rowPattern } from '../../../row-pattern.ts';
import { wordsIn } from '../../../searched-words.ts';
import { siftingOf } from '../../../sifting.ts';
import type { Finding } from '../../../finding.ts';
import type { Reader } from '../../reader.ts';
import { LONGEST_ROW, numbersIn, rowsOfSearch } from './lone-numbers.ts';
import { isNamed, LENGTH_OF_COMM } from './name.ts';
import { processFact } from './process.ts';
import { tookPlace } from './ps.ts';
import { numberOf } from './request.ts';
import { searchFact } from './search.ts';

/** What leaves some processes out of the answer of `pgrep`, or turns it round. */
const CHOICES = 'parent group terminal pgroup session pidfile runstates ns inverse newest oldest'.split(' ');

/** One process as `pgrep` or `pidof` names it. */
interface Found {
  pid: number;
  /** With `-l` its name, with `-a` its command line. */
  command: string | undefined;
  line: OutputLine;
}

/** Reads `pgrep` and `pidof`: the processes that were found, and whether there is one of the name looked for. */
export const readPgrep: Reader = (observed, interest) => {
  const { invocation } = observed;
  const name = invocation.operands.at(-1) ?? '';
  // Of `pidof a b` no one knows which PID is whose.
  if (invocation.operands.length > 1) return [];
  const output = rowsOfSearch(observed);
  if (output === undefined) return [];
  const observation = { ...observed, output };
  const isCounted = invocation.flags.has('count') || siftingOf(observation).counted;
  const found = isCounted || foundNone(observation) ? [] : processesIn(observation);
  const facts = found.map((one) => factOf(one, invocation, name));
  return name !== '' && tookPlace(observation) && !isNarrowed(invocation)
    ? [...facts, ...searches(observation, interest, name, isCounted, found)]
    : facts;
};

/** Whether its status says that it printed nothing: then what was shown is of the others in its line. */
function foundNone({ status, pipeline }: Observation): boolean {
  return status === 1 && pipeline.stages.length === 1;
}

function processesIn({ output, occurrence, invocation }: Observation): Found[] {
  // Of several searches in a line that found one process each, each has its own row.
  const own =
    output.length === occurrence.count ? output.slice(occurrence.index, occurrence.index + 1) : output;
  return own.flatMap((line): Found[] => {
    const pids = numbersIn(line.text);
    if (pids !== undefined) return pids.map((pid) => ({ pid, command: undefined, line }));
    const [, pid, command] = /^\s*(\d{1,10})\s+(\S.*)$/.exec(line.text.slice(0, LONGEST_ROW)) ?? [];
    if (pid === undefined || command === undefined || invocation.tool !== 'pgrep') return [];
    return [{ pid: Number(pid), command, line }];
  });
}

/** Where nothing but PIDs are shown, the name is known only where all of it was asked for. */
function factOf({ pid, command, line }: Found, invocation: Invocation, name: string): Finding {
  const ppid = numberOf(invocation.flags.get('parent'));
  const isName = isExact(invocation, name) && isPlain(name);
  return processFact({ pid, ppid, command: command ?? (isName ? name : undefined), line });
}

/** Whether a pattern is nothing but a name. */
function isPlain(name: string): boolean {
  return /^[\w.+-]+$/.test(name);
}

/** Whether only processes of just this name are found; a part that is as long as names can be is the whole. */
function isExact({ tool, flags }: Invocation, name: string): boolean {
  if (tool === 'pidof') return true;
  return !flags.has('full') && (flags.has('exact') || (isPlain(name) && name.length === LENGTH_OF_COMM));
}

/** Whether it looked at some processes only; those of root are all that matter here. */
function isNarrowed({ flags }: Invocation): boolean {
  const others = ['euid', 'uid'].some(
    (flag) => flags.has(flag) && !/^(?:root|0)$/.test(String(flags.get(flag))),
  );
  return others || CHOICES.some((flag) => flags.has(flag));
}

function searches(
  observation: Observation,
  interest: Interest,
  name: string,
  isCounted: boolean,
  found: readonly Found[],
): Finding[] {
  const { invocation, output } = observation;
  const { searches: filters, whole } = siftingOf(observation);
  const row = ['list-name', 'list-full'].some((flag) => invocation.flags.has(flag)) ? `1 ${name}` : '1';
  // What another program made of nothing may have been something.
  const isSure = whole && (filters.length === 0 || (isCounted && filters.every(({ lets }) => lets(row))));
  const numbers = output.map(({ text }) => text.slice(0, 30).trim());
  const counted = isCounted && /^\d{1,9}$/.test(numbers[0] ?? '') ? Number(numbers[0]) : undefined;
  const isNone = isCounted ? counted === 0 : found.length === 0;
  if (isNone) return isSure ? missing(invocation, interest, name) : [];
  if (isCounted && counted === undefined) return [];
  return [searchFact(name, isFound(invocation, name, found, isCounted) || undefined)];
}

/** Whether what was found is what was looked for, and not something else with the same letters in it. */
function isFound(invocation: Invocation, name: string, found: readonly Found[], isCounted: boolean): boolean {
  if (isExact(invocation, name)) return true;
  return !isCounted && found.some(({ command }) => command !== undefined && isNamed(command, name));
}

/** Nothing was found: not what was looked for, and no other name that the same search would have found. */
function missing({ tool, flags }: Invocation, interest: Interest, name: string): Finding[] {
  const search: RowSearch = {
    kind: 'search',
    patterns: [name],
    syntax: 'extended',
    ignoreCase: flags.has('ignore-case'),
    whole: flags.has('exact') && !flags.has('full') ? 'row' : undefined,
    inverted: false,
    counts: false,
    partial: false,
  };
  const looksAtLines = tool === 'pidof' || flags.has('full');
  const fits = tool === 'pidof' ? undefined : rowPattern(search);
  const alternatives = tool === 'pidof' ? [] : wordsIn(search);
  const names = [
    ...new Set([name, ...alternatives, ...interest.processNames.filter((one) => fits?.(one) === true)]),
  ];
  return names
    .filter((one) => looksAtLines || one.length <= LENGTH_OF_COMM || !isPlain(one))
    .map((one) => searchFact(one, false));
}
