import { collectFacts } from '../../../plugins/exercise-checker/core/facts/collect.ts';
import {
  interestOf,
  NO_INTEREST,
  type Interest,
} from '../../../plugins/exercise-checker/core/facts/interest.ts';
import type { Condition, Exercise } from '../../../plugins/exercise-checker/core/exercise.ts';
import { Budget } from '../../../plugins/exercise-checker/core/outcomes/budget.ts';
import type { Bindings } from '../../../plugins/exercise-checker/core/outcomes/match.ts';
import { solve } from '../../../plugins/exercise-checker/core/outcomes/solve.ts';
import { takeParts, type AskedFor } from './parts.ts';
import { segmentsOf, type Session } from './session.ts';

/** One fact an outcome rests on. */
export interface Part extends AskedFor {
  /** Number of the command that showed it. */
  command: number;
  /** Row of that command's output it was read from; undefined for the command line itself. */
  row: number | undefined;
}

/** What a session proves of an exercise. */
export interface Proofs {
  /** What the exercise asks for that is found only then. */
  interest: Interest;
  bindings: Bindings;
  /** The parts of each outcome that is met. */
  parts: ReadonlyMap<string, readonly Part[]>;
  /** Numbers of all commands without which an outcome may not be met: those of its parts, and what it is the end of. */
  restsOn: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A fact, and where it was shown. */
export type ShownFact = Pick<Part, 'fact' | 'command' | 'row'>;

/** @param interest what an exercise asks for; left out where only the identities of things matter */
export function factsOf(session: Session, interest: Interest = NO_INTEREST): ShownFact[] {
  const segments = segmentsOf(session);
  return collectFacts(segments, { ...interest, lines: true }).map((fact) => {
    const index = segments.findLastIndex(({ line }) => line < fact.place.line);
    const row = segments[index]?.output.findIndex(({ line }) => line === fact.place.line - 1) ?? -1;
    return { fact, command: session[index]?.number ?? -1, row: row < 0 ? undefined : row };
  });
}

/** Solves an exercise, and reports every outcome that is met which command shows which part of it. */
export function prove(exercise: Exercise, session: Session): Proofs {
  const interest = interestOf(exercise);
  const shown = factsOf(session, interest);
  const facts = shown.map(({ fact }) => fact);
  const places = new Map(shown.map(({ fact, command, row }) => [fact, { command, row }]));
  const { bindings, proofs } = solve(exercise, facts, new Budget());
  const parts = new Map<string, Part[]>();
  const restsOn = new Map<string, Set<number>>();
  for (const { id, condition } of exercise.outcomes) {
    const proof = proofs.get(id);
    if (proof === undefined) continue;
    const reading = [...takeParts(condition, proof.facts, bindings)].find(({ rest }) => rest.length === 0);
    if (reading === undefined)
      throw new Error(`${exercise.id}: cannot tell what of "${id}" each fact is for`);
    const own = reading.parts.map((part) => ({
      ...part,
      ...(places.get(part.fact) ?? { command: -1, row: undefined }),
    }));
    parts.set(id, own);
    const gone = goesAway(condition, bindings);
    const existence = shown.filter(({ fact }) => NAMES.some((name) => gone.has(fact.values.get(name))));
    restsOn.set(id, new Set([...own, ...existence].map(({ command }) => command)));
  }
  return { interest, bindings, parts, restsOn };
}

/** The attributes by which facts of several kinds name the same thing. */
const NAMES = ['id', 'name', 'image'];

/** The IDs of what a condition says is gone in the end: it had to be there before. */
function goesAway(condition: Condition, bindings: Bindings): Set<unknown> {
  if (condition.kind === 'absent') {
    const matcher = condition.pattern.attributes.find(
      ({ name }) => name === 'id' || name === 'name',
    )?.matcher;
    if (matcher?.kind === 'equals') return new Set([matcher.value]);
    return new Set(matcher?.kind === 'variable' ? [bindings.get(matcher.name)] : []);
  }
  if (condition.kind === 'fact' || condition.kind === 'different') return new Set();
  return new Set(condition.conditions.flatMap((part) => [...goesAway(part, bindings)]));
}
