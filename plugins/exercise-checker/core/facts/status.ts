import {
  baseName,
  hasCommands,
  programOf,
  readCommandLine,
  readInvocation,
  ShellEnvironment,
  type Pipeline,
  type SimpleCommand,
} from 'container-commands';
import type { OutputLine, Segment } from '../segments/segment.ts';
import { asksForStatus } from './asked-status.ts';
import { classifyError, classifyPart, TOOLS_WITH_REMARKS } from './error-class.ts';
import type { Called } from './failure-row.ts';
import { filterOf } from './filter.ts';

/** A longer line asks for more than a status. */
const LONGEST_QUESTION = 500;

/** How the command line of a segment ended. */
export interface LineStatus {
  /** Whether its last command worked; undefined if it cannot be told which of several failed. */
  succeeded: boolean | undefined;
  /** Its exit status, where it was shown. */
  status: number | undefined;
  /** That of its last command alone, where the line itself asks for it: `a; b; echo $?`. */
  asked: number | undefined;
  error: string | undefined;
}

/**
 * Whether a command worked: by the status its shell reported, by one the learner asked for or the next prompt
 * shows, otherwise by the error it printed. A command that printed no known error is taken to have worked.
 */
export function statusOf(
  segment: Segment,
  pipelines: readonly Pipeline[],
  next: Segment | undefined,
): LineStatus {
  const error = isInterrupted(segment) ? 'interrupted' : errorIn(segment.output, pipelines);
  const asked = shownInLine(segment, pipelines);
  // What a shell shows at once of a job in the background is only that it began.
  const status =
    pipelines.at(-1)?.background === true
      ? undefined
      : (asked ?? segment.exitStatus ?? shownNext(next) ?? shownInPrompt(segment, next));
  const meant = pipelines.filter((pipeline) => !asksForStatus(pipeline));
  // The status of `a; b` or `a | b` is that of b, and says nothing of a.
  const alone = meant.length < 2 && (meant[0]?.stages.length ?? 0) < 2;
  if (status !== undefined && alone) {
    return {
      succeeded: status === 0 && error !== 'interrupted',
      status,
      asked,
      error: status === 0 ? undefined : error,
    };
  }
  if (error === undefined) return { succeeded: true, status: alone ? status : undefined, asked, error };
  return { succeeded: alone ? false : undefined, status: undefined, asked, error };
}

/** The class of the error that the commands of a line printed, at once or, into a file, to be read later. */
export function errorIn(output: readonly OutputLine[], pipelines: readonly Pipeline[]): string | undefined {
  if (output.length === 0) return undefined;
  const stages = pipelines.flatMap((pipeline) => pipeline.stages);
  const programs = stages.map(programOf);
  const rows = output.map((line) => line.text);
  const whole = classifyError(
    rows,
    TOOLS_WITH_REMARKS.find((tool) => programs.includes(tool)),
    calledBy(stages, programs),
  );
  if (whole !== undefined || pipelines.length !== 1 || !pipelines.every(cutsErrors)) return whole;
  return classifyPart(rows, isAttached(stages));
}

/** Whether the errors of a container tool go through a program that leaves parts of rows: `ctr … 2>&1 | grep -o …`. */
function cutsErrors({ stages }: Pipeline): boolean {
  const [first, ...behind] = stages;
  if (first === undefined || !hasCommands(programOf(first))) return false;
  const isPiped = first.redirections.some(
    ({ descriptor, operator, target }) => descriptor === 2 && operator === '>&' && target === '1',
  );
  return isPiped && behind.some(leavesParts);
}

function leavesParts(stage: SimpleCommand): boolean {
  const invocation = readInvocation(stage, new ShellEnvironment());
  const { kind } = filterOf(invocation, stage);
  return kind === 'columns' || (kind === 'search' && invocation?.flags.has('only-matching') === true);
}

/** Sub-commands of container tools after which a program in a container writes to the same terminal. */
const ATTACHING = new Set(['run', 'exec', 'start', 'attach', 'logs']);
const DETACHING = new Set(['-d', '--detach']);

/** @param programs what each stage really calls, behind its wrappers */
function calledBy(stages: readonly SimpleCommand[], programs: readonly string[]): Called {
  const named = stages.flatMap(({ shortcuts, words }, index) => {
    const last = words.findIndex((word) => baseName(word) === programs[index]);
    // A shell that does not know an alias any more, such as root's, names the alias.
    return [...shortcuts, ...words.slice(0, last + 1).map(baseName)];
  });
  return { programs: named, isAttached: isAttached(stages) };
}

/** Whether a program in a container may write to the terminal of these commands, which wait for it. */
export function isAttached(stages: readonly SimpleCommand[]): boolean {
  return stages.some(
    (stage) =>
      hasCommands(programOf(stage)) &&
      stage.words.some((word) => ATTACHING.has(word)) &&
      !stage.words.some((word) => DETACHING.has(word)),
  );
}

/** What the commands of a line printed, without the row in which the line itself shows a status (`…; echo $?`). */
export function outputWithoutStatus(segment: Segment, pipelines: readonly Pipeline[]): readonly OutputLine[] {
  const shown = shownInLine(segment, pipelines) !== undefined;
  const isOnlyStatus = /^\D{0,20}\d{1,3}\D{0,5}$/.test(segment.output.at(-1)?.text ?? '');
  return shown && isOnlyStatus ? segment.output.slice(0, -1) : segment.output;
}

function shownNext(next: Segment | undefined): number | undefined {
  if (next === undefined || next.command.length > LONGEST_QUESTION || !next.command.includes('$'))
    return undefined;
  const [first] = readCommandLine(next.command);
  return first && asksForStatus(first) ? numberIn(next.output[0]?.text) : undefined;
}

function shownInLine(segment: Segment, pipelines: readonly Pipeline[]): number | undefined {
  const last = pipelines.at(-1);
  if (pipelines.length < 2 || last === undefined || !asksForStatus(last)) return undefined;
  return numberIn(segment.output.at(-1)?.text);
}

/** The status of the last command as prompts show it: `rc=1`, `ERR 1`, `exit:1`, fish's `[1]>`, `✗ 1`, `✘-1`, `1 ↵`. */
const IN_PROMPT =
  /(?<![\w.-])(?:rc|ret|err|error|exit|status|code|failed)(?:[ :=]|: ){1,2}(?<named>\d{1,3})\b|\[(?<last>\d{1,3})\][>$#%❯]?\s*$|[✗✘✖×❌]\uFE0F?[ -]?(?<crossed>\d{1,3})\b|(?<![\w.:/-])(?<returned>\d{1,3}) ?↵/iu;

function shownInPrompt(segment: Segment, next: Segment | undefined): number | undefined {
  if (next === undefined) return undefined;
  for (const row of [next.prompt, ...(next.above ?? [])]) {
    const shown = IN_PROMPT.exec(row.slice(-LONGEST_QUESTION))?.groups;
    if (shown) return Number(Object.values(shown).find((digits) => digits !== undefined));
  }
  return /\brc=\d/.test(segment.prompt) ? 0 : undefined;
}

function numberIn(text: string | undefined): number | undefined {
  const digits = /(\d{1,3})\D*$/.exec((text ?? '').slice(-200))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function isInterrupted(segment: Segment): boolean {
  return segment.output.at(-1)?.text.endsWith('^C') === true;
}
