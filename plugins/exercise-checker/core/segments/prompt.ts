import { RE2JS } from 're2js';

/** A line split at its prompt; `end` is the number of characters (UTF-16) the prompt takes. */
export interface PromptMatch {
  prompt: string;
  command: string;
  /** Shape of the prompt: what stays the same while folder, time and status in it change. */
  shape: string;
  end: number;
}

/** The prompts of one session. */
export interface PromptModel {
  /** Splits a line that begins with a prompt of this session; undefined for output. */
  match(line: string): PromptMatch | undefined;
  /** Finds a prompt glued to the end of output that had no newline of its own. */
  matchInside(line: string): { at: number; match: PromptMatch } | undefined;
  /** How many lines have each shape. */
  counts: ReadonlyMap<string, number>;
}

const LONGEST_PROMPT = 120;
const PROMPT_END = /[$#%>❯➜λ»](?= |$)/gu;
const HOST = /[\w.-]+@[\w.-]+/;

/** Words that begin what people type in such sessions: enough to tell a prompt from a line of output. */
const COMMAND_WORDS = new Set(
  (
    'ctr nerdctl crictl runc crun docker sudo su doas env time watch export set unset cd ls cat echo printf ps ' +
    'pstree pgrep pkill kill grep head tail less more clear exit logout history uname id whoami hostname date ' +
    'sleep curl wget jq mkdir rm cp mv tar find systemctl journalctl mount umount nsenter unshare ip ss for while ' +
    'if true false test man which type source script asciinema apt apt-get vi vim nano tree sha256sum wc sort'
  ).split(' '),
);

/**
 * Learns what the prompts of a session look like from the lines that may begin with one. A shape counts as
 * a prompt once a command that people type follows it; then every line of that shape is one, typing
 * mistakes included.
 */
export function learnPrompts(lines: readonly string[]): PromptModel {
  const counts = new Map<string, number>();
  const proven = new Set<string>();
  const hosts = new Set<string>();
  for (const line of lines) {
    for (const candidate of candidates(line)) {
      counts.set(candidate.shape, (counts.get(candidate.shape) ?? 0) + 1);
      if (startsLikeCommand(candidate.command)) {
        proven.add(candidate.shape);
        const host = HOST.exec(candidate.prompt)?.[0];
        if (host !== undefined) hosts.add(host);
        break;
      }
    }
  }
  const match = (line: string): PromptMatch | undefined =>
    candidates(line).find((candidate) => proven.has(candidate.shape));
  const matchInside = (line: string): { at: number; match: PromptMatch } | undefined => {
    for (const host of hosts) {
      const at = line.indexOf(host, 1);
      const inside = at > 0 ? match(line.slice(at)) : undefined;
      if (inside) return { at, match: inside };
    }
    return undefined;
  };
  return { match, matchInside, counts };
}

/** A model from a pattern the learner gave (RE2 syntax): the prompt is what it matches at a line's start. */
export function promptsByPattern(pattern: string): PromptModel {
  const compiled = RE2JS.compile(`^(?:${pattern})`);
  const match = (line: string): PromptMatch | undefined => {
    const matcher = compiled.matcher(line);
    if (!matcher.find() || matcher.end() === 0) return undefined;
    const end = matcher.end();
    return { prompt: line.slice(0, end), command: line.slice(end).trim(), shape: 'given', end };
  };
  return { match, matchInside: () => undefined, counts: new Map([['given', 2]]) };
}

function candidates(line: string): PromptMatch[] {
  const found: PromptMatch[] = [];
  for (const end of line.slice(0, LONGEST_PROMPT).matchAll(PROMPT_END)) {
    const before = line.slice(0, end.index);
    const shape = shapeOf(before, end[0]);
    if (shape !== undefined) {
      const length = end.index + end[0].length;
      const space = line.slice(length, length + 1) === ' ' ? 1 : 0;
      found.push({
        prompt: line.slice(0, length),
        command: line.slice(length).trim(),
        shape,
        end: length + space,
      });
    }
    if (found.length >= 3) break;
  }
  return found;
}

/** A lone `>` is a shell asking for more, not a prompt; a prompt with more than six words is a sentence. */
function shapeOf(before: string, end: string): string | undefined {
  if (before === '' && end === '>') return undefined;
  if (before.trim().split(/\s+/).length > 6) return undefined;
  const host = HOST.exec(before)?.[0];
  if (host !== undefined) return `${host} ${end}`;
  return `${before.replace(/[^\s@:[\](){}|]+/gu, 'w')}${end}`;
}

function startsLikeCommand(command: string): boolean {
  const first = command.split(/\s+/)[0] ?? '';
  const program = first.slice(first.lastIndexOf('/') + 1);
  return COMMAND_WORDS.has(program) || /^[A-Za-z_]\w*=\S/.test(first);
}
