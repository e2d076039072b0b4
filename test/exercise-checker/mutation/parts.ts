import type { Fact } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type { Condition, FactPattern } from '../../../plugins/exercise-checker/core/exercise.ts';
import { matchFact, type Bindings } from '../../../plugins/exercise-checker/core/outcomes/match.ts';

/** A fact, and what it was asked for by. */
export interface AskedFor {
  pattern: FactPattern;
  fact: Fact;
  /** The sequences it is in, and at which step of each. */
  steps: readonly (readonly [sequence: Condition, step: number])[];
}

/** One way in which some facts prove a condition. */
interface PartialProof {
  parts: AskedFor[];
  rest: readonly Fact[];
}

/** Every way in which the first of some facts can be what proves a condition, and the facts that are left. */
export function* takeParts(
  condition: Condition,
  facts: readonly Fact[],
  bindings: Bindings,
): Generator<PartialProof> {
  const [first, ...rest] = facts;
  switch (condition.kind) {
    case 'fact':
      if (first && matchFact(first, condition.pattern, bindings)) {
        yield { parts: [{ pattern: condition.pattern, fact: first, steps: [] }], rest };
      }
      return;
    case 'any':
      for (const one of condition.conditions) yield* takeParts(one, facts, bindings);
      return;
    case 'all':
    case 'sequence':
      yield* takeEach(condition, 0, facts, bindings);
      return;
    case 'different':
      yield* takeSome(condition.patterns, facts, bindings);
      return;
    case 'absent': {
      const pattern = { ...condition.pattern, type: 'listing' as const };
      const lists = facts.findIndex(({ type }) => type !== 'listing');
      for (let count = lists < 0 ? facts.length : lists; count > 0; count--) {
        const parts = facts.slice(0, count).map((fact) => ({ pattern, fact, steps: [] }));
        yield { parts, rest: facts.slice(count) };
      }
    }
  }
}

function* takeEach(
  condition: Extract<Condition, { kind: 'all' | 'sequence' }>,
  step: number,
  facts: readonly Fact[],
  bindings: Bindings,
): Generator<PartialProof> {
  const one = condition.conditions[step];
  if (one === undefined) yield { parts: [], rest: facts };
  else {
    for (const taken of takeParts(one, facts, bindings)) {
      const placed = taken.parts.map((part) =>
        condition.kind === 'all' ? part : { ...part, steps: [...part.steps, [condition, step] as const] },
      );
      for (const more of takeEach(condition, step + 1, taken.rest, bindings)) {
        yield { parts: [...placed, ...more.parts], rest: more.rest };
      }
    }
  }
}

/** Of `different`, a pattern may have been left without a fact. */
function* takeSome(
  [pattern, ...others]: readonly FactPattern[],
  facts: readonly Fact[],
  bindings: Bindings,
): Generator<PartialProof> {
  const [fact, ...rest] = facts;
  if (pattern === undefined) yield { parts: [], rest: facts };
  else {
    // Variables need no value here, and may have got one later.
    if (fact && (matchFact(fact, pattern, bindings) ?? matchFact(fact, pattern, new Map()))) {
      for (const more of takeSome(others, rest, bindings)) {
        yield { parts: [{ pattern, fact, steps: [] }, ...more.parts], rest: more.rest };
      }
    }
    yield* takeSome(others, facts, bindings);
  }
}
