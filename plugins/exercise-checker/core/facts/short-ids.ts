import type { Invocation } from 'container-commands';
import type { ShownNames } from './shown-names.ts';

/** Tools that know a container by the first digits of its ID. */
const TAKES_SHORT_IDS = new Set(['crictl', 'nerdctl']);

/** Digits that people type of an ID: those of lists are enough to tell it as they are. */
const SHORT_ID = /^(?=.*[0-9])[0-9a-f]{3,11}$/;

/** A call with whole IDs in the place of their first digits, where the session has shown which ID that is. */
export function withWholeIds(invocation: Invocation, names: Pick<ShownNames, 'idBeginning'>): Invocation {
  const { tool, operands, words } = invocation;
  if (!TAKES_SHORT_IDS.has(tool) || !operands.some((word) => SHORT_ID.test(word))) return invocation;
  const whole = (word: string): string => (SHORT_ID.test(word) && names.idBeginning(word)) || word;
  return { ...invocation, operands: operands.map(whole), words: words.map(whole) };
}
