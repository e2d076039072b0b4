import { RE2JS } from 're2js';
import type { PromptMatch, PromptModel } from './prompt-model.ts';

/** The shape of a prompt that was named and not learned. */
export const GIVEN = 'given';

/** A model from a pattern the learner gave (RE2 syntax): the prompt is what it matches at a row's start. */
export function promptsByPattern(pattern: string): PromptModel {
  const compiled = RE2JS.compile(`^(?:${pattern})`);
  const match = (row: string): PromptMatch | undefined => {
    const matcher = compiled.matcher(row);
    if (!matcher.find() || matcher.end() === 0) return undefined;
    const end = matcher.end();
    const prompt = row.slice(0, end).trimEnd();
    return { prompt, command: row.slice(end).trim(), shape: GIVEN, words: [], host: undefined, end };
  };
  return { match, matchInside: () => undefined, count: () => 2 };
}
