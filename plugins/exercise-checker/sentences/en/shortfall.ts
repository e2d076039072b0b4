import type { Wanted } from '../../core/outcomes/wanted.ts';
import type { Shortfall } from '../../core/report/assessment.ts';
import type { ReportedPlace } from '../../core/report/reported-place.ts';
import { describePattern, isVague } from './pattern.ts';
import { capital, joinSentences, list, place, RECORD_AGAIN } from './words.ts';

/** Why an outcome is not met. */
export function writeShortfall(shortfall: Shortfall): string {
  switch (shortfall.code) {
    case 'not-seen': {
      const { wanted, shownBy, printed } = shortfall;
      const what = isVague(wanted) ? 'Not seen yet.' : `Not seen: ${describePattern(wanted, 'learner')}.`;
      return joinSentences(what, advice(shownBy, isDeed(wanted) ? 'does it' : 'shows it'), noProof(printed));
    }
    case 'too-early': {
      const { wanted, seen, after, shownBy } = shortfall;
      return joinSentences(
        `Too early: ${place(seen)} shows ${describePattern(wanted, 'learner')}, but it has to come after ${place(after)}.`,
        advice(shownBy, isDeed(wanted) ? 'does it again' : 'shows it again'),
      );
    }
    case 'too-late': {
      const { wanted, seen, before } = shortfall;
      return `Too late: ${place(seen)} shows ${describePattern(wanted, 'learner')}, but it has to come before ${place(before)}.`;
    }
    case 'count-short': {
      const { shown, least, missing } = shortfall;
      const told = missing.filter((wanted) => !isVague(wanted));
      const named = [...new Set(told.map((wanted) => describePattern(wanted, 'learner')))];
      const notSeen = named.length === 0 ? '' : `Not seen: ${named.join('; ')}.`;
      return joinSentences(`${shown} of ${least} were shown.`, notSeen);
    }
    case 'still-there':
      return `It is still there: ${place(shortfall.seen)} shows ${describePattern(shortfall.wanted, 'learner')}, and no complete list after that is without it.`;
    case 'not-listed-again':
      return joinSentences(
        `No complete ${shortfall.of} list was shown after ${place(shortfall.seen)}, where it was last seen, so nothing proves that it is gone.`,
        advice(shortfall.shownBy, 'shows one'),
      );
    case 'list-too-early': {
      const after = shortfall.after === undefined ? '' : `; it has to come after ${place(shortfall.after)}`;
      return joinSentences(
        `Too early: the last complete ${shortfall.of} list is ${place(shortfall.seen)}${after}.`,
        advice(shortfall.shownBy, 'shows it again'),
      );
    }
    case 'never-shown':
      return joinSentences(
        `It was never shown to exist, so its absence proves nothing: ${describePattern(shortfall.wanted, 'learner')}.`,
        advice(shortfall.shownBy, 'shows it while it is there'),
      );
    case 'waits-for':
      return `It can count only after: ${shortfall.outcomes.map(({ title }) => title).join('; ')}.`;
    case 'unbound':
      return `It is about something that another outcome has to show first: ${shortfall.outcome.title}.`;
    case 'contradicted': {
      const { seen, against } = shortfall;
      const verb = against.length === 1 ? 'says' : 'say';
      return `${capital(list(seen.map(place), 'and'))} would show it, but ${list(against.map(place), 'and')} ${verb} otherwise.`;
    }
    case 'not-together':
      return 'Each part of it was shown, but not of one and the same thing.';
    case 'too-complex':
      return `It is not known whether this is met: the session fits it in too many ways to be compared. ${RECORD_AGAIN}`;
    case 'unexplained':
      return 'The session does not show it.';
  }
}

/** Kinds of facts that are done, where the others are looked at. */
const DEEDS: readonly string[] = [
  ...['command', 'pull', 'run', 'create', 'exec', 'kill', 'signal', 'delete', 'build', 'tag', 'export'],
  ...['import', 'service'],
];

function isDeed({ type }: Wanted): boolean {
  return DEEDS.includes(type);
}

function advice(line: string | undefined, verb: string): string {
  return line === undefined ? '' : `"${line}" ${verb}.`;
}

function noProof(printed: ReportedPlace | undefined): string {
  if (printed === undefined) return '';
  return `${capital(place(printed))} prints it, but what echo or cat prints proves nothing: run the command itself.`;
}
