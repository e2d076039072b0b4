import { factsOf, type Proofs, type ShownFact } from './proofs.ts';
import type { Session } from './session.ts';

export const KINDS = ['dropped', 'another namespace', 'swapped IDs', 'failed', 'reordered'] as const;
export type Kind = (typeof KINDS)[number];

/** A session that was made to lose an outcome, and what must become of the others. */
export interface Mutant {
  kind: Kind;
  /** The outcome that was aimed at. */
  outcome: string;
  /** What was done, for anyone who looks into a mutant that survived. */
  deed: string;
  session: Session;
  /** Numbers of the commands that were touched. */
  changed: ReadonlySet<number>;
  /** One of these is lost. */
  oneOf: ReadonlySet<string>;
  /** These rest on what was touched, and may be lost too, with all that comes after them. */
  mayLose: ReadonlySet<string>;
  /** These have to stay. */
  mustKeep: ReadonlySet<string>;
}

/** How one part of an outcome is taken from a session, by changing the commands that show it. */
export interface Plan {
  kind: Kind;
  outcome: string;
  deed: string;
  /** The commands to change first. */
  first: readonly number[];
  /** Outcomes of which one has to be lost; that of the plan alone where left out. */
  oneOf?: ReadonlySet<string>;
  mustKeep?: ReadonlySet<string>;
  /** The session with these commands changed; undefined if there is nothing in them to change. */
  change: (session: Session, numbers: ReadonlySet<number>, proofs: Proofs) => Session | undefined;
  /** Whether too much was changed for the outcome to be lost: what is the same everywhere agrees again. */
  isVoid?: (proofs: Proofs, changed: ReadonlySet<number>) => boolean;
}

/** Learners show most things more than once; after so many changes something else must be wrong. */
const MOST_ROUNDS = 12;

/**
 * Carries out a plan: changes the commands that prove a part of an outcome, then those that prove it in their
 * place, until the outcome is lost or nothing is left that could be changed.
 * @param prove what a session proves of the exercise
 * @returns undefined if the plan came to nothing
 */
export function carryOut(
  prove: (session: Session) => Proofs,
  original: Session,
  plan: Plan,
): Mutant | undefined {
  const before = prove(original);
  const oneOf = plan.oneOf ?? new Set([plan.outcome]);
  let spared = commandsOf(before, plan.outcome).difference(new Set(plan.first));
  const changed = new Set<number>();
  const tried = new Set<number>();
  const mayLose = new Set<string>(oneOf);
  let session = original;
  let proofs = before;
  let next = new Set(plan.first);
  for (let round = 0; round < MOST_ROUNDS && next.size > 0; round++) {
    const now = next;
    for (const [id, rests] of proofs.restsOn) if (!rests.isDisjointFrom(now)) mayLose.add(id);
    const mutated = plan.change(session, now, proofs);
    if (mutated === undefined && changed.size === 0) return undefined;
    for (const number of now) tried.add(number);
    for (const number of mutated === undefined ? [] : now) changed.add(number);
    session = mutated ?? session;
    proofs = prove(session);
    const current = proofs;
    if ([...oneOf].some((id) => !current.parts.has(id))) break;
    if (plan.isVoid?.(proofs, changed) === true) return undefined;
    const proving = commandsOf(proofs, plan.outcome).difference(tried);
    // Where the outcome has other ways than the one that was taken, what was spared may prove it alone.
    if (proving.isSubsetOf(spared)) spared = new Set();
    next = proving.difference(spared);
  }
  for (const id of withVanishedParts(before, session, changed)) mayLose.add(id);
  const { kind, outcome, deed, mustKeep = new Set<string>() } = plan;
  return { kind, outcome, deed, session, changed, oneOf, mayLose, mustKeep };
}

/** Outcomes of which a command that was not touched shows less: it used a variable, a name or a file of one that was. */
function withVanishedParts(before: Proofs, session: Session, changed: ReadonlySet<number>): string[] {
  const shown = new Set(factsOf(session, before.interest).map(fingerprint));
  return [...before.parts].flatMap(([id, parts]) =>
    parts.some((part) => !changed.has(part.command) && !shown.has(fingerprint(part))) ? [id] : [],
  );
}

function fingerprint({ fact, command }: ShownFact): string {
  return JSON.stringify([command, fact.type, [...fact.values]]);
}

/** The numbers of the commands that prove an outcome. */
export function commandsOf(proofs: Proofs, outcome: string): Set<number> {
  return new Set((proofs.parts.get(outcome) ?? []).map(({ command }) => command));
}
