import type { Fact } from '../facts/fact.ts';
import type { Outcome } from '../exercise.ts';
import type { Bindings } from './match.ts';
import { endOf } from './ways.ts';

/** The facts that prove one outcome, in the order of its condition. */
export interface Proof {
  facts: Fact[];
}

/** A variable an outcome may not choose a value for, because others introduce it. */
export interface UnboundVariable {
  /** Without "$". */
  name: string;
  /** The outcomes that would give it a value; the first one is meant to. */
  introducedBy: readonly string[];
}

/** An outcome whose condition is met, and what was shown against it. */
export interface ContradictedProof {
  facts: Fact[];
  against: Fact[];
}

/** What the solver decided on for the whole session: what is proven, with the values all variables agree on. */
export interface Solution {
  bindings: Bindings;
  /** The outcomes that are met. None of the other members has one of them. */
  proofs: ReadonlyMap<string, Proof>;
  /** Outcomes of which not every way to meet them was tried: too complex, and never to be called unmet. */
  incomplete: ReadonlySet<string>;
  /** Outcomes that cannot be judged: no outcome that is met gave these variables a value. */
  unbound: ReadonlyMap<string, readonly UnboundVariable[]>;
  /** Outcomes that would be met, were it not for what else was shown. */
  contradictions: ReadonlyMap<string, ContradictedProof>;
}

/** Position in the session an outcome's facts must come after; undefined if an earlier outcome is missing. */
export function startAfter({ proofs }: Pick<Solution, 'proofs'>, outcome: Outcome): number | undefined {
  if (outcome.needs.some((id) => !proofs.has(id))) return undefined;
  let start = -1;
  for (const id of outcome.after) {
    const proof = proofs.get(id);
    if (proof === undefined) return undefined;
    start = Math.max(start, endOf(proof));
  }
  return start;
}
