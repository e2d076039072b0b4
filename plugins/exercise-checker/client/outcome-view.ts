import { nearestToShow } from '../sentences/nearest-to-show.ts';
import type { Report } from '../sentences/report.ts';
import { build, code } from './dom.ts';
import { fill, type Strings } from './strings.ts';

type OutcomeReport = Report['outcomes'][number];
type Place = OutcomeReport['evidence'][number];

/**
 * One outcome: its status in words, and what proves it, or what is missing and came nearest. An optional one that was
 * not tried is only named.
 * @param place `first`: it is the first open one, which gets its hint even while it is blocked; `passed`: the session
 *   passes, so that a doubt about what was met changes nothing
 */
export function renderOutcome(
  outcome: OutcomeReport,
  place: { first: boolean; passed: boolean },
  strings: Strings,
): HTMLElement {
  const untried = !outcome.required && !outcome.tried;
  const item = build(
    'li',
    'exercise-outcome',
    build(
      'p',
      'exercise-outcome-title',
      build('span', 'exercise-status', strings[outcome.status]),
      ' ',
      outcome.title,
      outcome.required ? undefined : ` ${untried ? strings.notTried : strings.optional}`,
    ),
    ...renderDetails(outcome, place, strings),
  );
  item.dataset['status'] = outcome.status;
  return item;
}

function renderDetails(
  outcome: OutcomeReport,
  { first, passed }: { first: boolean; passed: boolean },
  strings: Strings,
): HTMLElement[] {
  if (outcome.status === 'met') return [renderProof(outcome, passed, strings)];
  return !outcome.required && !outcome.tried ? [] : renderGap(outcome, first, strings);
}

function renderProof({ evidence }: OutcomeReport, passed: boolean, strings: Strings): HTMLElement {
  const seen = new Map(evidence.map((place) => [`${place.line} ${place.command}`, place]));
  const items = [...seen.values()].map((place) => {
    const doubt = place.inferred === true && !passed ? [` ${strings.inferred}`] : [];
    return build('li', '', ...renderPlace(place, strings), ...doubt);
  });
  return build('ul', 'exercise-proof', ...items);
}

function renderGap(outcome: OutcomeReport, first: boolean, strings: Strings): HTMLElement[] {
  const nearest = nearestToShow(outcome);
  const hint = outcome.status === 'unmet' || first ? outcome.hint : '';
  return [
    build('p', '', outcome.explanation),
    ...(nearest ? [renderNearest(nearest, strings)] : []),
    ...(hint === '' ? [] : [build('p', '', label(strings.hint), ' ', hint)]),
  ];
}

function renderNearest(nearest: OutcomeReport['nearest'][number], strings: Strings): HTMLElement {
  return build(
    'div',
    'exercise-nearest',
    build('p', '', label(strings.nearest)),
    build('p', '', ...renderPlace(nearest, strings)),
    build('p', '', label(strings.differs), ' ', nearest.differs),
  );
}

function renderPlace({ line, time, command }: Place, strings: Strings): (Node | string)[] {
  const text =
    time === undefined ? fill(strings.line, { line }) : fill(strings.lineAt, { line, time: clock(time) });
  return [build('span', 'exercise-place', text), ' ', code(command)];
}

function label(text: string): HTMLElement {
  return build('strong', 'exercise-label', `${text}:`);
}

/** Seconds as minutes and seconds, the way players show them. */
function clock(time: number): string {
  const seconds = Math.floor(time);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
