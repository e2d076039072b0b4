import { inputFiles } from 'container-commands';
import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { ownerOfCgroup } from './cgroup-path.ts';
import { callsMade, programInside } from './inside.ts';

/** The kernel's files: `memory.limit_in_bytes` of cgroup version 1, `memory.max` of version 2. */
const LIMIT = /^memory\.(?:limit_in_bytes|max)$/;

/** A file of a cgroup, by the controller in its name. */
const FILE = /^(?:memory|cpu|cpuset|pids|io|cgroup)\.[\w.*]{1,60}$/;

/** Programs that print none of the files they are given. */
const PRINTS_NONE = new Set([
  'tee',
  'echo',
  'printf',
  'cp',
  'mv',
  'rm',
  'ls',
  'stat',
  'test',
  '[',
  'cd',
  'mkdir',
]);

/** A longer row, or word, is cut before it is looked at. */
const LONGEST_ROW = 2000;

/**
 * Reads a memory limit as the kernel has it, from the file of a cgroup, by whatever program printed it; also inside a
 * container, whose own it is then. Whose limit it is, the path tells, or the rows do where they name the files.
 */
export const readLimit: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  const asked = filesAsked(observation);
  if (asked.length === 0 || succeeded === false) return [];
  const inside = programInside(invocation);
  const rows = ownRows(observation).map((line) => ({ line, ...partsOf(line) }));
  const bare = rows.filter(({ path, value }) => path === undefined && value !== undefined).length;
  let above: string | undefined;
  let place = 0;
  return rows.flatMap(({ line, path, value }): Finding[] => {
    if (path !== undefined && value === undefined) above = path;
    if (value === undefined) return [];
    // Rows without names are those of the files in their order.
    const inOrder =
      path === undefined && above === undefined
        ? asked.length === bare
          ? asked[place++]
          : onlyOne(asked)
        : undefined;
    const file = path ?? above ?? inOrder;
    if (file === undefined || !isNamed(file, LIMIT)) return [];
    const { id, namespace } = inside ?? ownerOfCgroup(file);
    return [fact('limit', { memory: Number(value), id, namespace }, line)];
  });
};

/** A loop shows one file after the other. */
function ownRows({ output, occurrence: { index, count } }: Observation): readonly OutputLine[] {
  return count > 1 && output.length === count ? output.slice(index, index + 1) : output;
}

/** The files of cgroups that a command prints, each with its whole path where that is known. */
function filesAsked({ invocation, command, folder }: Observation): string[] {
  const calls = callsMade(invocation).filter(({ tool }) => !PRINTS_NONE.has(tool));
  const words = [...calls.flatMap((call) => call.words), ...inputFiles(command.redirections)];
  return words
    .filter((word) => isNamed(word, FILE) || /^\/sys\/fs\/cgroup\/.*\*/.test(word))
    .map((path) => (path.startsWith('/') || folder === undefined ? path : `${folder}/${path}`));
}

function isNamed(path: string, name: RegExp): boolean {
  return name.test(path.slice(path.lastIndexOf('/') + 1));
}

function onlyOne(paths: readonly string[]): string | undefined {
  return new Set(paths).size === 1 ? paths[0] : undefined;
}

/** `PATH:123` of `grep`, `==> PATH <==` of `head`, a bare path of `find -print`, or a bare number. */
function partsOf({ text }: OutputLine): { path?: string; value?: string } {
  const row = text.slice(0, LONGEST_ROW).trim();
  if (/^\d{4,20}$/.test(row)) return { value: row };
  const colon = row.lastIndexOf(':');
  const number = row.slice(colon + 1);
  if (colon > 0 && /^\d{4,20}$/.test(number)) return { path: row.slice(0, colon), value: number };
  const heading = /^==> (\S+) <==$/.exec(row)?.[1] ?? /^\/\S+$/.exec(row)?.[0];
  return heading === undefined ? {} : { path: heading };
}
