import type { Pipeline } from './model.ts';
import { readCommandLine } from './command-line.ts';
import { meaningOf, type Meaning } from './meaning.ts';
import { ShellEnvironment } from './shell-environment.ts';

/**
 * Where two command lines part, the gravest first: how many commands they are and how these are joined,
 * who runs them, the program, and what it was told. `wording` stands for a line that is only compared as text.
 */
export type Difference = 'wording' | 'joining' | keyof Meaning;

/** Longer lines are no one's answer to a question; they are compared as text. */
const LONGEST_LINE = 2_000;

/**
 * Whether two command lines mean the same: sudo, aliases (`ctr i ls`, `ctr images list`), long and short flags,
 * `=` or a blank, the order of flags, quotes and blanks make no difference, and neither do full paths of tools,
 * names of signals, short names of images where the tool completes them, or a prompt copied in front. Another
 * containerd namespace or operand does, and so does a flag that only one of them has.
 *
 * Limits. Flags that only set what is the default anyway count as written. Loops, conditions and functions have
 * to be equal but for blanks. `watch` and `time` are not noticed. Quoting that only keeps the shell from
 * expanding a word (`'$X'`) is not either.
 *
 * @example sameCommand('sudo ctr -n=blue t ls', 'ctr --namespace blue tasks list') // true
 */
export function sameCommand(typed: string, accepted: string): boolean {
  return compareCommands(typed, accepted) === undefined;
}

/**
 * Finds the first thing in which two command lines differ; undefined if they mean the same. Never throws.
 *
 * @example compareCommands('ctr -n red t ls', 'ctr -n blue t ls') // 'namespace'
 */
export function compareCommands(typed: string, accepted: string): Difference | undefined {
  const one = readLine(typed);
  const other = readLine(accepted);
  if (typeof one === 'string' || typeof other === 'string') {
    return spaced(typed) === spaced(accepted) ? undefined : 'wording';
  }
  if (one.joining !== other.joining || one.commands.length !== other.commands.length) return 'joining';
  for (const [index, meaning] of one.commands.entries()) {
    const difference = differenceOf(meaning, other.commands[index]);
    if (difference) return difference;
  }
  return undefined;
}

function differenceOf(one: Meaning, other: Meaning | undefined): Difference | undefined {
  const parts = Object.keys(one) as (keyof Meaning)[];
  return parts.find((part) => JSON.stringify(one[part]) !== JSON.stringify(other?.[part]));
}

interface Line {
  /** How many commands there are and what stands between them, in one text. */
  joining: string;
  commands: Meaning[];
}

/** The commands of a line; the line itself where it is more than commands in a row. */
function readLine(line: string): Line | string {
  if (line.length > LONGEST_LINE) return line;
  const pipelines = readCommandLine(withoutPrompt(line));
  if (pipelines.length === 0 || pipelines.some((pipeline) => pipeline.nested)) return line;
  const kept = pipelines.filter((pipeline) => !onlyAssigns(pipeline));
  const environment = new ShellEnvironment();
  const commands = (kept.length > 0 ? kept : pipelines).flatMap(({ stages }) =>
    stages.map((stage) => {
      const meaning = meaningOf(stage, environment);
      if (stage.words.length > 0) environment.apply(stage);
      return meaning;
    }),
  );
  return { joining: kept.map(joiningOf).join(' '), commands };
}

function joiningOf({ stages, connector, background }: Pipeline, index: number): string {
  return `${index === 0 ? '' : connector}${'|'.repeat(stages.length)}${background ? '&' : ''}`;
}

/** Variables are already in their places in the commands after them, and reach no program by themselves. */
function onlyAssigns({ stages }: Pipeline): boolean {
  return stages.every((stage) => stage.words.length === 0);
}

/** What a reader copies along from a page: `$ ` or `# `, which a shell would take for a program or a comment. */
function withoutPrompt(line: string): string {
  return line.replace(/^\s*[$#]\s+/, '');
}

function spaced(line: string): string {
  return withoutPrompt(line).replaceAll(/\s+/g, ' ').trim();
}
