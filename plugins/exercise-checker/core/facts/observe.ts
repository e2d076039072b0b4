import { readCommandLine, type Invocation, type Pipeline } from 'container-commands';
import { LIMITS } from '../limits.ts';
import type { OutputLine, Segment } from '../segments/segment.ts';
import { asksForStatus } from './asked-status.ts';
import {
  assignedSubstitution,
  capturedFiles,
  printedFiles,
  shownValue,
  shownVariable,
  type CapturedFile,
} from './captured.ts';
import { changedFiles } from './changed-files.ts';
import { daemonOf } from './daemon.ts';
import { declaredValues, declares } from './declared-values.ts';
import { echoedAnswers, talks, withTold } from './echoed-answers.ts';
import { Elevation } from './elevation.ts';
import { withWholeIds } from './short-ids.ts';
import { ShownNames } from './shown-names.ts';
import { blamesOthers } from './error-class.ts';
import { endingsOfCalls } from './failed-calls.ts';
import { Meanings } from './meanings.ts';
import type { Observation, ObservedPipeline, Stage } from './observation.ts';
import { answersFrom, isMadeUp } from './made-up.ts';
import { statusesByPipeline, type JobStatuses } from './ended-job.ts';
import { ALONE, countOccurrences } from './occurrences.ts';
import { sharesOf, type Share } from './origin.ts';
import { withoutShownStatus, type Printed } from './printed.ts';
import { printedInLine } from './printed-in-line.ts';
import { ShellMemory, type Written } from './shell-memory.ts';
import { errorIn, outputWithoutStatus, statusOf } from './status.ts';
import { withToldValues } from './told-values.ts';

/** What the calls of one command line share. */
type Shared = Pick<Observation, 'segment' | 'line' | 'captured' | 'turn' | 'error'>;

/** What was shown below a line: the rows that each pipeline may call its own. */
type ShareOf = (pipeline: ObservedPipeline) => Share;

/** How one call ended; with its own error, where that of the line is not its. */
type Ending = Pick<Observation, 'succeeded' | 'status'> & Partial<Pick<Observation, 'error'>>;

type EndingOf = (stage: Stage, pipeline: ObservedPipeline) => Ending;

/** Reads a session command by command, and keeps in mind what its shell would. */
export class Observer {
  readonly #memory = new ShellMemory();
  readonly #meanings = new Meanings(this.#memory.environment);
  readonly #names = new Map<string, ShownNames>();
  readonly #elevation = new Elevation();
  /** How many command lines were read before this one. */
  #turn = 0;

  readonly #jobs: ReadonlyMap<Segment, JobStatuses>;

