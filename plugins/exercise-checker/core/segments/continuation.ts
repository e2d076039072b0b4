import { isIncomplete } from '../../../container-commands/index.ts';

const MOST_LINES = 200;

/** Whether a shell would ask for another line after this command. */
export function needsMore(command: string, lines: number): boolean {
  return lines < MOST_LINES && command.length < 20_000 && isIncomplete(command);
}

/** A continuation line without the prompt shells put in front of it (`> `, `quote> `, fish's blanks). */
export function withoutContinuationPrompt(line: string): string {
  return line.replace(/^\s*(?:[a-z]+ ?)*> ?/, '').trimEnd();
}

/** Joins a continued command: a trailing backslash disappears with its newline, as it does in a shell. */
export function joinLines(lines: string[]): string {
  return lines.reduce((command, line) => {
    if (command === '') return line;
    return /(^|[^\\])(\\\\)*\\$/.test(command) ? command.slice(0, -1) + line : `${command}\n${line}`;
  }, '');
}
