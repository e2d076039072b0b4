import type { Fact } from '../facts/fact.ts';
import type { Contradiction, ContradictionPlace, FactPattern } from '../exercise.ts';
import type { Budget } from './budget.ts';
import type { FactTable } from './fact-table.ts';
import { fitFact, type Bindings } from './match.ts';
import { beginningOf, endOf, type Way } from './ways.ts';

/** The patterns of all parts of some contradictions. */
export function patternsOfContradictions(contradictions: readonly Contradiction[]): FactPattern[] {
  return contradictions.flatMap(({ parts }) => parts.map(({ pattern }) => pattern));
}

/** From where to where a proof reaches, by the positions of its first and its last fact. */
export interface Span {
  beginning: number;
  end: number;
}

/** Where the facts of a contradiction may stand: about a proof, and behind another outcome where one was named. */
interface Room extends Span {
  /** From here to the end of the proof is `between`. */
  since: number;
  /** From here to the beginning of the proof is `earlier`. */
  after: number;
}

export function spanOf(proof: Pick<Way, 'facts'>): Span {
  return { beginning: beginningOf(proof), end: endOf(proof) };
}

/**
 * What the session shows against a proof.
 * @param spans those of the outcomes that are met already
 * @returns the facts of the first contradiction that holds, undefined if none does
 */
export function findContradiction(
  contradictions: readonly Contradiction[],
  proof: Way,
  spans: ReadonlyMap<string, Span>,
  table: FactTable,
  budget: Budget,
): Fact[] | undefined {
  if (proof.facts.length === 0) return undefined;
  for (const { since, parts } of contradictions) {
    const own = spanOf(proof);
    const anchor = since === undefined ? undefined : spans.get(since);
    const room = { ...own, since: anchor?.beginning ?? own.beginning, after: anchor?.end ?? -1 };
    const against = findParts(parts, room, proof.bindings, table, budget);
    if (against !== undefined) return against;
  }
  return undefined;
}

function findParts(
  [part, ...others]: Contradiction['parts'],
  room: Room,
  bindings: Bindings,
  table: FactTable,
  budget: Budget,
): Fact[] | undefined {
  if (part === undefined) return [];
  const { place, pattern } = part;
  const start = startOf(place, room);
  for (const fact of table.candidates(pattern).under(bindings, start)) {
    budget.spend();
    if (isBehind(fact, place, room)) break;
    if (!showsAll(fact, pattern)) continue;
    for (const way of fitFact(fact, pattern, bindings)) {
      const more = findParts(others, room, way, table, budget);
      if (more !== undefined) return [fact, ...more];
    }
  }
  return undefined;
}

/** The position behind which the facts of a place stand. */
function startOf(place: ContradictionPlace, { since, after, end }: Room): number {
  switch (place) {
    case 'fact':
      return -1;
    case 'earlier':
      return after;
    case 'between':
      return since;
    case 'later':
      return end;
  }
}

/** Whether a fact, and with it all that come after it, stands too late for its place. */
function isBehind({ order }: Fact, place: ContradictionPlace, { beginning, end }: Span): boolean {
  if (place === 'earlier') return order >= beginning;
  return place === 'between' && order >= end;
}

/** Only what was shown contradicts: a PID that a list leaves out is not another PID. */
function showsAll(fact: Fact, { attributes }: FactPattern): boolean {
  return attributes.every(({ name }) => fact.values.has(name));
}
