import {
  readCommandLine,
  readInvocation,
  readPlain,
  ShellAliases,
  ShellEnvironment,
  type Pipeline,
  type SimpleCommand,
} from '../../../container-commands/index.ts';
import { LIMITS } from '../limits.ts';
import type { OutputLine, Segment } from '../segments/segment.ts';
import { blamesOthers } from './error-class.ts';
import type { Observation } from './observation.ts';
import { asksForStatus, errorIn, outputWithoutStatus, statusOf } from './status.ts';
import { WorkingFolder } from './working-folder.ts';
import { assignedSubstitution, capturingFile, printedFiles, shownVariable } from './captured.ts';

/** Programs that can be told to print nothing. */
const ANSWERS_BY_STATUS = /\b(?:[ef]?grep|pgrep|pidof)\b/;

/** How bash, zsh and fish end the prompt of a user; root's ends in `#`, and of other signs nobody knows. */
const USER_PROMPT = /[$%>]\s*$/;

/** Reads a session command by command, and keeps in mind what its shell would: the values of variables. */
export class Observer {
  readonly #environment = new ShellEnvironment();
  readonly #aliases = new ShellAliases();
  readonly #folder = new WorkingFolder();
  /** Commands whose output went into a variable: what it was is seen when the variable is printed. */
  readonly #variables = new Map<string, Pipeline>();
  /** The same for files, by their names without folders. */
  readonly #files = new Map<string, Pipeline>();

  /** Everything one command line called, in the order it ran. */
  observe(segment: Segment, next: Segment | undefined): Observation[] {
    const pipelines = readCommandLine(
      this.#aliases.expand(segment.command.slice(0, LIMITS.lineLength)).slice(0, LIMITS.lineLength),
      this.#environment,
    );
    const meant = pipelines.filter((pipeline) => !asksForStatus(pipeline));
    const { succeeded, status, error } = statusOf(segment, pipelines, next);
    const shared = meant.length > 1;
    const output = outputWithoutStatus(segment, pipelines);
    const text = output.map((line) => line.text);
    const observations = meant.flatMap((pipeline) =>
      this.#invocations(pipeline, segment, succeeded).map(
        ({ invocation, folder, filtered, unseen, elevated }): Observation => ({
          segment,
          invocation,
          folder,
          output,
          filtered,
          unseen,
          unprivileged: !elevated && USER_PROMPT.test(segment.prompt),
          succeeded:
            shared && error !== undefined ? blamesOthers(text, invocation.tool) || undefined : succeeded,
          status: shared ? undefined : status,
          error,
          occurrence: { index: 0, count: 1 },
        }),
      ),
    );
    const shown = [...this.#shownVariables(segment, meant), ...this.#shownFiles(segment, meant)];
    this.#folder.leave(segment);
    for (const pipeline of meant) {
      const file = capturingFile(pipeline);
      if (file !== undefined) this.#files.set(file, pipeline);
    }
    return [...countOccurrences(observations), ...shown];
  }

  #invocations(
    pipeline: Pipeline,
    segment: Segment,
    succeeded: boolean | undefined,
  ): (Pick<Observation, 'invocation' | 'folder' | 'filtered' | 'unseen'> & { elevated: boolean })[] {
    const unseen = this.#isUnseen(pipeline);
    return pipeline.stages.flatMap((stage, index) => {
      const assigned = assignedSubstitution(stage);
      if (assigned) this.#variables.set(assigned.name, assigned.pipeline);
      const strict = readInvocation(stage, this.#environment);
      // Newer releases take flags in more places. Where the command worked, this was such a one.
      const lenient = strict !== undefined && strict.unknownFlags.length > 0 && succeeded === true;
      const invocation = lenient ? readInvocation(stage, this.#environment, 'anywhere') : strict;
      const piped = index < pipeline.stages.length - 1;
      // `ctr run --help` does nothing but explain itself.
      if (invocation === undefined || invocation.flags.has('help')) return [];
      if (stage.words[0] === 'cd') this.#folder.change(invocation.operands, segment, succeeded);
      const [filtered, folder] = [piped || stage.outputRedirected, this.#folder.path];
      return [{ invocation, folder, filtered, unseen, elevated: isElevated(stage) }];
    });
  }

  /** Only what the last program prints is on the screen: nothing where that goes elsewhere, or with `grep -q`. */
  #isUnseen({ stages }: Pipeline): boolean {
    const last = stages.at(-1);
    if (last === undefined || last.outputRedirected) return last !== undefined;
    if (!ANSWERS_BY_STATUS.test(last.text)) return false;
    const invocation = readInvocation(last, this.#environment);
    const tool = invocation?.tool.replace(/^[ef]grep$/, 'grep') ?? '';
    return readPlain(tool, invocation?.operands ?? [])?.flags.has('quiet') === true;
  }

  /** `D=$(ctr image ls | awk …)` shows nothing; `echo $D` later shows what it was. */
  #shownVariables(segment: Segment, pipelines: readonly Pipeline[]): Observation[] {
    const shown = shownVariable(pipelines.at(-1));
    const line = segment.output.at(-1);
    if (shown === undefined || line === undefined || !line.text.startsWith(shown.prefix)) return [];
    const value = line.text.slice(shown.prefix.length).trim();
    this.#environment.set(shown.name, value);
    return this.#revealed(this.#variables.get(shown.name), segment, [{ ...line, text: value }]);
  }

  /** `ctr content get … > m.json` shows nothing; `cat m.json` later shows what it was. */
  #shownFiles(segment: Segment, pipelines: readonly Pipeline[]): Observation[] {
    if (segment.output.length === 0) return [];
    const names = new Set(pipelines.flatMap(printedFiles));
    return [...names].flatMap((name) => this.#revealed(this.#files.get(name), segment, segment.output));
  }

  /** A command seen again, now that its output is shown; a filter may stand between the two. */
  #revealed(captured: Pipeline | undefined, segment: Segment, output: readonly OutputLine[]): Observation[] {
    if (captured === undefined) return [];
    const command = captured.stages.map((part) => part.text).join(' | ');
    const error = errorIn(output, [captured]);
    return captured.stages.flatMap((stage): Observation[] => {
      const invocation = readInvocation(stage, this.#environment);
      if (invocation === undefined) return [];
      const source = { segment: { ...segment, command }, invocation, output, filtered: true, unseen: false };
      const folder = this.#folder.path;
      return [
        {
          ...source,
          folder,
          unprivileged: !isElevated(stage) && USER_PROMPT.test(segment.prompt),
          succeeded: error === undefined,
          status: undefined,
          error,
          occurrence: { index: 0, count: 1 },
        },
      ];
    });
  }
}

function isElevated({ words }: SimpleCommand): boolean {
  return words.some((word) => word === 'sudo' || word === 'doas');
}

/** Where a line calls the same list several times (a loop over namespaces), each has its own part of the output. */
function countOccurrences(observations: readonly Observation[]): Observation[] {
  const key = ({ invocation }: Observation): string =>
    `${invocation.tool} ${invocation.action} ${invocation.flags.has('quiet')}`;
  const totals = new Map<string, number>();
  for (const one of observations) totals.set(key(one), (totals.get(key(one)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return observations.map((observation) => {
    const index = seen.get(key(observation)) ?? 0;
    seen.set(key(observation), index + 1);
    return { ...observation, occurrence: { index, count: totals.get(key(observation)) ?? 1 } };
  });
}
