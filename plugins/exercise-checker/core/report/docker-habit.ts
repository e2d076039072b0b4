import { canonicalAction } from 'container-commands';
import type { Fact, FactValue } from '../facts/fact.ts';
import { LastCalls } from './last-calls.ts';

/** A `docker` command, and how the tools of an exercise say the same. */
export interface DockerHabit {
  id: 'docker-habit';
  /** What was typed, without its operands: `docker ps`. */
  typed: string;
  /** Command lines that do the same; none where there is no such thing. */
  instead: string[];
}

/** What follows the name of each tool for what Docker calls by this name. */
const INSTEAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pull: { ctr: 'image pull IMAGE', nerdctl: 'pull IMAGE', crictl: 'pull IMAGE' },
  images: { ctr: 'image ls', nerdctl: 'images', crictl: 'images' },
  rmi: { ctr: 'image rm IMAGE', nerdctl: 'rmi IMAGE', crictl: 'rmi IMAGE' },
  tag: { ctr: 'image tag IMAGE NEW-NAME', nerdctl: 'tag IMAGE NEW-NAME' },
  save: { ctr: 'image export FILE IMAGE', nerdctl: 'save -o FILE IMAGE' },
  load: { ctr: 'image import FILE', nerdctl: 'load -i FILE' },
  build: { nerdctl: 'build -t IMAGE .' },
  run: { ctr: 'run -d IMAGE ID', nerdctl: 'run -d --name NAME IMAGE', runc: 'run ID' },
  create: { ctr: 'container create IMAGE ID', nerdctl: 'create --name NAME IMAGE', runc: 'create ID' },
  start: { ctr: 'task start -d ID', nerdctl: 'start NAME', crictl: 'start ID', runc: 'start ID' },
  ps: { ctr: 'task ls', nerdctl: 'ps -a', crictl: 'ps -a', runc: 'list' },
  exec: {
    ctr: 'task exec --exec-id EXEC-ID ID COMMAND',
    nerdctl: 'exec NAME COMMAND',
    crictl: 'exec ID COMMAND',
  },
  logs: { nerdctl: 'logs NAME', crictl: 'logs ID' },
  inspect: { ctr: 'container info ID', nerdctl: 'inspect NAME', crictl: 'inspect ID', runc: 'state ID' },
  stop: { ctr: 'task kill ID', nerdctl: 'stop NAME', crictl: 'stop ID', runc: 'kill ID' },
  kill: { ctr: 'task kill -s SIGKILL ID', nerdctl: 'kill NAME', crictl: 'stop ID', runc: 'kill ID KILL' },
  rm: { ctr: 'container rm ID', nerdctl: 'rm NAME', crictl: 'rm ID', runc: 'delete ID' },
};

/** The first `docker` command that nothing after it replaced, where an exercise is not about docker. */
export function findDockerHabit(
  tools: readonly string[],
  facts: readonly Fact[],
): (DockerHabit & { line: number }) | undefined {
  if (tools.includes('docker')) return undefined;
  const typed = new LastCalls(
    facts,
    ({ type, values }) => type === 'command' && values.get('succeeded') !== false,
  );
  for (const fact of facts) {
    if (fact.type !== 'command' || fact.values.get('tool') !== 'docker') continue;
    const action = String(fact.values.get('action') ?? '');
    const ways = Object.entries(INSTEAD[action] ?? {});
    const wasReplaced = ways.some(([tool, words]) =>
      typed.isAfter(fact.order, {
        type: 'command',
        tool,
        action: canonicalAction(tool, commandWords(words)),
      }),
    );
    if (wasReplaced) continue;
    const meant = ways.filter(([tool]) => tools.includes(tool));
    return {
      id: 'docker-habit',
      typed: ['docker', action === '' ? firstWords(fact.values.get('operands')) : action]
        .filter((word) => word !== '')
        .join(' '),
      instead: meant.map(([tool, words]) => `${tool} ${words}`),
      line: fact.place.line,
    };
  }
  return undefined;
}

/** What stands where a command of Docker does that is not known here, such as those of Swarm. */
function firstWords(operands: FactValue | undefined): string {
  const words = typeof operands === 'string' ? operands.split(' ', 2) : [];
  return words.every((word) => /^[a-z]{1,20}$/.test(word)) ? words.join(' ') : '';
}

/** The words before the first flag or placeholder. */
function commandWords(words: string): string {
  const all = words.split(' ');
  const end = all.findIndex((word) => !/^[a-z]+$/.test(word));
  return all.slice(0, end < 0 ? undefined : end).join(' ');
}
