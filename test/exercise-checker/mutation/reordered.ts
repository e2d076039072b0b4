import type { Exercise } from '../../../plugins/exercise-checker/core/exercise.ts';
import { commandsOf, type Plan } from './mutant.ts';
import type { Part, Proofs } from './proofs.ts';
import { withoutCommands, withQuestion, type Session } from './session.ts';

/** Puts what proves an outcome in front of what it has to come after, and turns its sequences round. */
export function reorderPlans(exercise: Exercise, session: Session, proofs: Proofs, outcome: string): Plan[] {
  const own = commandsOf(proofs, outcome);
  const after = exercise.outcomes.find(({ id }) => id === outcome)?.after ?? [];
  const plans = after.flatMap((earlier) => {
    const others = commandsOf(proofs, earlier);
    const plan = movePlan(session, outcome, own, others);
    return plan === undefined ? [] : [{ ...plan, mustKeep: new Set([earlier]) }];
  });
  return [...plans, ...turnedRound(session, proofs.parts.get(outcome) ?? [], outcome)];
}

function turnedRound(session: Session, parts: readonly Part[], outcome: string): Plan[] {
  const sequences = new Set(parts.flatMap(({ steps }) => steps.map(([sequence]) => sequence)));
  return [...sequences].flatMap((sequence) => {
    const steps = Map.groupBy(
      parts.filter((part) => part.steps.some(([one]) => one === sequence)),
      (part) => part.steps.find(([one]) => one === sequence)?.[1] ?? 0,
    );
    if (isMereChange([...steps.values()])) return [];
    const numbers = [...steps.values()].map((step) => new Set(step.map(({ command }) => command)));
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined || numbers.length < 2) return [];
    return movePlan(session, outcome, last, first) ?? [];
  });
}

/** One PID and then another one, say: that is as true the other way round. */
function isMereChange(steps: readonly (readonly Part[])[]): boolean {
  const asked = steps.map((step) =>
    step
      .map(({ pattern }) => [pattern.type, ...pattern.attributes.map(({ name }) => name).sort()].join(' '))
      .sort()
      .join(),
  );
  return new Set(asked).size === 1;
}

function movePlan(
  session: Session,
  outcome: string,
  later: ReadonlySet<number>,
  earlier: ReadonlySet<number>,
): Plan | undefined {
  if (!later.isDisjointFrom(earlier)) return undefined;
  const typed = (numbers: ReadonlySet<number>): string =>
    session
      .filter(({ number }) => numbers.has(number))
      .map((command) => command.typed)
      .join(' / ');
  return {
    kind: 'reordered',
    outcome,
    deed: `${typed(later)}\n    in front of: ${typed(earlier)}`,
    first: [...later],
    change: (current, numbers) => moved(current, numbers.difference(earlier), earlier),
  };
}

/** The session with some commands in front of the first of others; undefined if all are there already. */
function moved(
  session: Session,
  numbers: ReadonlySet<number>,
  others: ReadonlySet<number>,
): Session | undefined {
  const taken = new Set([...numbers].flatMap((number) => withQuestion(session, number)));
  const target = session.findIndex(({ number }) => others.has(number));
  if (!session.slice(target).some(({ number }) => taken.has(number))) return undefined;
  const rest = withoutCommands(session, taken);
  const at = rest.findIndex(({ number }) => others.has(number));
  const prompt = rest[at]?.prompt ?? '';
  const inserted = session
    .filter(({ number }) => taken.has(number))
    .map((command) => ({ ...command, prompt }));
  return [...rest.slice(0, at), ...inserted, ...rest.slice(at)];
}
