import type { Host } from './controls.ts';
import type { Answered } from './state.ts';
import { store } from './store.ts';
import { dateOf, say } from './strings.ts';

/**
 * What is kept of the question of a check. An answer of version 1 named options by letters: it gets their ids, once and
 * for good.
 */
export function keptAnswer(check: Host): Answered | undefined {
  const { revision: revisions = '', former } = check.dataset;
  const [revision = ''] = revisions.split(',');
  const kept = store.get(check.question, revisions);
  if (!kept || kept.revision === revision) return kept;
  const ids = former?.split(',');
  const answer = ids ? kept.answer.map((letter) => ids[letter.charCodeAt(0) - 97] ?? letter) : kept.answer;
  const renamed = { ...kept, revision, answer };
  store.set(new Map([[check.question, renamed]]));
  return renamed;
}

/** Tells readers who have answered what the question was before why their answer is not there. */
export function tellSetAside(check: Host): void {
  const kept = store.getAny(check.question);
  if (kept && kept.answer.length > 0) check.tell(say(check, 'aside', { date: dateOf(kept.at) }), true);
}
