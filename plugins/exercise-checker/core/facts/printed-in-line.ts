import type { Pipeline } from 'container-commands';
import { assignedSubstitution, type CapturedFile } from './captured.ts';
import type { ObservedPipeline, Stage } from './observation.ts';
import { answersWritten, printedBy, type KnownNames, type Printed } from './printed.ts';
import type { ShellMemory } from './shell-memory.ts';

/**
 * What each pipeline of a line printed, and the files that they wrote, by their names: whether what is in them are answers of
 * tools.
 * @param captured the files of each pipeline
 * @param memory what the shell knew before
 * @param observed tells what the programs of a pipeline were told
 */
export function printedInLine(
  line: readonly ObservedPipeline[],
  captured: readonly (readonly CapturedFile[])[],
  { folder, answers, variables }: Pick<ShellMemory, 'folder' | 'answers' | 'variables'>,
  observed: (pipeline: Pipeline) => ObservedPipeline,
): { printed: Printed[]; written: ReadonlyMap<string, boolean> } {
  let written: ReadonlyMap<string, boolean> = new Map();
  const assigned = new Map(
    line.flatMap(({ stages }) =>
      stages.flatMap(({ command }) => {
        const { name, pipeline } = assignedSubstitution(command) ?? {};
        return name === undefined ? [] : [[name, pipeline] as const];
      }),
    ),
  );
  /** Variables that are being followed: one may be made of itself. */
  const followed = new Set<string>();
  const names: KnownNames = {
    folder: folder.path,
    onMachines: () => new Set(line.flatMap(({ stages }) => stages.map(machineOf))).size > 1,
    isAnswerIn: (file) => written.get(file) ?? answers.get(file) ?? false,
    isAnswerOf: (variable) => {
      const pipeline = assigned.get(variable) ?? variables.get(variable)?.pipeline;
      if (pipeline === undefined || followed.has(variable)) return false;
      followed.add(variable);
      const { kind } = printedBy(observed(pipeline), names);
      followed.delete(variable);
      return kind === 'answer';
    },
    observed,
  };
  written = answersWritten(line, captured, names, answers);
  return { printed: line.map((pipeline, index) => printedBy(pipeline, names, line[index - 1])), written };
}

function machineOf({ invocation }: Stage): string | undefined {
  return invocation?.machine;
}
