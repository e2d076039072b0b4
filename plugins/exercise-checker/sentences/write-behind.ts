import type { Behind, ComparedFact } from '../core/report/behind.ts';
import { visible } from '../core/report/visible.ts';
import { describeFact } from './describe-fact.ts';
import type { Sentences } from './sentences.ts';

/** Facts of one pattern that are put into words; a session may have tens of thousands of a kind. */
const MOST_TOLD = 20;

/** What is behind a verdict, in words for a learner. */
export type WrittenBehind =
  | { kind: 'all' | 'any' | 'sequence'; parts: WrittenBehind[] }
  | { kind: 'different'; least: number; parts: WrittenBehind[] }
  | {
      kind: 'fact' | 'absent';
      wanted: string;
      /** In the order of the session; of very many, those that come nearest. */
      facts: WrittenFact[];
      /** How many there are. */
      factCount: number;
    };

/** A fact beside what is asked for. */
export interface WrittenFact {
  /** 1-based row, and second of the recording where it is known. */
  line: number;
  time?: number;
  text: string;
  relation: ComparedFact['relation'];
  /** In what it differs; empty where it does not. */
  differs: string;
  /** That it worked was inferred, as no error was seen. */
  inferred: boolean;
}

/** Puts into words what is behind a verdict. */
export function writeBehind(behind: Behind, sentences: Sentences): WrittenBehind {
  if ('parts' in behind)
    return { ...behind, parts: behind.parts.map((part) => writeBehind(part, sentences)) };
  const { kind, wanted, compared } = behind;
  return {
    kind,
    wanted: visible(sentences.wanted(wanted, 'learner')),
    facts: nearest(compared).map((one) => writeFact(one, sentences)),
    factCount: compared.length,
  };
}

/** Those with the fewest differences, still in the order of the session. */
function nearest(compared: readonly ComparedFact[]): ComparedFact[] {
  if (compared.length <= MOST_TOLD) return [...compared];
  const byDistance = compared
    .map((one, index) => ({ index, distance: one.differences.length }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index);
  const chosen = new Set(byDistance.slice(0, MOST_TOLD).map(({ index }) => index));
  return compared.filter((_, index) => chosen.has(index));
}

function writeFact({ fact, relation, differences }: ComparedFact, sentences: Sentences): WrittenFact {
  const { line, time } = fact.place;
  return {
    line,
    ...(time === undefined ? {} : { time }),
    text: describeFact(fact, sentences),
    relation,
    differs: relation === 'differs' ? visible(sentences.differences(differences, 'learner')) : '',
    inferred: fact.inferred,
  };
}
