/** A line split at its prompt; `end` is the number of characters (UTF-16) the prompt takes. */
export interface PromptMatch {
  prompt: string;
  command: string;
  /** Shape of the prompt: what stays the same while folder, time and status in it change. */
  shape: string;
  end: number;
}

/** A user at a host, the part of most prompts that never changes. Kali writes it with a ㉿. */
export const HOST = /[\w.-]+[@㉿][\w.-]+/;

const LONGEST_PROMPT = 120;
const MOST_WORDS = 7;
const MOST_CANDIDATES = 6;

/** Characters a prompt ends with: those of the shells, of popular themes, powerline's arrows, and emoji. */
const PROMPT_END = /(?:[$#%>❯➜➤▶▸λ»›⟩→✗✔\ue0b0-\ue0d4]|\p{Extended_Pictographic})\ufe0f?(?=[ \u00a0]|$)/gu;
/** Most lines of output have none of them, and are not looked at any closer. */
const ANY_END = /[$#%>❯➜➤▶▸λ»›⟩→✗✔\ue0b0-\ue0d4]|\p{Extended_Pictographic}/u;
/** Themes that begin with a sign and end with nothing: `➜  course git:(main) ✗ command`, `λ ~ command`. */
const LEADING = /^([➜λ]) {1,2}\S+ (?:\w+:\([^)]*\) )?(?:✗ )?/u;

/** A line that begins with a lone `>`: a shell asking for more, or, in a session without any other, a prompt. */
export function angleCandidate(line: string): PromptMatch | undefined {
  return /^> \S/.test(line) ? split(line, 1, '>') : undefined;
}

/** The ways a line may be split into prompt and command, shortest prompt first. */
export function candidatesOf(line: string): PromptMatch[] {
  const head = line.slice(0, LONGEST_PROMPT);
  if (!ANY_END.test(head)) return [];
  const found: PromptMatch[] = [];
  for (const end of head.matchAll(PROMPT_END)) {
    const length = end.index + end[0].length;
    const shape = shapeOf(line.slice(0, end.index), end[0]);
    if (shape !== undefined) found.push(split(line, length, shape));
    if (found.length >= MOST_CANDIDATES) break;
  }
  const leading = LEADING.exec(line);
  if (leading === null) return found;
  return [split(line, leading[0].trimEnd().length, `${leading[1] ?? ''}…`), ...found];
}

function split(line: string, length: number, shape: string): PromptMatch {
  const space = /^[ \u00a0]?/.exec(line.slice(length))?.[0].length ?? 0;
  return { prompt: line.slice(0, length), command: line.slice(length).trim(), shape, end: length + space };
}

/** A lone `>` is a shell asking for more, not a prompt; a prompt with many words is a sentence. */
function shapeOf(before: string, end: string): string | undefined {
  if (before.trim() === '' && end === '>') return undefined;
  if (before.trim().split(/\s+/).length > MOST_WORDS) return undefined;
  const arrows = before.split(end).length - 1;
  const host = HOST.exec(before)?.[0];
  if (host !== undefined) return `${host} ${end}${arrows === 0 ? '' : arrows}`;
  return `${before.trim().replace(/[^\s@:[\](){}|]+/gu, 'w')}${end}`;
}
