import type { Fact } from '../core/facts/fact.ts';
import { visible } from '../core/report/visible.ts';
import type { Sentences } from './sentences.ts';

/** A fact in words for a learner: it is told as the pattern that it alone fits. */
export function describeFact({ type, values }: Fact, sentences: Sentences): string {
  const shown = [...values].filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  const wishes = shown.map(([attribute, value]) => ({
    attribute,
    wish: { kind: 'value', value } as const,
  }));
  return visible(sentences.wanted({ type, wishes }, 'learner'));
}
