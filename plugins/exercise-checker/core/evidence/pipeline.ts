import { errorFile, outputFile, type Invocation } from 'container-commands';
import { filterOf, type Filter } from './filter.ts';
import type { Observation, Stage } from './observation.ts';

/** Programs that print nothing with `-q`, and answer by their status. */
const ANSWERS_BY_STATUS = new Set(['grep', 'egrep', 'fgrep', 'pgrep', 'pidof']);

/** Whether its output went through another program or into a file: what is missing then proves nothing. */
export function isFiltered({ captured, command, pipeline, stage }: Observation): boolean {
  return captured || stage < pipeline.stages.length - 1 || outputFile(command.redirections) !== undefined;
}

/** Whether nothing of it could be seen, as it went into a file or to a program that only answers with a status. */
export function isUnseen({ captured, pipeline }: Observation): boolean {
  const last = pipeline.stages.at(-1);
  if (captured || last === undefined) return false;
  const { command, invocation } = last;
  const isAsked = ANSWERS_BY_STATUS.has(invocation?.tool ?? '') && invocation?.flags.has('quiet') === true;
  return outputFile(command.redirections) !== undefined || isAsked;
}

/** Whether an error may have been printed where nobody could see it (`2>/dev/null`), and no status tells of it. */
export function mayHideError({ status, command }: Observation): boolean {
  return status === undefined && errorFile(command.redirections) !== undefined;
}

/** The programs its output went through, in their order. */
export function stagesBehind({ pipeline, stage }: Observation): readonly Stage[] {
  return pipeline.stages.slice(stage + 1);
}

/** What each program behind it did to its output. */
export function filtersBehind(observation: Observation): readonly Filter[] {
  return stagesBehind(observation).map(({ invocation }) => filterOf(invocation));
}

/** All calls of the command line, in the order they ran. */
export function callsInLine({ line }: Observation): Invocation[] {
  return line.flatMap(({ stages }) => stages.flatMap(({ invocation }) => invocation ?? []));
}
