import type { Condition, FactPattern } from '../exercise.ts';
import type { Fact } from '../facts/fact.ts';
import { differencesOf, wantedOf, type Difference, type Wanted } from '../outcomes/wanted.ts';

/** A fact beside a pattern: it fits, differs, or is a list, in which what is looked for may be missing. */
export interface ComparedFact {
  fact: Fact;
  relation: 'fits' | 'differs' | 'list';
  /** Empty but where it differs. */
  differences: Difference[];
}

/** A condition with what a session has to say of each of its parts. */
export type Behind =
  | { kind: 'all' | 'any' | 'sequence'; parts: Behind[] }
  /** So many of the parts are enough, each by a separate fact. */
  | { kind: 'different'; least: number; parts: Behind[] }
  /** Every fact of the kind, in the order of the session. */
  | { kind: 'fact' | 'absent'; pattern: FactPattern; wanted: Wanted; compared: ComparedFact[] };

/**
 * Everything behind one verdict: each part of a condition, and every fact of its kind that the session holds, with what it
 * lacks. Variables that only a whole proof ties together are left open here: each fact is compared by itself.
 */
export function factsBehind(condition: Condition, facts: readonly Fact[]): Behind {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'sequence':
      return {
        kind: condition.kind,
        parts: condition.conditions.map((part) => factsBehind(part, facts)),
      };
    case 'different': {
      const { least, patterns } = condition;
      const parts = patterns.map((pattern) => factsBehind({ kind: 'fact', pattern }, facts));
      return { kind: 'different', least, parts };
    }
    case 'fact':
    case 'absent': {
      const { kind, pattern } = condition;
      const listed = kind === 'absent' ? condition.of : undefined;
      const candidates = facts.filter(
        ({ type, values }) =>
          type === pattern.type ||
          (type === 'listing' && listed !== undefined && values.get('of') === listed),
      );
      const compared = candidates.map((fact) => compare(fact, pattern));
      return { kind, pattern, wanted: wantedOf(pattern, new Map()), compared };
    }
  }
}

function compare(fact: Fact, pattern: FactPattern): ComparedFact {
  if (fact.type !== pattern.type) return { fact, relation: 'list', differences: [] };
  const differences = differencesOf(fact, pattern, new Map());
  return { fact, relation: differences.length === 0 ? 'fits' : 'differs', differences };
}
