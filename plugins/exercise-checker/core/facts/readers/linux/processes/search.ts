import type { Interest } from '../../../interest.ts';
import type { Observation } from '../../../observation.ts';
import { wordsIn } from '../../../searched-words.ts';
import type { Sifting } from '../../../sifting.ts';
import { stagesBehind } from '../../../pipeline.ts';
import { fact, type Finding } from '../../../finding.ts';
import { LENGTH_OF_COMM, isNamed, mentions, programName } from './name.ts';
import type { ProcessRequest } from './request.ts';
import { COMMAND_COLUMNS, type ProcessRow, type ProcessTable } from './table.ts';

/** What was searched, and what of it was seen. */
interface Searched {
  observation: Observation;
  sifting: Sifting;
  table: ProcessTable;
  commands: ProcessRequest['commands'];
  interest: Interest;
}

/** More names in one command line are not looked for. */
const MOST_NAMES = 100;

/** What a search for a process says: of the name or the ID that was looked for. */
export function searchFact(sought: string | number, found: boolean | undefined): Finding {
  const target = typeof sought === 'number' ? { pid: sought } : { name: sought };
  return fact('search', { of: 'process', ...target, found });
}

/**
 * What a list of all processes says of the names that an exercise asks for, and of the words behind `grep`: which of
 * them are there, and which are not. Of what only stands among the arguments of another process it says nothing.
 */
export function searchAllProcesses(searched: Searched): Finding[] {
  const { sifting, interest } = searched;
  const words = sifting.searches
    .filter(({ search }) => !search.inverted)
    .flatMap(({ search }) => wordsIn(search));
  const names = [...new Set([...interest.processNames, ...words])].slice(0, MOST_NAMES);
  if (sifting.counted) return countedFacts(searched, names, words);
  const { observation, table, commands } = searched;
  const rows = table.rows.filter((row) => !isOfPipeline(row, observation));
  const shown = linesOf(searched, rows);
  return names.flatMap((name) => {
    const isAsked = interest.processNames.includes(name);
    if (isAsked && rows.some(({ command }) => command !== undefined && isNamed(command, name)))
      return [searchFact(name, true)];
    return mayMiss(name, searched) && !isIn(shown, name, isAsked, commands) ? [missing(name)] : [];
  });
}

/** The lines in which a name may stand: of several commands in a line only those that are rows for sure. */
function linesOf({ observation, table, sifting }: Searched, rows: readonly ProcessRow[]): string[] {
  const isClear = sifting.intact && table.columns.includes('PID');
  if (observation.line.length > 1 && isClear) return rows.map(({ line }) => line.text);
  const own = new Set(table.rows.map(({ line }) => line));
  const others = observation.output.filter((line) => !own.has(line));
  return [...rows.map(({ line }) => line), ...others].map(({ text }) => text);
}

/** A number says that there is none, or that something was found; the `grep` itself may be what was counted. */
function countedFacts(searched: Searched, names: readonly string[], words: readonly string[]): Finding[] {
  const { observation, sifting } = searched;
  const [only, ...others] = observation.output;
  if (only === undefined || others.length > 0 || !/^\s*\d{1,9}\s*$/.test(only.text.slice(0, 30))) return [];
  if (Number(only.text) > 0) return words.map((word) => searchFact(word, undefined));
  const certain = sifting.whole && sifting.searches.length > 0;
  return certain ? names.filter((name) => letsThrough(name, searched)).map(missing) : [];
}

function missing(name: string): Finding {
  return searchFact(/^\d{1,10}$/.test(name) ? Number(name) : name, false);
}

/** Whether the list would have shown a process of this name. */
function mayMiss(name: string, searched: Searched): boolean {
  const { observation, sifting, table, commands } = searched;
  if (!sifting.whole || commands === undefined || !letsThrough(name, searched)) return false;
  // Of a row that passed the search, the name may be what was cut away.
  const isCut = !sifting.intact && !table.columns.some((column) => COMMAND_COLUMNS.has(column));
  if (isCut && sifting.searches.length > 0 && observation.output.length > 0) return false;
  // The list has the `ps` itself in it: an empty one is none, and neither is one with rows that were not understood.
  const isWhole = table.rows.length > 0 && (table.complete || observation.line.length > 1);
  return sifting.searches.length > 0 || isWhole;
}

/** A word that no exercise asks for may be a part of a name; then any row that has it is what was looked for. */
function isIn(
  shown: readonly string[],
  name: string,
  isAsked: boolean,
  commands: ProcessRequest['commands'],
): boolean {
  const written = asShown(name, commands);
  return shown.some((text) => (isAsked ? mentions(text, written) : text.includes(name)));
}

/** A name as a row has it: the kernel keeps the first letters only. */
function asShown(name: string, commands: ProcessRequest['commands']): string {
  return commands === 'names' ? name.slice(0, LENGTH_OF_COMM) : name;
}

/**
 * Whether every process of a name would have passed all searches. A path may be in front of a name, and arguments
 * behind it, so the name has to be enough. `grep 'NAME$'` is taken for a search for the name, as those who type it mean it,
 * although it misses a process with arguments.
 */
function letsThrough(name: string, { sifting, table, commands }: Searched): boolean {
  const written = asShown(name, commands);
  const shown = commands === 'lines' ? [written, `/${written}`] : [written];
  const rows = shown.map((command) => rowWith(command, table.columns));
  return sifting.searches.every(({ search, lets }) =>
    search.inverted ? dropsOthersOnly(wordsIn(search), name) && rows.every(lets) : rows.every(lets),
  );
}

/** A row that has a command in its place, and something in every other. */
function rowWith(command: string, columns: readonly string[]): string {
  const cells = columns.map((column) => (COMMAND_COLUMNS.has(column) ? command : '?'));
  return cells.includes(command) ? cells.join(' ') : `? ${command}`;
}

/**
 * `grep -v grep` takes out the search itself, and `grep -v shim` shims, which have the names of what they carry in their
 * arguments; whatever else is taken out may have been the very process.
 */
function dropsOthersOnly(words: readonly string[], name: string): boolean {
  return words.length > 0 && words.every((word) => /grep$|awk$|shim/.test(word) && !name.includes(word));
}

/** Programs that look for text: their own command lines have in them what they look for. */
const SEARCHES = /^(?:[ef]?grep|[gm]?awk)$/;

/** Whether a row is a program of the same pipeline: a `grep` finds itself, too. */
export function isOfPipeline({ command }: ProcessRow, observation: Observation): boolean {
  if (command === undefined) return false;
  const name = programName(command);
  return stagesBehind(observation).some(({ invocation }) => {
    if (invocation === undefined) return false;
    if (SEARCHES.test(name) && SEARCHES.test(invocation.tool)) return true;
    return invocation.tool === name && invocation.words.every((word) => command.includes(word));
  });
}
