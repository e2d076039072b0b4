import { isShell } from './inner-line.ts';
import type { SimpleCommand } from './model.ts';
import { outputFile } from './redirection.ts';
import { baseName } from './wrapper.ts';

/** A longer script is a program; its lines are not looked at. */
const LONGEST_SCRIPT = 4_000;

/** The first line of a script that a shell of our kind reads. */
const SHELLS_LINE = /^#! ?\S{0,80}(?:\/| )(?:ba|da|a|k|z|fi)?sh\b/;

const SETS_TRACE = /^[ \t]{0,20}set +-[a-z]{0,9}x/;

/** A script that is run. */
export interface ScriptRun {
  /** The name of its file, without folders. */
  file: string;
  /** What stands for `$0`, `$1` and so on in it. */
  parameters: string[];
  /** Whether the shell of the session reads it (`source`), so that what it sets stays. */
  isOwnShell: boolean;
}

/** A file that a command writes out of its own line: `cat > look.sh <<EOF`, `tee look.sh <<EOF`. */
export function writtenFile(
  words: readonly string[],
  { redirections }: Pick<SimpleCommand, 'redirections'>,
): { file: string; text: string } | undefined {
  const text = redirections.find(({ operator }) => operator.startsWith('<<'))?.target;
  const [program = '', ...rest] = words;
  const operands = rest.filter((word) => !word.startsWith('-'));
  const [file, ...others] = baseName(program) === 'tee' ? operands : [outputFile(redirections), ...operands];
  const isWriter = ['cat', 'tee'].includes(baseName(program));
  if (text === undefined || file === undefined || others.length > 0 || !isWriter) return undefined;
  // What is added to a file is not all of it.
  const isAppended = redirections.some(({ operator }) => operator.endsWith('>>')) || appendsByTee(rest);
  return isAppended ? undefined : { file: baseName(file), text };
}

/** Whether `tee` adds to its files, by its words. */
export function appendsByTee(words: readonly string[]): boolean {
  return words.some((word) => word === '--append' || /^-[ai]{1,4}$/.test(word));
}

/** Whether a text may be followed as a script of a shell. Of one that shows its own commands (`set -x`), these are seen. */
export function isScript(text: string): boolean {
  if (text.length > LONGEST_SCRIPT || text.split('\n').some((line) => SETS_TRACE.test(line))) return false;
  return !text.startsWith('#!') || (SHELLS_LINE.test(text) && !/^#!.* -\w*x/.test(text));
}

/** The script that a command runs: `./look.sh`, `sh look.sh`, `source look.sh`; undefined for any other command. */
export function scriptRun([program = '', ...words]: readonly string[]): ScriptRun | undefined {
  if (program === 'source' || program === '.') return runOf(words, true);
  if (!isShell(baseName(program))) {
    return program.includes('/') ? runOf([program, ...words], false) : undefined;
  }
  const first = words.findIndex((word) => !/^[-+]/.test(word));
  const flags = words.slice(0, Math.max(first, 0));
  // What it runs is shown behind `+ ` by a shell with -x, and not at all run by one with -n.
  return first < 0 || flags.some((flag) => /^-[a-z]*[cnx]/.test(flag))
    ? undefined
    : runOf(words.slice(first), false);
}

function runOf([file, ...parameters]: readonly string[], isOwnShell: boolean): ScriptRun | undefined {
  return file === undefined
    ? undefined
    : { file: baseName(file), parameters: [file, ...parameters], isOwnShell };
}
