import { callsInLine } from '../../pipeline.ts';
import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { mentions, programName } from './processes/name.ts';

const LINK = /\b(cgroup|ipc|mnt|net|pid|time|user|uts):\[(\d{6,20})\]/;
/** What `stat -L -c '%i %n'` and `ls -Li` print of such a link: the number of the namespace beside its path. */
const INODE =
  /(?:^|\s)(\d{6,20})\s.*\/proc\/\d{1,10}\/ns\/(\w{1,10})\b|\/proc\/\d{1,10}\/ns\/(\w{1,10})\b.*\s(\d{6,20})(?:\s|$)/;
const PATH = /\/proc\/(\d{1,10}|self|thread-self)\/ns\b/;

/** The namespaces of any process, also of one that only the shell knew. */
const ASKED = /\/proc\/[^/]{1,100}\/ns\b/;
const NUMBER = /(?<![\w.-])\d{1,10}(?![\w.-])/;

/** A longer row, or word, is cut before it is looked at. */
const LONGEST_ROW = 2000;

/**
 * Reads Linux namespaces, which the kernel names by links such as `net:[4026531840]`: `ls -l /proc/PID/ns`,
 * `readlink /proc/PID/ns/net`. Two processes share a namespace when the numbers are the same. Of several processes, a
 * row belongs to the one in its own path, otherwise to the one in the heading above it, otherwise to that in the same order.
 */
export const readNamespaceLinks: Reader = (observation) => {
  const calls = callsInLine(observation).filter(({ words }) =>
    words.some((word) => ASKED.test(word.slice(0, LONGEST_ROW))),
  );
  // A line with several commands has one output: it is read once, for all of them.
  if (calls[0] !== observation.invocation) return [];
  const asked = calls.flatMap(({ words }) => processesIn(words));
  const { output } = observation;
  // Without -L it would be the number of the link itself.
  const follows = observation.invocation.flags.has('dereference');
  const links = output.filter(({ text }) => linkIn(text, follows) !== undefined).length;
  let seen = 0;
  let heading: string | undefined;
  return output.flatMap((line): Finding[] => {
    const text = line.text.slice(0, LONGEST_ROW);
    const link = linkIn(text, follows);
    const own = PATH.exec(text)?.[1];
    if (link === undefined) {
      // A loop may show the number it is at.
      heading = own ?? (asked.length === 0 ? NUMBER.exec(text)?.[0] : undefined) ?? heading;
      return [];
    }
    const place = seen++;
    const pid = own ?? heading ?? (asked.length === links ? asked[place] : onlyOne(asked));
    return pid === undefined ? [] : [fact('namespace', { pid, ...link }, line)];
  });
};

function linkIn(row: string, follows: boolean): { kind: string; inode: string } | undefined {
  const text = row.slice(0, LONGEST_ROW);
  const [, kind, inode] = LINK.exec(text) ?? [];
  if (kind !== undefined && inode !== undefined) return { kind, inode };
  const [, before, of, other, behind] = (follows ? INODE.exec(text) : null) ?? [];
  const [foundKind, foundInode] = [of ?? other, before ?? behind];
  return foundKind === undefined || foundInode === undefined
    ? undefined
    : { kind: foundKind, inode: foundInode };
}

/** The processes whose namespaces words name, in their order. */
function processesIn(words: readonly string[]): string[] {
  return words.flatMap((word) => PATH.exec(word.slice(0, LONGEST_ROW))?.[1] ?? []);
}

function onlyOne(pids: readonly string[]): string | undefined {
  return new Set(pids).size === 1 ? pids[0] : undefined;
}

/** A row of `lsns`: number, kind, how many processes, the first of them, its user, and its command line. */
const ROW =
  /^[\s│├└─|`-]{0,40}(\d{6,20})\s+(cgroup|ipc|mnt|net|pid|time|user|uts)(?:\s+(\d{1,7})\s+(\d{1,10})\s+\S+\s+(.*))?/u;

interface NamespaceRow {
  kind: string;
  inode: string;
  processes: number;
  pid: string | undefined;
  command: string;
}

/** Reads `lsns -p PID`: the number and the kind of each namespace the process is in. */
export const readNamespaceList: Reader = (observation) => {
  const rows = observation.output.flatMap((line) => {
    const [, inode, kind, processes, pid, command = ''] = ROW.exec(line.text.slice(0, LONGEST_ROW)) ?? [];
    if (inode === undefined || kind === undefined) return [];
    return [{ line, row: { kind, inode, processes: Number(processes), pid, command } }];
  });
  const pid = processListed(
    observation,
    rows.map(({ row }) => row),
  );
  return pid === undefined
    ? []
    : rows.map(({ line, row: { kind, inode } }) => fact('namespace', { pid, kind, inode }, line));
};

/**
 * The process whose namespaces are listed. Where the shell put its PID in, `lsns -p $(pgrep -x pause)`, the rows tell:
 * of a namespace with one process it is that one, and a row may name the program that was looked for.
 */
function processListed(
  { invocation, command, occurrence }: Observation,
  rows: readonly NamespaceRow[],
): string | undefined {
  const asked = invocation.flags.get('task');
  if (typeof asked !== 'string' || /^\d{1,10}$/.test(asked)) return asked === true ? undefined : asked;
  if (occurrence.count > 1) return undefined;
  const alone = rows.filter(({ processes }) => processes === 1).map(({ pid }) => pid);
  const name = command.substitutions[0]?.stages[0]?.words.at(-1) ?? '';
  const named = rows
    .filter((row) => programName(row.command) === name || (name !== '' && mentions(row.command, name)))
    .map(({ pid }) => pid);
  const pids = new Set(alone.length > 0 ? alone : named);
  return pids.size === 1 ? [...pids][0] : undefined;
}
