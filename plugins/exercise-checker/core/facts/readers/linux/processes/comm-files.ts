import type { Observation } from '../../../observation.ts';
import { searchOf, type RowSearch } from '../../../filter.ts';
import { isUnseen, mayHideError } from '../../../pipeline.ts';
import { rowPattern } from '../../../row-pattern.ts';
import { wordsIn } from '../../../searched-words.ts';
import { siftingOf } from '../../../sifting.ts';
import type { Reader } from '../../reader.ts';
import { searchFact } from './search.ts';

/** The names of all processes, by a wildcard in the place of the PID. */
const ALL = /^\/proc\/(?:\*|\[(?:[\d-]{1,20}|:digit:)\]\*?)\/comm$/;

const GREPS = new Set(['grep', 'egrep', 'fgrep']);

/**
 * Reads a search for a name among the `comm` files of all processes: `grep -lx runc /proc/[0-9]*\/comm`, or
 * `cat /proc/*\/comm | grep -x runc`. Nothing shown is nothing found.
 */
export const readCommFiles: Reader = (observation, interest) => {
  const { invocation, output, succeeded, status } = observation;
  const files = invocation.operands.filter((word) => ALL.test(word.slice(0, 100)));
  const searches = files.length === 1 ? searchesIn(observation) : undefined;
  if (searches === undefined || searches.length === 0 || isUnseen(observation)) return [];
  const lets = searches.map((search) => (search.inverted ? undefined : rowPattern(search)));
  const passes = (name: string): boolean => lets.every((pattern) => pattern?.(name) === true);
  const names = [...new Set([...interest.processNames, ...searches.flatMap(wordsIn)])].filter(passes);
  // A process may have ended before its file was read.
  const isFound = output.some(({ text }) => !/^[ef]?grep: |^cat: /.test(text));
  // grep ends with 1 where nothing was found; with 2 it could not look.
  const isSure = isFound
    ? succeeded !== false
    : status === 1 || (status === undefined && !mayHideError(observation));
  return isSure ? names.map((name) => searchFact(name, isFound)) : [];
};

/** What names had to match to be shown; undefined where something else left rows out, too. */
function searchesIn(observation: Observation): RowSearch[] | undefined {
  const { invocation } = observation;
  const { searches, whole, counted } = siftingOf(observation);
  if (!whole || counted) return undefined;
  const behind = searches.map(({ search }) => search);
  if (invocation.tool === 'cat') return behind;
  if (
    !GREPS.has(invocation.tool) ||
    ['quiet', 'count', 'files-without-match'].some((flag) => invocation.flags.has(flag))
  )
    return undefined;
  return [searchOf(invocation), ...behind];
}
