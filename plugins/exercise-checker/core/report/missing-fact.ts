import type { Fact } from '../facts/fact.ts';
import type { FactPattern } from '../exercise.ts';
import { matchFact } from '../outcomes/match.ts';
import { differencesOf, wantedOf } from '../outcomes/wanted.ts';
import type { NearMiss } from './assessment.ts';
import { reportedPlace } from './reported-place.ts';
import { likenessOf } from './likeness.ts';
import type { Gap, PartialProof, GapSearch } from './gap.ts';
import { shownBy } from './shown-by.ts';

const MOST_NEAREST = 3;

/** Why nothing proves one pattern, as the partial proof sees it that comes nearest to it. */
export function missingFact(pattern: FactPattern, proofs: readonly PartialProof[], search: GapSearch): Gap {
  let best: Gap | undefined;
  for (const proof of proofs) {
    const gap = cameTooEarly(pattern, proof, search) ?? wasNotSeen(pattern, proof, search);
    if (best === undefined || gap.score > best.score) best = gap;
  }
  return best ?? { shortfall: { code: 'not-together' }, nearest: [], score: 0 };
}

/** Above all that the likeness of a fact that does not fit can reach. */
const FITS = 1000;

function cameTooEarly(pattern: FactPattern, proof: PartialProof, search: GapSearch): Gap | undefined {
  const seen = search.facts.findLast((fact) => {
    search.budget.spend();
    return fact.order <= proof.from && matchFact(fact, pattern, proof.bindings) !== undefined;
  });
  const { after } = proof;
  if (seen === undefined || after === undefined) return undefined;
  const wanted = wantedOf(pattern, proof.bindings);
  return {
    shortfall: {
      code: 'too-early',
      wanted,
      seen: reportedPlace(seen),
      after: reportedPlace(after),
      shownBy: shownBy(wanted, search.tools),
    },
    nearest: [{ ...reportedPlace(seen), differs: { kind: 'too-early' } }],
    score: FITS,
  };
}

function wasNotSeen(pattern: FactPattern, { bindings }: PartialProof, search: GapSearch): Gap {
  const wanted = wantedOf(pattern, bindings);
  const candidates = search.facts.flatMap((fact) => {
    search.budget.spend();
    const score = likenessOf(fact, pattern, bindings, wanted);
    return score === undefined ? [] : [{ fact, score }];
  });
  candidates.sort((a, b) => b.score - a.score || b.fact.order - a.fact.order);
  const nearest = candidates.slice(0, MOST_NEAREST).map(({ fact }): NearMiss => nearMiss(fact));
  const printed = nearest.length === 0 ? search.printed(wanted) : undefined;
  return {
    shortfall: {
      code: 'not-seen',
      wanted,
      shownBy: shownBy(wanted, search.tools),
      ...(printed === undefined ? {} : { printed }),
    },
    nearest,
    score: candidates[0]?.score ?? 0,
  };

  function nearMiss(fact: Fact): NearMiss {
    return {
      ...reportedPlace(fact),
      differs: { kind: 'values', differences: differencesOf(fact, pattern, bindings) },
    };
  }
}
