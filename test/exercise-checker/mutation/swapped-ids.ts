import { isDeepStrictEqual } from 'node:util';
import { holds, IDENTITIES, outcomesWith, commandsTiedTo, tiesOfAttribute, type Tie } from './ties.ts';
import { commandsOf, type Plan } from './mutant.ts';
import type { Proofs } from './proofs.ts';
import { typedOf, type Session } from './session.ts';
import { withOther } from './another-value.ts';

/**
 * Replaces an ID, a PID or a digest by that of something else: in each command that proves an outcome, and where
 * several rows of one output have to agree, in each of those rows alone.
 */
export function swapPlans(session: Session, proofs: Proofs, outcome: string): Plan[] {
  return [...commandsOf(proofs, outcome)].flatMap((number) => {
    const own = Map.groupBy(identitiesIn(proofs, outcome, number), ({ tie }) => JSON.stringify(tie));
    const all = [...proofs.parts.keys()].flatMap((id) => identitiesIn(proofs, id, number));
    return [...own.values()].flatMap((same) => {
      const { tie } = same[0] ?? {};
      if (tie === undefined) return [];
      const agreeing = new Set(all.filter((one) => isDeepStrictEqual(one.tie, tie)).map(({ row }) => row));
      const alone = agreeing.size < 2 ? [] : new Set(same.flatMap(({ row }) => row ?? []));
      return [undefined, ...alone].map((row) => swapPlan(session, proofs, outcome, number, tie, row));
    });
  });
}

interface Identity {
  tie: Tie;
  value: string;
  row: number | undefined;
}

/** What an exercise asks to be the same in a command that proves an outcome, as that command shows it. */
function identitiesIn(proofs: Proofs, outcome: string, number: number): Identity[] {
  const parts = (proofs.parts.get(outcome) ?? []).filter((part) => part.command === number);
  return parts.flatMap((part) =>
    IDENTITIES.flatMap((name) =>
      tiesOfAttribute(part, name).flatMap((tie) => {
        const wanted = 'value' in tie ? tie.value : (proofs.bindings.get(tie.variable) ?? '');
        const shown = part.fact.values.get(name);
        // Another matcher of the same attribute may be the one that fits.
        if ('value' in tie && !holds(shown, wanted)) return [];
        // Tools show some IDs cut short. Names of images have their own mistake.
        const value = String(typeof shown === 'object' ? wanted : shown);
        return value.includes('/') ? [] : [{ tie, value, row: part.row }];
      }),
    ),
  );
}

function swapPlan(
  session: Session,
  proofs: Proofs,
  outcome: string,
  number: number,
  tie: Tie,
  row: number | undefined,
): Plan {
  const asks = (now: Proofs, one: number): Identity | undefined =>
    identitiesIn(now, outcome, one).find((found) => isDeepStrictEqual(found.tie, tie));
  const plan: Plan = {
    kind: 'swapped IDs',
    outcome,
    deed: `another ${'value' in tie ? String(tie.value) : `$${tie.variable}`} in: ${typedOf(session, number)}${row === undefined ? '' : `, row ${row}`}`,
    first: [number],
    change: (current, numbers, now) => {
      const swapped = [...numbers].reduce((changing, one) => {
        const same = asks(now, one);
        if (same === undefined) return changing;
        return withOther(changing, one, same.value, one === number ? row : undefined);
      }, current);
      return swapped === current ? undefined : swapped;
    },
  };
  // An outcome with several ways may have one for which the value is another's to choose.
  if ('value' in tie) {
    return {
      ...plan,
      isVoid: (now) => [...commandsOf(now, outcome)].every((one) => asks(now, one) === undefined),
    };
  }
  return {
    ...plan,
    oneOf: new Set([outcome, ...outcomesWith(proofs, tie.variable)]),
    isVoid: (now, changed) => commandsTiedTo(now, tie.variable).isSubsetOf(changed),
  };
}
