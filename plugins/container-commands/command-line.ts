import { LineReader } from './line-reader.ts';
import { ShellEnvironment } from './shell-environment.ts';

/** One program call as the shell would make it. */
export interface SimpleCommand {
  /** Program and arguments, quotes removed and known variables put in place; empty for a bare assignment. */
  words: string[];
  /** Assignments in front of the program: `CONTAINERD_NAMESPACE=blue ctr …`. */
  assignments: Map<string, string>;
  /** The command as typed. */
  text: string;
  /** Whether its standard output went to a file, so that nothing of it can be seen in the session. */
  outputRedirected: boolean;
  /** Its redirections with their targets, in their order and as a shell would write them: `2>&1`, `>log`. */
  redirections: string[];
  /** What ran before it because its words ask for the output: `ctr t ls -q` in `ctr t kill $(ctr t ls -q)`. */
  substitutions: Pipeline[];
}

/** Programs joined by `|`: only the last one's output is on the screen. */
export interface Pipeline {
  stages: SimpleCommand[];
  /** How it is joined to the one before: `&&`, `||`, or `;` for all else. */
  connector: '&&' | '||' | ';';
  /** Whether it stood inside a loop, a condition or a function, and so may have run any number of times. */
  nested: boolean;
  /** Whether the shell did not wait for it: it ended with `&`. */
  background: boolean;
}

/**
 * Splits a typed line into its pipelines. Never throws: a line no shell would take answers with what
 * could be read of it. A line given to a shell (`sudo sh -c '…'`, `watch …`) is split in its place, each of
 * its commands with the words that stood before the shell; a `for` loop whose values are known is unrolled.
 * @param environment variables of the session; assignments in this line take effect within it.
 */
export function readCommandLine(line: string, environment = new ShellEnvironment()): Pipeline[] {
  return new LineReader().read(line, environment);
}

/** All pipelines of a line in the order they ran, those in command substitutions before the one that asks. */
export function withSubstitutions(pipelines: readonly Pipeline[]): Pipeline[] {
  return pipelines.flatMap((pipeline) => [
    ...pipeline.stages.flatMap((stage) => withSubstitutions(stage.substitutions)),
    pipeline,
  ]);
}
