import { errorFile, outputFile, type Invocation } from 'container-commands';
import { filterOf, type Filter } from './filter.ts';
import type { Observation, Stage } from './observation.ts';

/** Programs that print nothing with `-q`, and answer by their status. */
const ANSWERS_BY_STATUS = new Set(['grep', 'egrep', 'fgrep', 'pgrep', 'pidof']);

/** Whether its output went through another program or into a file: its rows may not be as it printed them. */
export function isFiltered({ captured, command, pipeline, stage }: Observation): boolean {
  return captured || stage < pipeline.stages.length - 1 || outputFile(command.redirections) !== undefined;
}

/** A pager that shows fewer rows has shown all: no screen is so small. */
const FEWEST_ROWS_OF_SCREEN = 15;

/**
 * Whether rows that it printed may not be among those that are shown: what is missing then proves nothing. Programs that copy
 * all rows, sort them or move their columns leave none out.
 */
export function mayLackRows(observation: Observation): boolean {
  const { captured, command, sifted, told } = observation;
  if (captured || sifted || !told || outputFile(command.redirections) !== undefined) return true;
  return stagesBehind(observation).some(
    (stage) =>
      outputFile(stage.command.redirections) !== undefined ||
      !keepsRows(filterOf(stage.invocation, stage.command), observation),
  );
}

/** Whether a pager may have been left before all was seen. */
export function isLeafedThrough(observation: Observation): boolean {
  return (
    !fitsOnScreen(observation) &&
    filtersBehind(observation).some((filter) => filter.kind === 'copy' && filter.paged)
  );
}

/** A pager that has the screen to itself leaves no row behind. */
function fitsOnScreen({ output: { length } }: Observation): boolean {
  return length > 0 && length < FEWEST_ROWS_OF_SCREEN;
}

function keepsRows(filter: Filter, observation: Observation): boolean {
  switch (filter.kind) {
    case 'copy':
      return !filter.paged || fitsOnScreen(observation);
    case 'order':
      return !filter.unique;
    case 'blanks':
      return true;
    default:
      return false;
  }
}

/** Whether the rows were sorted: a header may then stand anywhere among them. */
export function isReordered(observation: Observation): boolean {
  return filtersBehind(observation).some(({ kind }) => kind === 'order');
}

/** Whether nothing of it could be seen, as it went into a file or to a program that only answers with a status. */
export function isUnseen({ captured, pipeline }: Observation): boolean {
  const last = pipeline.stages.at(-1);
  if (captured || last === undefined) return false;
  const { command, invocation } = last;
  const isAsked = ANSWERS_BY_STATUS.has(invocation?.tool ?? '') && invocation?.flags.has('quiet') === true;
  return outputFile(command.redirections) !== undefined || isAsked;
}

/** Whether an error may have been printed where no one could see it (`2>/dev/null`), and no status reports it. */
export function mayHideError({ status, command }: Observation): boolean {
  return status === undefined && errorFile(command.redirections) !== undefined;
}

/** The programs its output went through, in their order. */
export function stagesBehind({ pipeline, stage }: Observation): readonly Stage[] {
  return pipeline.stages.slice(stage + 1);
}

/** What each program behind it did to its output. */
export function filtersBehind(observation: Observation): readonly Filter[] {
  return stagesBehind(observation).map(({ invocation, command }) => filterOf(invocation, command));
}

/** All calls of the command line, in the order they ran. */
export function callsInLine({ line }: Observation): Invocation[] {
  return line.flatMap(({ stages }) => stages.flatMap(({ invocation }) => invocation ?? []));
}
