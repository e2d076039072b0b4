import { DONE } from './kinds/done.ts';
import { LISTED } from './kinds/listed.ts';
import { LOOKED_AT } from './kinds/looked-at.ts';

/**
 * The kinds of facts, what each means in a sentence, and its attributes. Exercises may use exactly these
 * names; any other is an error in the exercise file.
 */
export const FACT_TYPES = { ...DONE, ...LISTED, ...LOOKED_AT } as const;

export type FactType = keyof typeof FACT_TYPES;

/** Whether a word is the name of a kind of fact. */
export function isFactType(word: string): word is FactType {
  return Object.hasOwn(FACT_TYPES, word);
}

/** The attribute names facts of one kind may have. */
export function attributesOf(type: FactType): string[] {
  return Object.keys(FACT_TYPES[type].attributes);
}
