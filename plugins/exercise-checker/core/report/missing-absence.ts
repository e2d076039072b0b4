import type { Condition } from '../exercise.ts';
import { findAbsence } from '../outcomes/absence.ts';
import { wantedOf } from '../outcomes/wanted.ts';
import { reportedPlace } from './reported-place.ts';
import type { Gap, PartialProof, GapSearch } from './gap.ts';
import { listedBy, shownBy } from './shown-by.ts';

/** Why nothing proves that something is gone; undefined if it is proven. */
export function missingAbsence(
  condition: Extract<Condition, { kind: 'absent' }>,
  { bindings, from, after }: PartialProof,
  search: GapSearch,
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
          seen: reportedPlace(early),
          ...(after === undefined ? {} : { after: reportedPlace(after) }),
          shownBy: lists,
        },
        nearest: [{ ...reportedPlace(early), differs: { kind: 'too-early' } }],
        score: 3,
      };
    }
    case 'present': {
      const seen = reportedPlace(absence.fact);
      return {
        shortfall: { code: 'still-there', of, wanted, seen },
        nearest: [{ ...seen, differs: { kind: 'still-listed' } }],
        score: 2,
      };
    }
    case 'not-shown': {
      const seen = reportedPlace(absence.lastSeen);
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
