import type { InnerLine } from './inner-line.ts';
import type { SimpleCommand } from './model.ts';
import { scriptRun, writtenFile } from './script-file.ts';
import type { ShellEnvironment } from './shell-environment.ts';
import { lineOf, shortcutOf } from './shortcut.ts';
import { unwrap, type Unwrapped } from './wrapper.ts';

/**
 * The line that the session itself gave a name: an alias, a function, a script it wrote.
 * @param expanding names that are being followed: none is expanded again within its own line
 */
export function knownLine(
  unwrapped: Unwrapped,
  environment: ShellEnvironment,
  expanding: ReadonlySet<string>,
): InnerLine | undefined {
  if (unwrapped.isLine) return undefined;
  return (
    shortcutLine(unwrapped.words, environment, expanding) ??
    scriptLine(unwrapped.words, environment, expanding)
  );
}

/** Aliases of `ls` that distributions set, where the session does not say otherwise. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['ll', 'ls -l'],
  ['la', 'ls -A'],
  ['l', 'ls'],
]);

function shortcutLine(
  [name = '', ...words]: readonly string[],
  environment: ShellEnvironment,
  expanding: ReadonlySet<string>,
): InnerLine | undefined {
  const usual = USUAL.get(name);
  const known = environment.shortcut(name) ?? (usual === undefined ? undefined : shortcutOf(usual, false));
  const shortcut = expanding.has(name) ? undefined : known;
  const line = shortcut && lineOf(shortcut, words);
  return line === undefined
    ? undefined
    : { line, parameters: [name, ...words], shortcut: name, isOwnShell: true };
}

function scriptLine(
  words: readonly string[],
  environment: ShellEnvironment,
  expanding: ReadonlySet<string>,
): InnerLine | undefined {
  const run = scriptRun(words);
  const line = run && !expanding.has(run.file) ? environment.script(run.file) : undefined;
  if (run === undefined || line === undefined) return undefined;
  return { line, parameters: run.parameters, script: run.file, isOwnShell: run.isOwnShell };
}

/** Takes note of the file that a command wrote out of its own line. */
export function noteFile(command: SimpleCommand, environment: ShellEnvironment): void {
  if (command.redirections.length === 0) return;
  const written = writtenFile(unwrap(command).words, command);
  if (written) environment.setScript(written.file, written.text);
}
