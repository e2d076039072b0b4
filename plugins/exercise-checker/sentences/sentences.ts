import type { FactType } from '../core/facts/fact-types.ts';
import type { NearMiss, Reason, Shortfall } from '../core/report/assessment.ts';
import type { ReportedPlace } from '../core/report/reported-place.ts';
import type { CommonMistake } from '../core/report/common-mistakes.ts';
import type { Unread } from '../core/report/unread.ts';
import type { Difference, Wanted } from '../core/outcomes/wanted.ts';

/** Who reads a description: authors get regular expressions as they wrote them, learners never see one. */
export type Audience = 'learner' | 'author';

/**
 * All that a report says, in one language: a folder beside this file for each. A code without a sentence does not
 * compile. The sentences are the same wherever they are shown: what only the command line or only the page
 * offers is added there.
 */
export interface Sentences {
  /** What a kind of fact is, as in "a task"; for the command line's `--explain`, too. */
  kinds: Readonly<Record<FactType, string>>;
  /** Why there is no verdict, and what to do. */
  reason(reason: Reason): { message: string; fix: string };
  /** Why an outcome is met. */
  met(evidence: readonly ReportedPlace[]): string;
  /** Why an outcome is not met. */
  shortfall(shortfall: Shortfall): string;
  /** What keeps the nearest fact from counting. */
  nearMiss(differs: NearMiss['differs']): string;
  /** A mistake of the tools themselves. */
  mistake(mistake: CommonMistake): string;
  /** What was not looked into. */
  unread(unread: Unread): string;
  /** A pattern. */
  wanted(wanted: Wanted, audience: Audience): string;
  /** In what a fact differs from a pattern. */
  differences(differences: readonly Difference[], audience: Audience): string;
}
