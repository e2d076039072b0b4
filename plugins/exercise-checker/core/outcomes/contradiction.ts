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

export function spanOf(proof: Pick<Way, 'facts'>): Span {
  return { beginning: beginningOf(proof), end: endOf(proof) };
}

/**
 * What the session shows against a proof.
 * @param spans those of the outcomes that are met already
 * @returns the facts of the first contradiction that holds, undefined where none does
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
    const span = { ...own, beginning: anchor?.beginning ?? own.beginning };
    const against = findParts(parts, span, proof.bindings, table, budget);
    if (against !== undefined) return against;
  }
  return undefined;
}

function findParts(
  [part, ...others]: Contradiction['parts'],
  span: Span,
  bindings: Bindings,
  table: FactTable,
  budget: Budget,
): Fact[] | undefined {
  if (part === undefined) return [];
  const { place, pattern } = part;
  const start =
    place === 'fact' || place === 'earlier' ? -1 : place === 'between' ? span.beginning : span.end;
  for (const fact of table.candidates(pattern).under(bindings, start)) {
    budget.spend();
    if (isBehind(fact, place, span)) break;
    if (!showsAll(fact, pattern)) continue;
    for (const way of fitFact(fact, pattern, bindings)) {
      const more = findParts(others, span, way, table, budget);
      if (more !== undefined) return [fact, ...more];
    }
  }
  return undefined;
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
