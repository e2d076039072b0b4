import type { Fact, FactValue } from '../evidence/fact.ts';
import type { Condition, FactPattern, MayBeAbsent } from '../exercise.ts';
import type { Budget } from './budget.ts';
import { matchFact, type Bindings } from './match.ts';
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
  const seen = facts.filter((fact) => {
    budget.spend();
    return mayBe(fact, condition, bindings);
  });
  const lastSeen = seen.at(-1);
  if (lastSeen === undefined || !seen.some((fact) => existed(fact, condition, bindings))) {
    return { status: 'never-seen' };
  }
  budget.spend(facts.length);
  const lists = facts.filter((fact) => isListOf(fact, condition, bindings));
  const proofs = lastOfEachScope(seen).map((last) =>
    lists.findLast((list) => list.order > last.order && scopeOf(list) === scopeOf(last)),
  );
  if (proofs.every((list) => list !== undefined)) return { status: 'gone', facts: proofs };
  return lastSeen.type === condition.of && !wasDeleted(lastSeen, facts)
    ? { status: 'present', fact: lastSeen }
    : { status: 'not-shown', lastSeen };
}

/** Whether a deletion of it worked after it was seen: only the list that would show it is missing. */
function wasDeleted(seen: Fact, facts: readonly Fact[]): boolean {
  return facts.some(
    (fact) =>
      fact.type === 'delete' &&
      fact.order > seen.order &&
      fact.values.get('of') === seen.type &&
      fact.values.get('id') === (seen.values.get('id') ?? seen.values.get('name')) &&
      fact.values.get('succeeded') === true,
  );
}

/** A thing may have been seen in several containerd namespaces, and has to be gone from each. */
function lastOfEachScope(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [scopeOf(fact), fact])).values()];
}

function scopeOf(fact: Fact): FactValue | undefined {
  return fact.values.get('namespace') ?? fact.values.get('root');
}

/** Whether a fact may be about the thing: a list that shows names only leaves the rest of it open. */
function mayBe(fact: Fact, condition: Absent, bindings: Bindings): boolean {
  const attributes = condition.pattern.attributes.filter(
    ({ name }) => fact.type !== condition.of || fact.values.has(name),
  );
  return existed(fact, { ...condition, pattern: { ...condition.pattern, attributes } }, bindings);
}

function existed(fact: Fact, condition: Absent, bindings: Bindings): boolean {
  const kinds: readonly string[] = SHOWS_EXISTENCE[condition.of];
  if (!kinds.includes(fact.type) || fact.values.get('succeeded') === false) return false;
  if (fact.type === condition.of) return matchFact(fact, condition.pattern, bindings) !== undefined;
  return matchFact(fact, relatedPattern(condition.pattern, fact.type), bindings) !== undefined;
}

/** The part of a pattern that also makes sense for a related kind of fact: identity and namespace. */
function relatedPattern(pattern: FactPattern, type: Fact['type']): FactPattern {
  const attributes = pattern.attributes.flatMap(({ name, matcher }) => {
    if (name === 'id' || SCOPES.includes(name)) return [{ name, matcher }];
    return name === 'name' ? [{ name: 'image', matcher }] : [];
  });
  return { type, attributes };
}

function isListOf(fact: Fact, condition: Absent, bindings: Bindings): boolean {
  if (fact.type !== 'listing' || fact.values.get('of') !== condition.of) return false;
  const scope = condition.pattern.attributes.filter(({ name }) => SCOPES.includes(name));
  return matchFact(fact, { type: 'listing', attributes: scope }, bindings) !== undefined;
}
