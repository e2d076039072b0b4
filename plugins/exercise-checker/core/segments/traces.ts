import { baseName, readCommandLine, readInvocation, ShellEnvironment } from 'container-commands';
import { commandWeight } from './prompts/command-words.ts';
import type { OutputLine, Segment } from './segment.ts';

const TRACING_SHELL = /\b(?:ba|z|da|k)?sh +(?:-[a-wyz]+ +)*-[a-wyz]*x/;
const SETS_TRACE = /\bset +-[a-wyz]{0,9}x/;
const UNSETS_TRACE = /\bset +\+[a-wyz]{0,9}x/;
/** A line of a script that makes it show what it runs. */
const TRACING_LINE =
  /^(?:set +-[a-wyz]{0,9}x|#! ?\/[\w/]{1,80} +-[a-wyz]{0,9}x|(?:ba|z|da|k)?sh +-[a-wyz]{0,9}x)/;
const TRACE = /^\+{1,5} (?=\S)/;
const EDITORS = /^(?:sudo +)?(?:nano|vi|vim|nvim|emacs|micro|code|ed|pico|joe|mcedit) /;
const LONGEST_LINE = 2000;
const MOST_TRACES = 1000;
const PIPE = ' | ';
/** No pipe is longer: more filters in a row are commands of their own. */
const LONGEST_PIPE = 20_000;
/** The head of a loop is shown each time round, before the commands in it. */
const HEAD_OF_LOOP = /^(?:for|select) \S+ in |^case /;
/**
 * Programs that read what another one wrote, and how many words of their own they take: with more they read a file. Two
 * traces in a row with nothing between, one of them a filter, were one pipe.
 */
const FILTERS = new Map<string, number>([
  ...['grep', 'egrep', 'fgrep', 'awk', 'sed', 'jq', 'yq'].map((name) => [name, 1] as const),
  ...['head', 'tail', 'wc', 'sort', 'uniq', 'cut', 'cat', 'less', 'column'].map((name) => [name, 0] as const),
  ...['tr', 'tee', 'xargs'].map((name) => [name, 9] as const),
]);

/**
 * A script that shows each of its commands after a `+ `, with its output below: those are commands of the session as much
 * as if they had been typed. So is one whose `set -x` is in the file, where the session shows or edits that file, and
 * what is typed after `set -x`.
 */
export function withTracedCommands(segments: readonly Segment[]): Segment[] {
  const scripts = new TracingScripts();
  let shellTraces = false;
  return segments.flatMap((segment) => {
    const traces =
      shellTraces ||
      scripts.traces(segment) ||
      TRACING_SHELL.test(head(segment)) ||
      SETS_TRACE.test(head(segment));
    const result = traces ? (shellTraces ? expandTyped(segment) : expandScript(segment)) : [segment];
    scripts.learn(segment);
    if (/^set +-[a-wyz]{0,9}x/.test(segment.command)) shellTraces = true;
    if (/^(?:set +\+[a-wyz]{0,9}x|exit|logout)/.test(segment.command) || UNSETS_TRACE.test(head(segment)))
      shellTraces = false;
    return result;
  });
}

function head({ command }: Segment): string {
  return command.slice(0, LONGEST_LINE);
}

/** Files of the session that were seen to have `set -x` in them, or were edited where no one saw how. */
class TracingScripts {
  readonly #shown = new Set<string>();
  readonly #edited = new Set<string>();

  /** Whether a command runs such a file; of an edited one its traces have to be commands people know. */
  traces({ command, output }: Segment): boolean {
    if (this.#shown.size + this.#edited.size === 0) return false;
    const files = filesIn(command);
    if (files.some((file) => this.#shown.has(file))) return true;
    if (!files.some((file) => this.#edited.has(file))) return false;
    const traced = output.filter(({ text }) => TRACE.test(text));
    return traced.length > 0 && traced.every(({ text }) => commandWeight(text.replace(TRACE, '')) > 0);
  }

  learn({ command, output }: Segment): void {
    const lines = [...command.split('\n').slice(1), ...output.slice(0, 200).map(({ text }) => text)];
    const isTracing = lines.some((line) => TRACING_LINE.test(line.slice(0, 200).trim()));
    const known = isTracing ? this.#shown : EDITORS.test(command.slice(0, 40)) ? this.#edited : undefined;
    for (const file of known === undefined ? [] : filesIn(command)) known?.add(file);
  }
}

/** The words of a command's first line that may be names of files, without their folders. */
function filesIn(command: string): string[] {
  const line = command.slice(0, LONGEST_LINE).split('\n', 1)[0] ?? '';
  return line
    .split(/[\s;|&<>'"]+/)
    .map(baseName)
    .filter((word) => /^[\w-]+\.\w+$|^[\w-]{2,}$/.test(word) && commandWeight(word) === 0);
}

/** The commands of a script follow the call that ran it. */
function expandScript(segment: Segment): Segment[] {
  const starts = startsIn(segment);
  if (starts.length === 0) return [segment];
  return [{ ...segment, output: segment.output.slice(0, starts[0]) }, ...tracedCommands(segment, starts)];
}

/** A typed line that the shell shows again: once as it stands, or, of a loop, each of its commands. */
function expandTyped(segment: Segment): Segment[] {
  const starts = startsIn(segment);
  const [start] = starts;
  if (start === undefined) return [segment];
  if (starts.length === 1) {
    const output = segment.output.filter((_, index) => index !== start);
    return [{ ...segment, output }];
  }
  return tracedCommands(segment, starts);
}

/** How deep a traced command stands: in a substitution its output goes elsewhere, and the plus is doubled. */
function depthOf(text: string): number {
  return text.length - text.replace(/^\+{1,5}/, '').length;
}

function startsIn({ output }: Segment): number[] {
  return [...output.keys()].filter((index) => TRACE.test(output[index]?.text ?? ''));
}

function tracedCommands(segment: Segment, starts: readonly number[]): Segment[] {
  const traced: Segment[] = [];
  const depths = starts.slice(0, MOST_TRACES).map((start) => depthOf(segment.output[start]?.text ?? ''));
  const depth = Math.min(...depths);
  for (const [index, start] of starts.entries()) {
    const { text, line, column } = segment.output[start] ?? { text: '', line: segment.line, column: 0 };
    const command = text.replace(TRACE, '');
    const output = segment.output.slice(start + 1, starts[index + 1]);
    if (HEAD_OF_LOOP.test(command) || (depthOf(text) > depth && output.length === 0)) continue;
    const last = traced.at(-1);
    if (
      last &&
      last.output.length === 0 &&
      last.command.length < LONGEST_PIPE &&
      isPiped(last.command, command)
    ) {
      traced[traced.length - 1] = pipe(last, command, output);
    } else traced.push({ ...withoutStatus(segment), command, line, column, output });
  }
  return traced;
}

/** The stages of a pipe run at once, and are shown in any order, with nothing between. */
function isPiped(one: string, other: string): boolean {
  const at = one.lastIndexOf(PIPE);
  const last = at < 0 ? one : one.slice(at + PIPE.length);
  return isFilter(other) !== isFilter(last) || (at >= 0 && isFilter(other));
}

function isFilter(command: string): boolean {
  const typed = command.slice(0, LONGEST_LINE);
  if (!FILTERS.has(/^\S*/.exec(typed)?.[0] ?? '')) return false;
  const [pipeline] = readCommandLine(typed);
  const [stage, ...more] = pipeline?.stages ?? [];
  const call = stage && more.length === 0 ? readInvocation(stage, new ShellEnvironment()) : undefined;
  return call !== undefined && call.operands.length <= (FILTERS.get(call.tool) ?? -1);
}

function pipe(first: Segment, command: string, output: OutputLine[]): Segment {
  const stages = isFilter(first.command) ? [command, first.command] : [first.command, command];
  return { ...first, command: stages.join(PIPE), output };
}

/** The script's exit status is not that of any one of its commands. */
function withoutStatus(segment: Segment): Segment {
  const copy = { ...segment };
  delete copy.exitStatus;
  return copy;
}
