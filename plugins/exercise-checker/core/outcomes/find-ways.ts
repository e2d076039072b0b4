import type { Condition, FactPattern } from '../exercise.ts';
import { LIMITS } from '../limits.ts';
import { findAbsence, typesForAbsence } from './absence.ts';
import { assignFacts } from './assignment.ts';
import { joinAll } from './join.ts';
import { fitFact, type Bindings } from './match.ts';
import { costOf, type WaySearch } from './search.ts';
import { namesOf, union, variablesOfPattern } from './variables.ts';
import { DistinctWays, endOf, type Distinction, type Way } from './ways.ts';

type Leaf = Extract<Condition, { kind: 'fact' | 'different' | 'absent' }>;

/** The ways to meet a condition by facts later than `start`: the earliest first, and none that another can stand for. */
export function findWays(
  condition: Condition,
  start: number,
  bindings: Bindings,
  distinction: Distinction,
  search: WaySearch,
): Way[] {
  switch (condition.kind) {
    case 'all':
      return joinAll(condition.conditions, start, bindings, distinction, search, findWays);
    case 'sequence':
      return waysOfSequence(condition.conditions, start, bindings, distinction, search);
    case 'any':
      return keepDistinct(
        condition.conditions.flatMap((part) => findWays(part, start, bindings, distinction, search)),
        distinction,
        search,
      );
    case 'fact':
    case 'different':
    case 'absent':
      return keepDistinct(waysOfLeaf(condition, start, bindings, distinction, search), distinction, search);
  }
}

function waysOfLeaf(
  condition: Leaf,
  start: number,
  bindings: Bindings,
  distinction: Distinction,
  search: WaySearch,
): Iterable<Way> {
  const { freedom } = search;
  if (freedom.optimistic && !freedom.isReady(condition, bindings)) {
    return mayBeMet(condition, start, bindings, search) ? [{ bindings, facts: [] }] : [];
  }
  if (!freedom.canBeJudged(condition, bindings)) return [];
  switch (condition.kind) {
    case 'fact':
      return waysOfFact(condition.pattern, start, bindings, distinction, search);
    case 'different': {
      const types = new Set(condition.patterns.map(({ type }) => type));
      const later = search.table.ofTypes(types).filter((fact) => fact.order > start);
      const assigned = assignFacts(condition.patterns, later, bindings, search.budget, condition.least);
      const facts = assigned.filter((fact) => fact !== undefined);
      return facts.length >= condition.least ? [{ bindings, facts }] : [];
    }
    case 'absent': {
      const facts = search.table.ofTypes(typesForAbsence(condition.of));
      const absence = findAbsence(condition, facts, bindings, search.budget);
      const isLater = absence.status === 'gone' && absence.facts.every((fact) => fact.order > start);
      return isLater ? [{ bindings, facts: absence.facts }] : [];
    }
  }
}

/** Whether it could be met if the variables that have no value yet had the right one. */
function mayBeMet(condition: Leaf, start: number, bindings: Bindings, search: WaySearch): boolean {
  search.budget.spend();
  if (condition.kind !== 'fact') return true;
  return search.table.candidates(condition.pattern).count(bindings, start) > 0;
}

function* waysOfFact(
  pattern: FactPattern,
  start: number,
  bindings: Bindings,
  distinction: Distinction,
  search: WaySearch,
): Generator<Way> {
  const setsWanted = [...variablesOfPattern(pattern).bound].some(
    (variable) => distinction.variables.has(variable) && !bindings.has(variable),
  );
  const notToSet = [...search.freedom.variablesNotToSet(pattern)].filter((name) => !bindings.has(name));
  for (const fact of search.table.candidates(pattern).under(bindings, start)) {
    search.budget.spend();
    for (const way of fitFact(fact, pattern, bindings)) {
      if (notToSet.some((name) => way.has(name))) continue;
      yield { bindings: way, facts: [fact] };
      // The first fact that fits stands for all later ones, unless it matters which one it is.
      if (!setsWanted && !distinction.span) return;
    }
  }
}

/** Each part later than all of the parts before it. */
function waysOfSequence(
  conditions: readonly Condition[],
  start: number,
  bindings: Bindings,
  distinction: Distinction,
  search: WaySearch,
): Way[] {
  let found: Way[] = [{ bindings, facts: [] }];
  for (const [index, part] of conditions.entries()) {
    const rest = union(conditions.slice(index + 1).map(namesOf));
    const distinctionHere = { ...distinction, variables: union([distinction.variables, rest]) };
    const extended = found.flatMap((way) =>
      findWays(part, Math.max(start, endOf(way)), way.bindings, distinctionHere, search).map((more) => ({
        bindings: more.bindings,
        facts: [...way.facts, ...more.facts],
      })),
    );
    found = keepDistinct(extended, distinctionHere, search);
  }
  return found;
}

function keepDistinct(ways: Iterable<Way>, distinction: Distinction, search: WaySearch): Way[] {
  const distinct = new DistinctWays<Way>(distinction.span);
  for (const way of ways) {
    if (distinct.size >= LIMITS.alternatives) {
      search.onDropped();
      break;
    }
    search.budget.spend(costOf(distinction.variables));
    distinct.add(way, distinction.variables);
  }
  return distinct.all();
}
