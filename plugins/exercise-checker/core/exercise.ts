import type { FactType } from './facts/fact-types.ts';

/** What one attribute of a fact must be. */
export type Matcher =
  | { kind: 'equals'; value: string | number | boolean }
  | { kind: 'variable'; name: string }
  | { kind: 'oneOf'; matchers: Matcher[] }
  | { kind: 'allOf'; matchers: Matcher[] }
  | { kind: 'not'; matcher: Matcher }
  | { kind: 'includes'; matcher: Matcher }
  | { kind: 'matches'; pattern: string };

/** A small pattern over one fact; `$variables` in it must agree with every other use of the same name. */
export interface FactPattern {
  type: FactType;
  attributes: { name: string; matcher: Matcher }[];
}

/** What a complete list can show to be gone. */
export const MAY_BE_ABSENT = ['image', 'container', 'task', 'pod', 'state'] as const;

export type MayBeAbsent = (typeof MAY_BE_ABSENT)[number];

/** What must be shown for an outcome to count. */
export type Condition =
  | { kind: 'fact'; pattern: FactPattern }
  | { kind: 'all'; conditions: Condition[] }
  | { kind: 'any'; conditions: Condition[] }
  /** Each of these, later in the session than the one before. */
  | { kind: 'sequence'; conditions: Condition[] }
  /** Each pattern proven by its own fact, in any order; `least` of them are enough. */
  | { kind: 'different'; patterns: FactPattern[]; least: number }
  /** Shown to exist once, and in the last complete list no more. */
  | { kind: 'absent'; of: MayBeAbsent; pattern: FactPattern };

/** Where in the session a contradicting fact stands: anywhere, or relative to the span of the proof it contradicts. */
export const PLACES = ['fact', 'earlier', 'between', 'later'] as const;

export type ContradictionPlace = (typeof PLACES)[number];

/**
 * Facts that, shown together, contradict the proof of an outcome: the same process before and after what is
 * said to have replaced it, say. The span of a proof goes from its first fact to its last.
 */
export interface Contradiction {
  /** An outcome this one builds on: the span then begins with the first fact that proves that one. */
  since: string | undefined;
  /** Every one of them has to be shown; variables have the values of the proof, others must agree among the parts. */
  parts: { place: ContradictionPlace; pattern: FactPattern }[];
}

/** Something a learner's session has to prove. */
export interface Outcome {
  id: string;
  title: string;
  condition: Condition;
  /** Any one of them makes the outcome unmet although its condition is met. */
  unless: Contradiction[];
  /** Outcomes that must be met first, and earlier in the session; until then this one is blocked. */
  after: string[];
  /** Outcomes that must be met as well, in whatever order; until then this one is blocked. */
  needs: string[];
  required: boolean;
  points: number;
  hint: string;
}

/** A mistake authors have seen learners make, and what to say to it. */
export interface Mistake {
  id: string;
  when: FactPattern;
  /** The outcome it stands in the way of: once that one is met, the mistake was put right and is not mentioned. */
  outcome: string | undefined;
  message: string;
  /** Address on the site where it is explained. */
  read: string | undefined;
}

/** An exercise as the engine grades it: validated, all names canonical. */
export interface Exercise {
  id: string;
  title: string;
  goal: string;
  tools: string[];
  outcomes: Outcome[];
  mistakes: Mistake[];
}
