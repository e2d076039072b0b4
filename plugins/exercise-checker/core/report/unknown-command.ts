import type { Fact } from '../facts/fact.ts';
import { callOfWords, INSTEAD } from './docker-words.ts';
import { LastCalls } from './last-calls.ts';

/** A command that is not there: of a tool that is, or the tool itself. */
export type UnknownCommand =
  | {
      id: 'no-such-command';
      /** The tool and its word: `ctr pull`. */
      typed: string;
      /** How that tool says what Docker calls by this word; missing where it does not. */
      instead?: string;
    }
  | { id: 'tool-missing'; tool: string };

/** The first such command of a tool of the exercise that no later one replaced. */
export function findUnknownCommand(
  tools: readonly string[],
  facts: readonly Fact[],
): (UnknownCommand & { line: number }) | undefined {
  const worked = ({ type, values }: Fact): boolean => type === 'command' && values.get('succeeded') === true;
  const calls = new LastCalls(facts, worked);
  const found = new Set(facts.filter(worked).map(({ values }) => values.get('tool')));
  for (const { type, values, order, place } of facts) {
    const tool = String(values.get('tool'));
    if (type !== 'command' || values.get('error') !== 'unknown-command' || !tools.includes(tool)) continue;
    const { line } = place;
    const [word = ''] = String(values.get('operands') ?? '').split(' ', 1);
    // A tool that was called by a command it has was not there itself.
    if (values.get('action') !== '') {
      if (!found.has(tool)) return { id: 'tool-missing', tool, line };
      continue;
    }
    if (!/^[a-z]{1,20}$/.test(word)) continue;
    const words = INSTEAD[word]?.[tool];
    if (words !== undefined && calls.isAfter(order, callOfWords(tool, words))) continue;
    const typed = `${tool} ${word}`;
    return {
      id: 'no-such-command',
      typed,
      ...(words === undefined ? {} : { instead: `${tool} ${words}` }),
      line,
    };
  }
  return undefined;
}
