import { LineReader } from './line-reader.ts';
import type { Pipeline } from './model.ts';
import { ShellEnvironment } from './shell-environment.ts';

/**
 * Splits a typed line into its pipelines. Never throws: a line no shell would take answers with what
 * could be read of it. A line given to a shell (`sudo sh -c '…'`, `watch …`) is split in its place, each of
 * its commands with the words that stood before the shell; a `for` loop whose values are known is unrolled.
 * @param environment variables of the session; assignments in this line take effect within it.
 */
export function readCommandLine(line: string, environment = new ShellEnvironment()): Pipeline[] {
  return new LineReader().read(line, environment);
}

/** All pipelines of a line in the order in which they ran, those in command substitutions before the one that uses them. */
export function withSubstitutions(pipelines: readonly Pipeline[]): Pipeline[] {
  return pipelines.flatMap((pipeline) => [
    ...pipeline.stages.flatMap((stage) => withSubstitutions(stage.substitutions)),
    pipeline,
  ]);
}
