import type { Interest } from '../../../interest.ts';
import type { Observation } from '../../../observation.ts';
import { isUnseen } from '../../../pipeline.ts';
import { siftingOf, type Sifting } from '../../../sifting.ts';
import { fact, type Finding } from '../../../finding.ts';
import type { Reader } from '../../reader.ts';
import { isNamed, LENGTH_OF_COMM } from './name.ts';
import { searchByPid } from './pids.ts';
import { processFact } from './process.ts';
import { requestOf, type ProcessRequest } from './request.ts';
import { isOfPipeline, searchAllProcesses, searchFact } from './search.ts';
import { hasOwnPlace, readProcessTable, type ProcessTable } from './table.ts';

/** What no one saw, or what did not take place, shows nothing either, and proves nothing. */
export function tookPlace(observation: Observation): boolean {
  const { error, succeeded } = observation;
  return !isUnseen(observation) && (error === undefined || succeeded === true);
}

/**
 * Reads the table of `ps`, whatever columns were asked for: its processes, then which names and IDs are there and which
 * are not, and a list of all processes where nothing was left out.
 */
export const readPs: Reader = (observation, interest) => {
  const request = requestOf(observation.invocation);
  const sifting = siftingOf(observation);
  const table = readProcessTable(observation, columnsLeft(request.columns, sifting));
  const facts = processFacts(observation, request, table);
  if (!tookPlace(observation)) return facts;
  return [...facts, ...absences(observation, interest, request, sifting, table)];
};

/** Columns as an `awk '{print $2, $8}'` left them. */
function columnsLeft(columns: readonly string[], { fields }: Sifting): string[] {
  return fields === undefined ? [...columns] : fields.map((field) => columns[(field ?? 0) - 1] ?? '');
}

/** What a row does not have, the question may say: the only PID, the only name, or whose children were asked for. */
function processFacts(
  observation: Observation,
  { pids, parent, names, all }: ProcessRequest,
  table: ProcessTable,
): Finding[] {
  const has = (column: string): boolean => table.columns.includes(column);
  const onlyPid = pids?.length === 1 && !has('PID') ? pids[0] : undefined;
  const onlyParent = !all && pids === undefined && names.length === 0 && !has('PPID') ? parent : undefined;
  const onlyName =
    !all && pids === undefined && parent === undefined && names.length === 1 ? names[0] : undefined;
  return table.rows.flatMap((row) => {
    const { pid = onlyPid, ppid = onlyParent, command = onlyName, line } = row;
    return pid === undefined || isOfPipeline(row, observation)
      ? []
      : [processFact({ pid, ppid, command, line })];
  });
}

function absences(
  observation: Observation,
  interest: Interest,
  request: ProcessRequest,
  sifting: Sifting,
  table: ProcessTable,
): Finding[] {
  const { commands } = request;
  if (request.all) {
    const found = searchAllProcesses({ observation, sifting, table, commands, interest });
    return [...found, ...wholeList(observation, sifting, table)];
  }
  return [
    ...searchByNames(observation, request, sifting, table),
    ...searchByPid(observation, request, table),
  ];
}

/** `ps -C a,b` shows all processes of these names: what has no row is not there. */
function searchByNames(
  observation: Observation,
  { names, commands, pids, parent }: ProcessRequest,
  sifting: Sifting,
  table: ProcessTable,
): Finding[] {
  if (
    pids !== undefined ||
    parent !== undefined ||
    !sifting.whole ||
    sifting.counted ||
    sifting.searches.length > 0
  )
    return [];
  const shown = table.rows.map(({ command = '' }) => command);
  const [only, ...others] = names;
  // Whatever it is called on its command line, the kernel has this name for it.
  if (only !== undefined && others.length === 0 && shown.length > 0) return [searchFact(only, true)];
  // The program may have another name on its command line; then the row may be that of any name asked for.
  const isClear =
    commands !== undefined && shown.every((command) => names.some((name) => isNamed(command, name)));
  if (observation.line.length > 1 && !table.hasHeading) return [];
  return names
    .filter((name) => name.length <= LENGTH_OF_COMM)
    .flatMap((name) => {
      if (shown.some((command) => isNamed(command, name))) return [searchFact(name, true)];
      return (table.rows.length === 0 && table.complete) || isClear ? [searchFact(name, false)] : [];
    });
}

/** The list of all processes, which also shows whose PID is not in it. */
function wholeList(observation: Observation, sifting: Sifting, table: ProcessTable): Finding[] {
  const isWhole = sifting.whole && sifting.intact && sifting.searches.length === 0 && !sifting.counted;
  if (!isWhole || !hasOwnPlace('PID', table.columns) || table.rows.length === 0) return [];
  if (!table.complete && observation.line.length === 1) return [];
  const ids = table.rows.map(({ pid }) => String(pid));
  return [fact('listing', { of: 'process', ids, count: ids.length })];
}