  /**
   * @param known lines that define what the shell knew before the session began
   * @param jobs how jobs in the background ended, by the command lines that began them
   */
  constructor(known: readonly string[] = [], jobs: ReadonlyMap<Segment, JobStatuses> = new Map()) {
    this.#jobs = jobs;
    for (const line of known) readCommandLine(line, this.#memory.environment);
  }

  /** What is learned of the names at one daemon from what was found, for the readers of what comes later. */
  namesAt(asked: Invocation): ShownNames {
    const daemon = daemonOf(asked);
    const known = this.#names.get(daemon) ?? new ShownNames();
    this.#names.set(daemon, known);
    return known;
  }

  /** Everything one command line called, in the order it ran. */
  observe(segment: Segment, next: Segment | undefined): Observation[] {
    this.#elevation.noteLine(segment.command);
    const typed = this.#meanings.pipelinesOf(segment.command.slice(0, LIMITS.lineLength));
    const pipelines = withToldValues(typed, segment.output);
    const isMeant = pipelines.map((pipeline) => !asksForStatus(pipeline));
    const meant = pipelines.filter((_, index) => isMeant[index]);
    const { succeeded, status, asked, error } = statusOf(segment, pipelines, next);
    const output = outputWithoutStatus(segment, pipelines);
    const called = pipelines.map((pipeline) => this.#meanings.observed(pipeline, succeeded === true));
    const captured = pipelines.map(capturedFiles);
    const shown = printedInLine(called, captured, this.#memory, (pipeline) =>
      this.#meanings.observed(pipeline, false),
    );
    const printed = output.length < segment.output.length ? withoutShownStatus(shown.printed) : shown.printed;
    const shares = sharesOf(output, called, printed);
    const all = called.map((pipeline, index) => shares[index]?.without ?? pipeline);
    const line = all.filter((_, index) => isMeant[index]);
    const shareBy = new Map(all.map((pipeline, index) => [pipeline, shares[index]]));
    const statuses = statusesByPipeline(pipelines, this.#jobs.get(segment) ?? []);
    const statusBy = new Map(all.map((pipeline, index) => [pipeline, statuses[index]]));
    const several = meant.length > 1;
    const endings = several && error !== undefined ? endingsOfCalls(output, line) : undefined;
    const observations = this.#observations(
      { segment, line, captured: false, turn: this.#turn, error },
      (pipeline) => shareBy.get(pipeline) ?? NONE,
      (stage, pipeline) => {
        const { invocation } = stage;
        const ofJob = statusBy.get(pipeline);
        if (ofJob !== undefined) return { succeeded: ofJob === 0, status: ofJob };
        const own = endings?.get(stage);
        if (own !== undefined) return { ...own, status: pipeline === line.at(-1) ? asked : undefined };
        const rows = (): string[] => output.map((row) => row.text);
        return {
          succeeded:
            several && error !== undefined
              ? blamesOthers(rows(), invocation?.tool ?? '') || undefined
              : succeeded,
          status: several ? (pipeline === line.at(-1) ? asked : undefined) : status,
        };
      },
    );
    const revealed = [
      ...this.#shownVariables(segment, typed[isMeant.lastIndexOf(true)]),
      ...all.flatMap((_, index) => {
        const [one, share] = [printed[index], shares[index]];
        const written = pipelines[index];
        if (one?.kind !== 'answer' || share?.told !== true || written === undefined) return [];
        return this.#shownFiles(segment, written, share.rows);
      }),
    ];
    this.#remember(
      segment,
      captured.flatMap((files, index) => (isMeant[index] === true ? files : [])),
    );
    for (const [file, isAnswer] of shown.written) this.#memory.answers.set(file, isAnswer);
    if (this.#memory.knowsFiles) this.#memory.forget(changedFiles(all));
    for (const [index, { rows }] of shares.entries()) {
      if (all[index]?.stages.every(declares) !== true) continue;
      for (const [name, value] of declaredValues(rows)) this.#memory.environment.set(name, value);
    }
    const told = this.#echoed(segment, pipelines, all, printed, output);
    this.#turn++;
    return [...withTold(countOccurrences(observations), told), ...revealed];
  }

  /** `echo "shim: $(pgrep -x shim)"`: what a command answered, by the place of the `echo` in its line. */
  #echoed(
    segment: Segment,
    pipelines: readonly Pipeline[],
    all: readonly ObservedPipeline[],
    printed: readonly Printed[],
    output: readonly OutputLine[],
  ): [ObservedPipeline | undefined, Observation[]][] {
    const filters = printed.flatMap((one) => (one.kind === 'filter' ? [one.filter.kind] : []));
    if (!filters.every((kind) => ['copy', 'order', 'blanks'].includes(kind))) return [];
    if (printed.some((one, index) => one.kind === 'anything' && !all[index]?.stages.some(talks))) return [];
    const answers = echoedAnswers(pipelines, all, output, filters.includes('order'));
    return answers.map(({ index, pipeline, line }) => [
      all[index],
      this.#revealed({ pipeline, turn: this.#turn }, segment, [line]),
    ]);
  }

  /** The calls of a line, each with its place in it. */
  #observations(shared: Shared, shareOf: ShareOf, endingOf: EndingOf): Observation[] {
    const { variables, folder } = this.#memory;
    return shared.line.flatMap((pipeline) => {
      const share = shareOf(pipeline);
      const first = answersFrom(pipeline.stages);
      return pipeline.stages.flatMap((one, stage): Observation[] => {
        const { command, invocation: typed } = one;
        const assigned = assignedSubstitution(command);
        if (assigned && !shared.captured)
          variables.set(assigned.name, { pipeline: assigned.pipeline, turn: shared.turn });
        // `ctr run --help` does nothing but explain itself.
        if (typed === undefined || typed.flags.has('help')) return [];
        const names = this.namesAt(typed);
        const invocation = withWholeIds(typed, names);
        const ending = endingOf(one, pipeline);
        const told = share.told && stage >= first && !isMadeUp(one);
        if (invocation.tool === 'cd' && !shared.captured) {
          folder.change(invocation.operands, shared.segment, ending.succeeded);
        }
        return [
          {
            ...shared,
            ...ending,
            line: share.line,
            output: told ? share.rows : [],
            told,
            sifted: share.sifted,
            command,
            invocation,
            pipeline,
            stage,
            folder: folder.path,
            names,
            unprivileged: this.#elevation.isUnprivileged(invocation, shared.segment.prompt),
            occurrence: ALONE,
          },
        ];
      });
    });
  }

  /** `D=$(ctr image ls | awk …)` shows nothing; `echo $D` later shows what it was. */
  #shownVariables(segment: Segment, pipeline: Pipeline | undefined): Observation[] {
    const shown = shownVariable(pipeline);
    const line = segment.output.at(-1);
    if (shown === undefined || line === undefined) return [];
    const value = shownValue(line.text, shown)?.trim();
    if (value === undefined) return [];
    this.#memory.environment.set(shown.name, value);
    return this.#revealed(this.#memory.variables.get(shown.name), segment, [{ ...line, text: value }]);
  }

  /** `ctr content get … > m.json` shows nothing; `cat m.json` later shows what it was. */
  #shownFiles(segment: Segment, pipeline: Pipeline, rows: readonly OutputLine[]): Observation[] {
    if (rows.length === 0) return [];
    const names = new Set(printedFiles(pipeline));
    return [...names].flatMap((name) => this.#revealed(this.#memory.files.get(name), segment, rows));
  }

  /** A command seen again, now that its output is shown; a filter may stand between the two. */
  #revealed(written: Written | undefined, segment: Segment, output: readonly OutputLine[]): Observation[] {
    if (written === undefined) return [];
    const { pipeline, turn } = written;
    const error = errorIn(output, [pipeline]);
    const command = pipeline.stages.map((part) => part.text).join(' | ');
    return this.#observations(
      {
        segment: { ...segment, command },
        line: [this.#meanings.observed(pipeline, false)],
        captured: true,
        turn,
        error,
      },
      (one) => ({ rows: output, told: true, sifted: false, line: [one] }),
      () => ({ succeeded: error === undefined, status: undefined }),
    );
  }

  #remember(segment: Segment, captured: readonly CapturedFile[]): void {
    this.#memory.folder.leave(segment);
    for (const { name, pipeline } of captured) this.#memory.files.set(name, { pipeline, turn: this.#turn });
  }
}

/** What a program that is none of its line shows. */
const NONE: Share = { rows: [], told: false, sifted: true, line: [] };
