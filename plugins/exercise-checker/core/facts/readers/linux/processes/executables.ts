import { isUnseen } from '../../../pipeline.ts';
import { wordsIn } from '../../../searched-words.ts';
import { siftingOf } from '../../../sifting.ts';
import { fact } from '../../../finding.ts';
import type { Reader } from '../../reader.ts';
import { mentions } from './name.ts';

/** The `exe` links of all processes, by a wildcard in the place of the PID. */
const ALL = /^\/proc\/(?:\*|\[[\d-]+\]\*?)\/exe$/;

/**
 * Reads the `exe` links of all processes for the programs that are searched for among them. A program is not a process:
 * that of a script is its shell, and one file may be many programs.
 */
export const readExecutables: Reader = (observation, interest) => {
  const { invocation, output } = observation;
  if (!invocation.operands.some((word) => ALL.test(word.slice(0, 100))) || isUnseen(observation)) return [];
  const { searches, whole, counted } = siftingOf(observation);
  const words = searches.filter(({ search }) => !search.inverted).flatMap(({ search }) => wordsIn(search));
  const texts = output.map(({ text }) => text);
  if (!whole || words.length === 0 || (counted && texts.join().trim() !== '0')) return [];
  return [...new Set([...interest.processNames, ...words])]
    .filter((name) => searches.every(({ lets }) => lets(`/proc/1/exe -> /usr/bin/${name}`)))
    .map((name) =>
      fact('search', { of: 'program', name, found: !counted && texts.some((text) => mentions(text, name)) }),
    );
};
