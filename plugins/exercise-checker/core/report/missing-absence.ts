import type { Condition } from '../exercise.ts';
import { findAbsence } from '../outcomes/absence.ts';
import { wantedOf } from '../outcomes/wanted.ts';
import { evidenceOf } from './evidence.ts';
import type { Gap, Reading, Search } from './gap.ts';
import { listedBy, shownBy } from './shown-by.ts';

/** Why nothing proves that something is gone; undefined where it is proven. */
export function missingAbsence(
  condition: Extract<Condition, { kind: 'absent' }>,
  { bindings, from, after }: Reading,
  search: Search,
): Gap | undefined {
  const { of, pattern } = condition;
  const absence = findAbsence(condition, search.facts, bindings, search.budget);
  const wanted = wantedOf(pattern, bindings);
  const lists = listedBy(of, wanted, search.tools);
  switch (absence.status) {
    case 'gone': {
      const early = absence.facts.find((fact) => fact.order <= from);
      if (early === undefined) return undefined;
      return {
        shortfall: {
          code: 'list-too-early',
          of,
          seen: evidenceOf(early),
          ...(after === undefined ? {} : { after: evidenceOf(after) }),
          shownBy: lists,
        },
        nearest: [{ ...evidenceOf(early), differs: { kind: 'too-early' } }],
        score: 3,
      };
    }
    case 'present': {
      const seen = evidenceOf(absence.fact);
      return {
        shortfall: { code: 'still-there', of, wanted, seen },
        nearest: [{ ...seen, differs: { kind: 'still-listed' } }],
        score: 2,
      };
    }
    case 'not-shown': {
      const seen = evidenceOf(absence.lastSeen);
      return {
        shortfall: { code: 'not-listed-again', of, wanted, seen, shownBy: lists },
        nearest: [{ ...seen, differs: { kind: 'last-seen' } }],
        score: 1,
      };
    }
    case 'never-seen':
      return {
        shortfall: { code: 'never-shown', of, wanted, shownBy: shownBy(wanted, search.tools) },
        nearest: [],
        score: 0,
      };
  }
}
