import type { OutputLine } from '../segments/segment.ts';
import type { FactType, ValuesOf } from './fact-types.ts';

/** A fact before it has its place in the session. */
interface FindingOf<Type extends FactType> {
  type: Type;
  values: ValuesOf<Type>;
  /** The line it was read from; undefined for the command itself. */
  line?: OutputLine;
}

/** A fact of any kind before it has its place in the session. */
export type Finding = { [Type in FactType]: FindingOf<Type> }[FactType];

/** Makes every name that a kind does not have an error of the compiler, also one that comes by a spread. */
type NoOther<Given, Known> = Given & Record<Exclude<keyof Given, keyof Known>, never>;

/**
 * A finding of one kind, checked against the catalogue: a misspelt attribute or a text for a number does not compile.
 * @param line the line it was read from; left out for the command itself
 */
export function fact<Type extends FactType, Given extends ValuesOf<Type>>(
  type: Type,
  values: NoOther<Given, ValuesOf<Type>>,
  line?: OutputLine,
): Finding {
  return { type, values, ...(line === undefined ? {} : { line }) } as unknown as Finding;
}
