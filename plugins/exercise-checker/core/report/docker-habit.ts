import type { Fact, FactValue } from '../facts/fact.ts';
import { INSTEAD, callOfWords } from './docker-words.ts';
import { LastCalls } from './last-calls.ts';

/** A `docker` command, and how the tools of an exercise say the same. */
export interface DockerHabit {
  id: 'docker-habit';
  /** What was typed, without its operands: `docker ps`. */
  typed: string;
  /** Command lines that do the same; none if there is no such thing. */
  instead: string[];
}

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
    const wasReplaced = ways.some(([tool, words]) => typed.isAfter(fact.order, callOfWords(tool, words)));
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
