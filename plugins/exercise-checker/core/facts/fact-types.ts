import type { Attribute, ValueOf } from './kinds/attribute.ts';
import { DONE } from './kinds/done.ts';
import { LISTED } from './kinds/listed.ts';
import { LOOKED_AT } from './kinds/looked-at.ts';

/**
 * The catalogue: the kinds of facts, what each means in a sentence, and its attributes with their types. Readers are
 * checked against it by the compiler; the JSON schema of exercises and the authors' reference are made from it.
 */
export const FACT_TYPES = { ...DONE, ...LISTED, ...LOOKED_AT } as const;

export type FactType = keyof typeof FACT_TYPES;

type AttributesOf<Type extends FactType> = (typeof FACT_TYPES)[Type]['attributes'];

/** The values a fact of one kind may have; undefined stands for what was not shown. */
export type ValuesOf<Type extends FactType> = {
  readonly [Name in keyof AttributesOf<Type>]?:
    (AttributesOf<Type>[Name] extends Attribute ? ValueOf<AttributesOf<Type>[Name]> : never) | undefined;
};

/** Whether a word is the name of a kind of fact. */
export function isFactType(word: string): word is FactType {
  return Object.hasOwn(FACT_TYPES, word);
}

/** The attribute names facts of one kind may have. */
export function attributesOf(type: FactType): string[] {
  return Object.keys(FACT_TYPES[type].attributes);
}

/** What one attribute of a kind is; undefined if the kind has none of that name. */
export function attributeOf(type: FactType, name: string): Attribute | undefined {
  const attributes: Readonly<Record<string, Attribute>> = FACT_TYPES[type].attributes;
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}
