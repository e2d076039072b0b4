import type { Assessment, Shortfall } from './assessment.ts';
import type { ReportedPlace } from './reported-place.ts';

/** What a place has to do with an outcome that is open for the order of things. */
export type MomentRole =
  | 'too-early'
  | 'comes-first'
  | 'too-late'
  | 'comes-after'
  | 'last-seen'
  | 'list'
  | 'shown'
  | 'says-otherwise'
  /** Nothing is there yet: it is where something has to be shown. */
  | 'missing';

/** A moment of the session, in its order. */
export interface Moment {
  role: MomentRole;
  /** Missing where something is. */
  place?: ReportedPlace;
}

/** What the report says in a sentence about an open outcome, for anyone who draws it. */
export interface Advice {
  id: string;
  /** The command line that would show what is missing; words in capitals stand for what one chooses. */
  command?: string;
  /** Empty where the order of things is not what is wrong. */
  moments: Moment[];
}

/** Advice on the open outcomes of a session, in the order of the exercise. */
export function adviceOn({ outcomes }: Assessment): Advice[] {
  return outcomes.flatMap(({ id, shortfall }) => {
    if (shortfall === undefined) return [];
    const command = 'shownBy' in shortfall ? shortfall.shownBy : undefined;
    return [{ id, ...(command === undefined ? {} : { command }), moments: momentsOf(shortfall) }];
  });
}

const MISSING: Moment = { role: 'missing' };

function momentsOf(shortfall: Shortfall): Moment[] {
  switch (shortfall.code) {
    case 'too-early':
      return [...inOrder(at('too-early', shortfall.seen), at('comes-first', shortfall.after)), MISSING];
    case 'too-late':
      return [MISSING, ...inOrder(at('comes-after', shortfall.before), at('too-late', shortfall.seen))];
    case 'still-there':
    case 'not-listed-again':
      return [at('last-seen', shortfall.seen), MISSING];
    case 'list-too-early': {
      const after = shortfall.after === undefined ? [] : [at('comes-first', shortfall.after)];
      return [...inOrder(at('list', shortfall.seen), ...after), MISSING];
    }
    case 'contradicted':
      return inOrder(
        ...shortfall.seen.map((place) => at('shown', place)),
        ...shortfall.against.map((place) => at('says-otherwise', place)),
      );
    default:
      return [];
  }
}

function at(role: MomentRole, place: ReportedPlace): Moment {
  return { role, place };
}

function inOrder(...moments: Moment[]): Moment[] {
  return moments.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}
