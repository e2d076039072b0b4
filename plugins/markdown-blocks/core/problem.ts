import type { Place } from './node.ts';

/** What is wrong, what was expected instead, and what to type; without a full stop but for the fix. */
export interface Explanation {
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** Something an author has to change, with the place and what to type instead. */
export interface Problem<Code extends string = string> extends Place, Explanation {
  readonly code: Code;
}

/** Every problem that a kind of block can have, by its code. */
export type Explanations = Readonly<Record<string, (...details: never[]) => Explanation>>;

/** Makes the problem with a code at a place; the details are what its explanation reports. */
export type MakeProblem<All extends Explanations> = <Code extends keyof All & string>(
  code: Code,
  place: Place,
  ...details: Parameters<All[Code]>
) => Problem<keyof All & string>;

/** What makes the problems of one kind of block. A new rule is one entry in the explanations, and one call. */
export function problemMaker<All extends Explanations>(explanations: All): MakeProblem<All> {
  return (code, { line, column }, ...details) => {
    const explain = explanations[code] as (...all: unknown[]) => Explanation;
    return { code, line, column, ...explain(...details) };
  };
}

/** Problems in the order of the page. */
export function inOrder<One extends Problem>(problems: readonly One[]): One[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
