import type { Invocation } from 'container-commands';
import { fact, type Finding } from '../../finding.ts';
import type { Reader } from '../reader.ts';

/** `-rw-r--r-- 0/0  42 2024-03-01 12:00 path` of `tar tv`, up to the path. */
const VERBOSE = /^[-dlcbps][rwxsStT-]{9}\S{0,2} +\S+ +\d+ +\S+ +\S+ +(\S+)/;

/** The bare path of `tar t`. */
const BARE = /^[\w./@+-]+$/;

/** A longer row is cut before it is looked at. */
const LONGEST_ROW = 1000;

/** Reads the listing of an archive: `tar t`, verbose or not, from a file or from a pipe. */
export const readArchive: Reader = ({ invocation, output, succeeded }) => {
  if (!lists(invocation) || succeeded === false) return [];
  return output.flatMap((line): Finding[] => {
    const text = line.text.slice(0, LONGEST_ROW).trimEnd();
    const path = VERBOSE.exec(text)?.[1] ?? (BARE.test(text) ? text : undefined);
    return path === undefined ? [] : [fact('entry', { path: path.replace(/^\.?\//, '') }, line)];
  });
};

/** `-t`, `--list`, or the oldest style, where the first word has the letters: `tar tvf FILE`. */
function lists({ flags, operands, words }: Invocation): boolean {
  if (flags.has('list')) return true;
  const [first = ''] = operands;
  return words[0] === first && /^[a-zA-Z]{1,20}$/.test(first) && first.includes('t') && !/[xcru]/.test(first);
}
