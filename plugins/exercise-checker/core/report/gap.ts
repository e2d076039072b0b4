import type { Fact } from '../facts/fact.ts';
import type { FactPattern } from '../exercise.ts';
import type { Budget } from '../outcomes/budget.ts';
import type { Bindings } from '../outcomes/match.ts';
import type { Wanted } from '../outcomes/wanted.ts';
import type { NearMiss, Shortfall } from './assessment.ts';
import type { ReportedPlace } from './reported-place.ts';

/** What is needed to find out why one outcome is not met. */
export interface GapSearch {
  facts: readonly Fact[];
  budget: Budget;
  /** Programs the exercise is about; advice names no others for what only they show. */
  tools: readonly string[];
  /** Where echo, cat and the like print what is wanted. */
  printed(wanted: Wanted): ReportedPlace | undefined;
}

/** One way in which the parts looked at so far fit together. */
export interface PartialProof {
  bindings: Bindings;
  /** Position in the session that facts must come after, and what is there. */
  from: number;
  after: Fact | undefined;
  /** The last step shown, with what it was wanted for. */
  step?: Step;
}

interface Step {
  fact: Fact;
  pattern: FactPattern;
}

/** The first part of a condition that nothing proves. */
export interface Gap {
  shortfall: Shortfall;
  nearest: NearMiss[];
  /** How near the session comes to it: of several gaps, the highest is told. */
  score: number;
}
