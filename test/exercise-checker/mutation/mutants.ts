import type { Exercise } from '../../../plugins/exercise-checker/core/exercise.ts';
import { namespacePlans } from './another-namespace.ts';
import { failPlans } from './failed.ts';
import { carryOut, commandsOf, type Kind, type Mutant, type Plan } from './mutant.ts';
import { prove, type Proofs } from './proofs.ts';
import { reorderPlans } from './reordered.ts';
import { onceForEach, typedOf, withoutCommands, withQuestion, type Session } from './session.ts';
import { swapPlans } from './swapped-ids.ts';

const PLANS: Record<Kind, (exercise: Exercise, session: Session, proofs: Proofs, outcome: string) => Plan[]> =
  {
    dropped: (_, ...rest) => dropPlans(...rest),
    'another namespace': (_, ...rest) => namespacePlans(...rest),
    'swapped IDs': (_, ...rest) => swapPlans(...rest),
    failed: (_, ...rest) => failPlans(...rest),
    reordered: reorderPlans,
  };

/** All mutants of one kind that can be made of a session, for every outcome it meets. */
export function mutantsOf(exercise: Exercise, session: Session, kind: Kind): Mutant[] {
  const proveSession = onceForEach((one) => prove(exercise, one));
  const proofs = proveSession(session);
  return [...proofs.parts.keys()]
    .flatMap((outcome) => PLANS[kind](exercise, session, proofs, outcome))
    .flatMap((plan) => carryOut(proveSession, session, plan) ?? []);
}

/** Leaves out each command that proves an outcome, one after another: none of them may be spared. */
function dropPlans(session: Session, proofs: Proofs, outcome: string): Plan[] {
  return [...commandsOf(proofs, outcome)].map((number) => ({
    kind: 'dropped',
    outcome,
    deed: `without: ${typedOf(session, number)}`,
    first: [number],
    change: (current, numbers) => {
      const asked = [...numbers].flatMap((one) => withQuestion(current, one));
      return withoutCommands(current, new Set(asked));
    },
  }));
}
