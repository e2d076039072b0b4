import type { Span } from './contradiction.ts';
import type { Bindings } from './match.ts';
import type { Step } from './plan.ts';

/** What is settled while outcomes are decided one after another. */
export interface State {
  bindings: Bindings;
  /** Where the proof of each outcome that is met begins and ends. */
  spans: ReadonlyMap<string, Span>;
  /** For each outcome, whether it could still be met: never false for one that could. */
  possible: readonly boolean[];
}

/** Position an outcome's facts must come after, as far as the outcomes before it are decided. */
export function startOf({ outcome }: Step, { spans }: State): number {
  return Math.max(-1, ...outcome.after.map((id) => spans.get(id)?.end ?? -1));
}

/** Which of some outcomes are met, and from where to where. */
export function keyOfSpans(ids: readonly string[], { spans }: State): string {
  return ids
    .map((id) => {
      const span = spans.get(id);
      return span === undefined ? '-' : `${span.beginning}:${span.end}`;
    })
    .join();
}

/** The values of some variables alone. */
export function only(bindings: Bindings, variables: ReadonlySet<string>): Bindings {
  return new Map([...bindings].filter(([name]) => variables.has(name)));
}
