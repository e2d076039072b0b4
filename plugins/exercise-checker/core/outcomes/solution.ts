import type { Fact } from '../evidence/fact.ts';
import type { Bindings } from './match.ts';

/** The facts that prove one outcome. */
export interface Proof {
  facts: Fact[];
}

/** One consistent reading of the whole session: what is proven, with the values all variables agree on. */
export interface Solution {
  bindings: Bindings;
  proofs: ReadonlyMap<string, Proof>;
  /** Ids of outcomes that are not met, but ways to meet them were left out: too complex, never "unmet". */
  incomplete: ReadonlySet<string>;
  /** Outcome id -> variables it may not choose for itself and that no met outcome gave a value. */
  unbound: ReadonlyMap<string, readonly UnboundVariable[]>;
  /** Outcome id -> its condition is met, and something shown contradicts it. */
  contradictions: ReadonlyMap<string, ContradictedProof>;
}

export interface UnboundVariable {
  name: string;
  /** Ids of the outcomes that give it a value, the best one to name first. */
  introducedBy: readonly string[];
}

export interface ContradictedProof {
  /** The proof that would have been. */
  facts: Fact[];
  /** What contradicts it. */
  against: Fact[];
}
