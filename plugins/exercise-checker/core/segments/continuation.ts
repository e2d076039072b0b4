import { isIncomplete } from 'container-commands';

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

/** `for x in a b; ctr t rm $x`, which zsh runs as it is, and fish only with an `end` below. */
const LOOP_WITHOUT_DO = /^\s*for +\w+ +in [^;&|()'"`\n]*; *(?!do\b)[^\s{#;]/;

/** Whether a command is whole in zsh, although other shells would ask for more. */
export function isLoopWithoutDo(command: string): boolean {
  return LOOP_WITHOUT_DO.test(command.slice(0, LONGEST_HEAD));
}

const LONGEST_HEAD = 2000;

/** What zsh says it is in the middle of, in front of the `>` it asks for more with (`%_`). */
const ZSH_STATES = new Set(
  (
    'quote dquote bquote cmdsubst heredoc heredocd for while until if then else elif elif-then case select repeat function cursh ' +
    'subsh pipe cmdand cmdor cond array braceparam mathsubst math always foreach errpipe nocorrect noglob'
  ).split(' '),
);

const LONGEST_PROMPT = 80;

/** Length of the prompt with which a shell asks for more (`> `, `quote> `, starship's `∙ `), 0 where there is none. */
export function continuationLength(row: string): number {
  const head = row.slice(0, LONGEST_PROMPT);
  const sign = head.search(/[>∙]/u);
  if (sign < 0) return 0;
  const states = head.slice(0, sign).trim();
  if (states !== '' && (head[sign] === '∙' || !states.split(' ').every((state) => ZSH_STATES.has(state))))
    return 0;
  return sign + (head[sign + 1] === ' ' ? 2 : 1);
}

/** A continuation row without the prompt in front of it. */
export function withoutContinuationPrompt(row: string): string {
  return row.slice(continuationLength(row)).trimEnd();
}

/** Joins a continued command: a trailing backslash disappears with its newline, as it does in a shell. */
export function joinLines(lines: readonly string[]): string {
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
