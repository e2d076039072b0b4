/** The types that values of attributes have. */
interface ValueTypes {
  text: string;
  integer: number;
  truth: boolean;
  texts: readonly string[];
}

type AttributeType = keyof ValueTypes;

/** What one attribute of a kind of fact is. */
export interface Attribute<Type extends AttributeType = AttributeType> {
  type: Type;
  /** In words, for authors: what it holds, with an example where that helps. */
  meaning: string;
}

/** The TypeScript type of an attribute's value. */
export type ValueOf<One extends Attribute> = ValueTypes[One['type']];

export const text = (meaning: string): Attribute<'text'> => ({ type: 'text', meaning });
export const integer = (meaning: string): Attribute<'integer'> => ({ type: 'integer', meaning });
export const truth = (meaning: string): Attribute<'truth'> => ({ type: 'truth', meaning });
export const texts = (meaning: string): Attribute<'texts'> => ({ type: 'texts', meaning });
