import type { Occurrence } from './occurrences.ts';
import type { Invocation, Pipeline, SimpleCommand } from 'container-commands';
import type { OutputLine, Segment } from '../segments/segment.ts';
import type { ShownNames } from './shown-names.ts';

/** One program of a pipeline. */
export interface Stage {
  command: SimpleCommand;
  /** What it means to the program; undefined for a bare assignment and for a shell that only opens. */
  invocation: Invocation | undefined;
}

/** A pipeline with what each of its programs was told. */
export interface ObservedPipeline extends Pick<
  Pipeline,
  'connector' | 'nested' | 'conditional' | 'piped' | 'background'
> {
  stages: readonly Stage[];
}

/**
 * One program call of the session, parsed once, with all that is known of how it went. What readers turn into facts:
 * they look at this, at the pipeline it is in and at what was seen, never at the text of the command again.
 */
export interface Observation {
  segment: Segment;
  command: SimpleCommand;
  invocation: Invocation;
  /** The pipelines of the whole command line in the order they ran, those that only ask for a status left out. */
  line: readonly ObservedPipeline[];
  /** The pipeline it is in, one of `line`, and its place among the stages of that. */
  pipeline: ObservedPipeline;
  stage: number;
  /**
   * What was shown after the command line; shared by all commands of that line, but for what others of them made up, such as the
   * words of an `echo`.
   */
  output: readonly OutputLine[];
  /**
   * Whether it can be told that what was shown is its own answer. Where another command of the line, or a filter behind it, may
   * have written those rows, it has no output, and proves nothing but that it was called.
   */
  told: boolean;
  /** Whether rows were taken off with those of others that may have been its own: what is missing then proves nothing. */
  sifted: boolean;
  /**
   * Whether its output had gone into a variable or a file and was shown by this later command, perhaps not all of it.
   * Then `segment` is the later one, and `line` the one that ran.
   */
  captured: boolean;
  /** The command line it ran in, counted from 0: an earlier one where its output was shown later. */
  turn: number;
  /** The folder it ran in, where a `cd` before it tells. */
  folder: string | undefined;
  /** The names that the session has shown so far. */
  names: Pick<ShownNames, 'nameOf' | 'onlyImageIn'>;
  /**
   * Whether a user who is not root typed it, by the prompt, and without sudo; undefined if the prompt does not tell, and
   * sudo was used in front of it before.
   */
  unprivileged: boolean | undefined;
  /** Whether it worked; undefined where several commands share an output with an error in it. */
  succeeded: boolean | undefined;
  /** Its exit status, where it was shown. */
  status: number | undefined;
  /** Class of its error message, where it printed one. */
  error: string | undefined;
  /** Which call of the same command this is, of how many in its line: their outputs follow each other. */
  occurrence: Occurrence;
}

/** The lines of the output as text. */
export function outputText(observation: Observation): string[] {
  return observation.output.map((line) => line.text);
}
