import { isIncomplete } from '../../../container-commands/index.ts';

const MOST_LINES = 200;

/** Each line more means reading the whole command again, so long commands may have fewer of them. */
const MOST_WORK = 400_000;

/** Without any of these no shell asks for more; most commands have none, and parsing them can be spared. */
const MAY_GO_ON = /["'`\\|&({[<]|\b(?:for|while|until|if|case|select|begin|switch|function)\b/;

/** Whether a shell would ask for another line after this command. */
export function needsMore(command: string, lines: number): boolean {
  const small = lines < MOST_LINES && command.length < 20_000 && command.length * lines < MOST_WORK;
  return small && MAY_GO_ON.test(command) && isIncomplete(command);
}

const CONTINUATION_PROMPT = /^\s*(?:(?:[a-z]+ )*[a-z]*>|\u2219) ?/u;

/** A continuation line without the prompt shells put in front of it (`> `, `quote> `, starship's `∙`, fish's blanks). */
export function withoutContinuationPrompt(line: string): string {
  return line.replace(CONTINUATION_PROMPT, '').trimEnd();
}

/** Joins a continued command: a trailing backslash disappears with its newline, as it does in a shell. */
export function joinLines(lines: string[]): string {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && endsInBackslash(last)) joined[joined.length - 1] = last.slice(0, -1) + line;
    else if (last !== undefined || line !== '') joined.push(line);
  }
  return joined.join('\n');
}

/** Whether the last character is a backslash that no other one takes the meaning from. */
function endsInBackslash(text: string): boolean {
  let count = 0;
  while (text[text.length - 1 - count] === '\\') count++;
  return count % 2 === 1;
}
