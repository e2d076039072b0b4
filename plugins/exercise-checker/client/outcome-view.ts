import type { Report } from '../core/index.ts';
import { build, code } from './dom.ts';
import { fill, type Strings } from './strings.ts';

type OutcomeReport = Report['outcomes'][number];
type Place = OutcomeReport['evidence'][number];

/**
 * One outcome: its status in words, and what proves it, or what is missing and came nearest.
 * @param first it is the first open one, which gets its hint even while it is blocked
 */
export function renderOutcome(outcome: OutcomeReport, first: boolean, strings: Strings): HTMLElement {
  const item = build(
    'li',
    'exercise-outcome',
    build(
      'p',
      'exercise-outcome-title',
      build('span', 'exercise-status', strings[outcome.status]),
      ' ',
      outcome.title,
      outcome.required ? undefined : ` ${strings.optional}`,
    ),
    ...(outcome.status === 'met' ? [renderProof(outcome, strings)] : renderGap(outcome, first, strings)),
  );
  item.dataset['status'] = outcome.status;
  return item;
}

function renderProof({ evidence }: OutcomeReport, strings: Strings): HTMLElement {
  const seen = new Map(evidence.map((place) => [`${place.line} ${place.command}`, place]));
  const items = [...seen.values()].map((place) =>
    build('li', '', ...renderPlace(place, strings), ...(place.inferred ? [` ${strings.inferred}`] : [])),
  );
  return build('ul', 'exercise-proof', ...items);
}

function renderGap(outcome: OutcomeReport, first: boolean, strings: Strings): HTMLElement[] {
  const nearest = outcome.nearest[0];
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
