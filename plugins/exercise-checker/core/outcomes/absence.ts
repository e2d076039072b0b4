import type { Fact, FactValue } from '../facts/fact.ts';
import type { Condition, FactPattern, MayBeAbsent } from '../exercise.ts';
import type { Budget } from './budget.ts';
import { matchFact, matchValue, type Bindings } from './match.ts';
import { sameValue } from './value.ts';
import { SCOPES } from './variables.ts';

type Absent = Extract<Condition, { kind: 'absent' }>;

/** How far a session proves that something is gone. */
export type Absence =
  | { status: 'gone'; facts: Fact[] }
  /** It is still in the last list. */
  | { status: 'present'; fact: Fact }
  /** It was there, and no complete list was shown after that. */
  | { status: 'not-shown'; lastSeen: Fact }
  /** It was never shown to exist, so nothing can be said of its end. */
  | { status: 'never-seen' };

/** Kinds of facts that show that a thing of the given kind existed. */
const SHOWS_EXISTENCE = {
  image: ['image', 'pull'],
  container: ['container', 'task', 'run'],
  task: ['task', 'run'],
  pod: ['pod'],
  state: ['state'],
} as const satisfies Record<MayBeAbsent, readonly Fact['type'][]>;

/** The kinds of facts that have a say in whether such a thing is gone. */
export function typesForAbsence(of: MayBeAbsent): ReadonlySet<Fact['type']> {
  return new Set<Fact['type']>([...SHOWS_EXISTENCE[of], 'listing', 'delete']);
}

/**
 * Whether something that was shown to exist is gone at the end. Only a complete list proves it (a filtered
 * one may hide it), the last state counts, and another namespace's list says nothing.
 */
export function findAbsence(
  condition: Absent,
  facts: readonly Fact[],
  bindings: Bindings,
  budget: Budget,
): Absence {
  const patterns = patternsByType(condition);
  budget.spend(2 * facts.length);
  const seen = facts.filter((fact) => mayBe(fact, patterns, condition.of, bindings));
  const lastSeen = seen.at(-1);
  if (lastSeen === undefined || !seen.some((fact) => isIt(fact, patterns, bindings))) {
    return { status: 'never-seen' };
  }
  const lists = lastOfEachScope(
    facts.filter(({ type, values }) => type === 'listing' && values.get('of') === condition.of),
  );
  const proofs = [...lastOfEachScope(seen)].map(([scope, last]) => {
    const list = lists.get(scope);
    return list !== undefined && list.order > last.order ? list : undefined;
  });
  if (proofs.every((list) => list !== undefined)) return { status: 'gone', facts: proofs };
  return lastSeen.type === condition.of && !wasDeleted(lastSeen, facts)
    ? { status: 'present', fact: lastSeen }
    : { status: 'not-shown', lastSeen };
}

/** Whether a deletion of it worked after it was seen: only the list that would show it is missing. */
function wasDeleted(seen: Fact, facts: readonly Fact[]): boolean {
  const name = seen.values.get('id') ?? seen.values.get('name') ?? '';
  return facts.some(
    (fact) =>
      fact.type === 'delete' &&
      fact.order > seen.order &&
      fact.values.get('of') === seen.type &&
      sameValue(fact.values.get('id') ?? '', name) &&
      fact.values.get('succeeded') === true,
  );
}

/** A thing may have been seen in several containerd namespaces, and has to be gone from each. */
function lastOfEachScope(facts: readonly Fact[]): Map<FactValue | undefined, Fact> {
  return new Map(facts.map((fact) => [scopeOf(fact), fact]));
}

function scopeOf(fact: Fact): FactValue | undefined {
  return fact.values.get('namespace') ?? fact.values.get('root');
}

/** What is asked of each kind of fact that has a say: a related kind knows the thing by its identity and its place. */
function patternsByType({ of, pattern }: Absent): Map<Fact['type'], FactPattern> {
  const related = pattern.attributes.flatMap(({ name, matcher }) => {
    if (name === 'id' || SCOPES.includes(name)) return [{ name, matcher }];
    return name === 'name' ? [{ name: 'image', matcher }] : [];
  });
  return new Map<Fact['type'], FactPattern>([
    ...SHOWS_EXISTENCE[of].map((type) => [type, { type, attributes: related }] as const),
    [of, pattern],
  ]);
}

/** Whether a fact shows the thing, with all that is asked of it. */
function isIt(fact: Fact, patterns: ReadonlyMap<Fact['type'], FactPattern>, bindings: Bindings): boolean {
  const pattern = patterns.get(fact.type);
  return pattern !== undefined && matchFact(fact, pattern, bindings) !== undefined;
}

/** Whether a fact may be about the thing: a list that shows names only leaves the rest of it open. */
function mayBe(
  fact: Fact,
  patterns: ReadonlyMap<Fact['type'], FactPattern>,
  of: MayBeAbsent,
  bindings: Bindings,
): boolean {
  const kinds: readonly string[] = SHOWS_EXISTENCE[of];
  if (!kinds.includes(fact.type) || fact.values.get('succeeded') === false) return false;
  if (fact.type !== of) return isIt(fact, patterns, bindings);
  let current: Bindings | undefined = bindings;
  for (const { name, matcher } of patterns.get(of)?.attributes ?? []) {
    if (current !== undefined && fact.values.has(name)) {
      current = matchValue(fact.values.get(name), matcher, current);
    }
  }
  return current !== undefined;
}
