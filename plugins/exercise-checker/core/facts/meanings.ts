import {
  readCommandLine,
  readInvocation,
  type Pipeline,
  type ShellEnvironment,
  type SimpleCommand,
} from 'container-commands';
import type { ObservedPipeline, Stage } from './observation.ts';

/** What was read, and how often the shell's environment had been changed by then. */
interface Kept<Read> {
  read: Read;
  changes: number;
}

/**
 * What command lines mean to a shell. People type the same lines again and again, so each is read once for as long as no
 * variable, alias or function of the session changes.
 */
export class Meanings {
  readonly #environment: ShellEnvironment;
  readonly #lines = new Map<string, Kept<readonly Pipeline[]>>();
  readonly #strict = new WeakMap<Pipeline, Kept<ObservedPipeline>>();
  readonly #lenient = new WeakMap<Pipeline, Kept<ObservedPipeline>>();

  /** @param environment that of the session; a line that sets a variable changes it when it is read */
  constructor(environment: ShellEnvironment) {
    this.#environment = environment;
  }

  /** The pipelines of a line that is typed now. */
  pipelinesOf(line: string): readonly Pipeline[] {
    const { changes } = this.#environment;
    const kept = this.#lines.get(line);
    if (kept?.changes === changes) return kept.read;
    const read = readCommandLine(line, this.#environment);
    // A line that changes something has to change it again when it is typed again.
    if (this.#environment.changes === changes) this.#lines.set(line, { read, changes });
    return read;
  }

  /**
   * A pipeline with what each of its commands means to its program.
   * @param worked whether it is known to have worked: newer releases take flags in more places than older ones, so that
   *   one which is unknown in its place was known there
   */
  observed(pipeline: Pipeline, worked: boolean): ObservedPipeline {
    const { changes } = this.#environment;
    const known = worked ? this.#lenient : this.#strict;
    const kept = known.get(pipeline);
    if (kept?.changes === changes) return kept.read;
    const { stages, ...place } = pipeline;
    const read = { ...place, stages: stages.map((command) => this.#stage(command, worked)) };
    known.set(pipeline, { read, changes });
    return read;
  }

  #stage(command: SimpleCommand, worked: boolean): Stage {
    const strict = readInvocation(command, this.#environment);
    const isLenient = worked && strict !== undefined && strict.unknownFlags.length > 0;
    return {
      command,
      invocation: isLenient ? readInvocation(command, this.#environment, 'anywhere') : strict,
    };
  }
}
