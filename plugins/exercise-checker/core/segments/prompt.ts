import { RE2JS } from 're2js';
import { angleCandidate, candidatesOf, HOST, type PromptMatch } from './prompt-candidate.ts';

export type { PromptMatch } from './prompt-candidate.ts';

/** The prompts of one session. */
export interface PromptModel {
  /** Splits a line that begins with a prompt of this session; undefined for output. */
  match(line: string): PromptMatch | undefined;
  /** Finds a prompt glued to the end of text that had no newline of its own. */
  matchInside(line: string): { at: number; match: PromptMatch } | undefined;
  /** How many lines have each shape. */
  counts: ReadonlyMap<string, number>;
}

/** User and host pairs of one session; each line is searched for each of them. */
const MOST_REMEMBERED = 20_000;
const MOST_HOSTS = 50;

/** A user at a host and the sign of a shell, as `shapeOf` writes them. */
const HOST_SHAPE = /^[\w.-]+[@㉿][\w.-]+ [$#%>]$/u;

/** Words that begin what people type in such sessions: enough to tell a prompt from a line of output. */
const COMMAND_WORDS = new Set(
  (
    'ctr nerdctl crictl runc crun runsc docker podman containerd buildctl sudo su doas env time watch timeout export ' +
    'set unset alias cd ls ll cat echo printf ps pstree pgrep pidof pkill kill killall grep egrep awk sed head tail ' +
    'less more clear reset exit logout history uname id whoami hostname date sleep curl wget jq mkdir rm cp mv ln ' +
    'touch chmod chown tar gzip gunzip find systemctl journalctl service mount umount findmnt nsenter unshare lsns ip ' +
    'ss for while if until true false test man which type source script asciinema apt apt-get vi vim nano tree stat ' +
    'file sha256sum wc sort uniq cut tr tee diff xargs skopeo umoci cri-tools fg bg jobs wait readlink du df free top ' +
    'bash sh zsh fish tmux exec eval pwd seq sync begin'
  ).split(' '),
);

/**
 * Learns what the prompts of a session look like from the lines that may begin with one. A shape counts as
 * a prompt once a command that people type follows it; then every line of that shape is one, typing
 * mistakes included.
 */
export function learnPrompts(lines: readonly string[]): PromptModel {
  const candidates = remember(candidatesOf);
  const counts = new Map<string, number>();
  const proven = new Map<string, number>();
  const hosts = new Set<string>();
  for (const line of lines) {
    for (const candidate of candidates(line)) {
      counts.set(candidate.shape, (counts.get(candidate.shape) ?? 0) + 1);
      if (looksLikeCommand(candidate.command)) {
        proven.set(candidate.shape, (proven.get(candidate.shape) ?? 0) + 1);
        const host = HOST.exec(candidate.prompt)?.[0];
        if (host !== undefined && hosts.size < MOST_HOSTS) hosts.add(host);
        break;
      }
    }
  }
  if (proven.size === 0) {
    // `user@host:folder$` is a prompt whatever follows it, where it comes back.
    for (const [shape, count] of counts) if (count > 1 && HOST_SHAPE.test(shape)) proven.set(shape, count);
  }
  if (proven.size === 0) return anglePrompts(lines);
  const bare = [...proven]
    .filter(([shape, count]) => count > 1 && [...shape].length === 1)
    .map(([shape]) => shape);
  /** `"}}❯ ls` in a session whose prompt is `❯` is output without a newline, not another prompt. */
  const isGlued = ({ shape, end, prompt }: PromptMatch): boolean =>
    (end > 2 && (proven.get(shape) ?? 0) < 2 && bare.some((one) => shape.endsWith(one))) ||
    hasTwoHosts(prompt);
  /** `hime@lab:~$` after output `hi` without a newline, in a session of `me@lab`. */
  const hasTwoHosts = (prompt: string): boolean => {
    const host = HOST.exec(prompt)?.[0] ?? '';
    return [...hosts].some((other) => other.length < host.length && host.endsWith(other));
  };

  const match = (line: string): PromptMatch | undefined =>
    candidates(line).find((candidate) => proven.has(candidate.shape) && !isGlued(candidate));

  const matchInside = (line: string): { at: number; match: PromptMatch } | undefined => {
    for (const host of hosts) {
      const at = line.indexOf(host, 1);
      const inside = at > 0 ? match(line.slice(at)) : undefined;
      if (inside) return { at: at - decorationBefore(line, at), match: inside };
    }
    const glued = candidates(line).find((candidate) => proven.has(candidate.shape) && isGlued(candidate));
    if (glued === undefined) return undefined;
    const at = [...glued.prompt].slice(0, -1).join('').length;
    const inside = candidates(line.slice(at))[0];
    return inside && { at, match: inside };
  };
  return { match, matchInside, counts };
}

/** Lines are asked about several times: when prompts are learned, and when the session is cut at them. */
function remember(ask: (line: string) => PromptMatch[]): (line: string) => PromptMatch[] {
  const answers = new Map<string, PromptMatch[]>();
  return (line) => {
    const known = answers.get(line);
    if (known) return known;
    const answer = ask(line);
    if (answers.size < MOST_REMEMBERED) answers.set(line, answer);
    return answer;
  };
}

/** A session whose prompt is a lone `>`: believed only where several commands follow it, and no other prompt is there. */
function anglePrompts(lines: readonly string[]): PromptModel {
  const found = lines.flatMap((line) => angleCandidate(line) ?? []);
  const commands = found.filter(({ command }) => looksLikeCommand(command)).length;
  const believed = commands >= 3 && commands >= found.length / 2;
  return {
    match: (line) => (believed ? angleCandidate(line) : undefined),
    matchInside: () => undefined,
    counts: new Map([['>', found.length]]),
  };
}

/** A model from a pattern the learner gave (RE2 syntax): the prompt is what it matches at a line's start. */
export function promptsByPattern(pattern: string): PromptModel {
  const compiled = RE2JS.compile(`^(?:${pattern})`);
  const match = (line: string): PromptMatch | undefined => {
    const matcher = compiled.matcher(line);
    if (!matcher.find() || matcher.end() === 0) return undefined;
    const end = matcher.end();
    return { prompt: line.slice(0, end).trimEnd(), command: line.slice(end).trim(), shape: 'given', end };
  };
  return { match, matchInside: () => undefined, counts: new Map([['given', 2]]) };
}

/** Length of what a prompt shows in front of `user@host`: a bracket, the time, a status. */
function decorationBefore(line: string, at: number): number {
  const before = line.slice(Math.max(0, at - 40), at);
  return /(?:\[[^\][]{0,30}\] ?|\()?\[?$/.exec(before)?.[0].length ?? 0;
}

/** Whether a line begins with a program people call in such sessions, or with an assignment. */
export function looksLikeCommand(command: string): boolean {
  const first = command.split(/\s+/)[0] ?? '';
  const program = first.slice(first.lastIndexOf('/') + 1);
  return COMMAND_WORDS.has(program) || /^[A-Za-z_]\w*=\S/.test(first);
}
