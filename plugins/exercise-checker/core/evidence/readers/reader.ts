import type { OutputLine } from '../../segments/segment.ts';
import type { FactType, ValuesOf } from '../fact-types.ts';
import type { Interest } from '../interest.ts';
import type { Observation } from '../observation.ts';

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

/** Turns one command into what it proves. */
export type Reader = (observation: Observation, interest: Interest) => Finding[];

/** One command whose output is understood, and in which forms: an entry of the registry and of the authors' reference. */
export interface Reading {
  /** Name of the program; `*` for what any program may show, such as a file. */
  tool: string;
  /** Canonical sub-commands; left out for a tool without any, and where any of them is read. */
  actions?: readonly string[];
  /** Options and formats that matter, as one would type them: `-q`, `--format '{{.Names}}'`, `| jq .path`. */
  forms: readonly string[];
  /** Releases it was read from, such as `1.6 to 2.4`; left out for tools whose output does not depend on it. */
  versions?: string;
  /** Kinds of facts it may prove. */
  proves: readonly FactType[];
  read: Reader;
}
