import { formatState, parseState } from './state.ts';
import { store } from './store.ts';

/** All that is kept, as the text of a file for another browser. */
export function answersAsText(): string {
  return formatState(store.state);
}

/**
 * Takes over what another browser has kept: of each question the newer answer.
 * @returns how many, of how many; undefined for a text that has none
 */
export function takeOver(text: string): { readonly taken: number; readonly total: number } | undefined {
  const { answers } = parseState(text, 0);
  const newer = [...answers].filter(([question, { at }]) => at > (store.getAny(question)?.at ?? -1));
  if (newer.length > 0) store.set(new Map(newer));
  return answers.size === 0 ? undefined : { taken: newer.length, total: answers.size };
}
