import type { Fact, FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type {
  Condition,
  Contradiction,
  Exercise,
  Matcher,
  Outcome,
} from '../../../plugins/exercise-checker/core/exercise.ts';
import { attemptsOf, firstOf, lastOf, usesOf, type Attempt, type Use } from './attempts.ts';

/** What is decided of each outcome: the attempt that meets it, or nothing. */
type Decisions = readonly (Attempt | undefined)[];

/**
 * Solves an exercise by trying everything: every combination of facts for every outcome, and of each whether
 * its uses of variables agree. Says what the solver has to find, and shares no code with it. For exercises
 * whose outcomes refer to earlier ones only, and of facts with values, variables and `not`.
 */
export function bruteForce(exercise: Exercise, facts: readonly Fact[]): Map<string, readonly Fact[]> {
  let best: Decisions | undefined;
  const { outcomes } = exercise;
  const attempts = outcomes.map(({ condition }) => attemptsOf(condition, facts, []));
  const decide = (decisions: Decisions): void => {
    const index = decisions.length;
    const outcome = outcomes[index];
    if (outcome === undefined) {
      if (best === undefined || compare(decisions, best, outcomes) < 0) best = decisions;
      return;
    }
    for (const attempt of attempts[index] ?? []) {
      if (isSound(attempt, index, decisions, outcomes, facts)) decide([...decisions, attempt]);
    }
    decide([...decisions, undefined]);
  };
  decide([]);
  return new Map(
    outcomes.flatMap(({ id }, index) => {
      const attempt = best?.[index];
      return attempt === undefined ? [] : [[id, attempt.facts] as const];
    }),
  );
}

function isSound(
  attempt: Attempt,
  index: number,
  decisions: Decisions,
  outcomes: readonly Outcome[],
  facts: readonly Fact[],
): boolean {
  const outcome = outcomes[index];
  if (outcome === undefined) return false;
  const before = (id: string): Attempt | undefined => decisions[outcomes.findIndex((one) => one.id === id)];
  if ([...outcome.after, ...outcome.needs].some((id) => before(id) === undefined)) return false;
  const start = Math.max(-1, ...outcome.after.map((id) => lastOf(before(id)?.facts ?? [])));
  if (firstOf(attempt.facts) <= start) return false;
  const earlier = decisions.flatMap((decision) => decision?.uses ?? []);
  const given = [...earlier, ...attempt.uses].filter(({ differs }) => !differs);
  const introduced = outcomes
    .slice(0, index)
    .filter(({ required }) => required || !outcome.required)
    .flatMap(({ condition }) => namesIn(condition));
  for (const use of attempt.uses) {
    const sources = given.filter(({ variable }) => variable === use.variable);
    if (sources.some(({ value }) => (String(value) === String(use.value)) === use.differs)) return false;
    const isSet = earlier.some((other) => other.variable === use.variable && !other.differs);
    if (use.differs ? isSet : isSet || use.named || !introduced.includes(use.variable)) continue;
    // Something else in the same outcome has to set it, and in a sequence it has to come before.
    const setter = attempt.uses.some(
      (other) =>
        other !== use &&
        !other.differs &&
        other.variable === use.variable &&
        (use.differs || other.named) &&
        (other.named || !introduced.includes(use.variable)) &&
        comesFirst(other.path, use.path),
    );
    if (!setter) return false;
  }
  const values = new Map(given.map(({ variable, value }) => [variable, value]));
  return !outcome.unless.some((one) => holds(one, attempt, values, before, facts));
}

/** Whether what one pattern sets is known when another is looked at. */
function comesFirst(path: Use['path'], other: Use['path']): boolean {
  for (const [depth, step] of path.entries()) {
    const beside = other[depth];
    if (beside === undefined) return false;
    if (step.part !== beside.part) return step.kind === 'all' || step.part < beside.part;
  }
  return path.length === other.length;
}

function namesIn(condition: Condition): string[] {
  if ('conditions' in condition) return condition.conditions.flatMap(namesIn);
  if (condition.kind !== 'fact') return [];
  const names = (matcher: Matcher): string[] => {
    if (matcher.kind === 'variable') return [matcher.name];
    if (matcher.kind === 'includes') return names(matcher.matcher);
    return 'matchers' in matcher ? matcher.matchers.flatMap(names) : [];
  };
  return condition.pattern.attributes.flatMap(({ matcher }) => names(matcher));
}

function holds(
  { since, parts }: Contradiction,
  attempt: Attempt,
  given: ReadonlyMap<string, FactValue>,
  before: (id: string) => Attempt | undefined,
  facts: readonly Fact[],
): boolean {
  const anchor = since === undefined ? undefined : (before(since)?.facts ?? []);
  const beginning = firstOf(anchor ?? attempt.facts);
  const after = anchor === undefined ? -1 : lastOf(anchor);
  const end = lastOf(attempt.facts);
  const find = (index: number, values: ReadonlyMap<string, FactValue>): boolean => {
    const part = parts[index];
    if (part === undefined) return true;
    return facts.some((fact) => {
      const { order } = fact;
      if (part.pattern.attributes.some(({ name }) => !fact.values.has(name))) return false;
      if (part.place === 'earlier' && (order <= after || order >= firstOf(attempt.facts))) return false;
      if (part.place === 'between' && (order <= beginning || order >= end)) return false;
      if (part.place === 'later' && order <= end) return false;
      return usesOf(fact, part.pattern).some((uses) => {
        const more = new Map(values);
        for (const use of uses.filter(({ differs }) => !differs)) {
          const known = more.get(use.variable);
          if (known !== undefined && String(known) !== String(use.value)) return false;
          more.set(use.variable, use.value);
        }
        const differ = uses.filter(({ differs }) => differs);
        const fits = differ.every(({ variable, value }) => {
          const known = more.get(variable);
          return known !== undefined && String(known) !== String(value);
        });
        return fits && find(index + 1, more);
      });
    });
  };
  return find(0, given);
}

/** Less than 0 where the first is better: more required outcomes, more points, then earlier facts. */
function compare(a: Decisions, b: Decisions, outcomes: readonly Outcome[]): number {
  const worth = (decisions: Decisions, count: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, one, index) => sum + (decisions[index] === undefined ? 0 : count(one)), 0);
  const required = (one: Outcome): number => (one.required ? 1 : 0);
  const points = (one: Outcome): number => one.points;
  const order = worth(b, required) - worth(a, required) || worth(b, points) - worth(a, points);
  if (order !== 0) return order;
  for (const index of outcomes.keys()) {
    const [one, other] = [latestFirst(a[index]), latestFirst(b[index])];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** The positions of the facts, the last one first, as a text; without facts it is behind all others. */
function latestFirst(attempt: Attempt | undefined): string {
  if (attempt === undefined) return '~';
  const orders = attempt.facts.map(({ order }) => order).sort((a, b) => b - a);
  return orders.map((order) => String(order).padStart(3, '0')).join(' ');
}
