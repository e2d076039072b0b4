import { nearestToShow } from '../../sentences/nearest-to-show.ts';
import type { Advice } from '../../core/report/advice.ts';
import type { Report } from '../../sentences/report.ts';
import { build } from '../dom.ts';
import type { Strings } from '../strings.ts';
import { renderBehindFold, type Explain } from './behind-fold.ts';
import { markView } from './mark-view.ts';
import { renderNextCommand } from './next-command.ts';
import { placeView, playButton } from './place-view.ts';
import { renderTimeLine } from './time-line.ts';

type OutcomeReport = Report['outcomes'][number];

/** What decides how an outcome is shown. */
interface OutcomePlace {
  /** Among the outcomes, from 0. */
  index: number;
  /** It is the first open one, which is unfolded and gets its hint even while it is blocked. */
  first: boolean;
  /** The session passes, so that a doubt about what was met changes nothing. */
  passed: boolean;
  advice: Advice | undefined;
}

/**
 * One outcome, to be unfolded: its status in words, what proves it, or what is missing and came nearest, and on demand the
 * facts behind it. Of an optional one that was not tried there is nothing else to say.
 */
export function renderOutcome(
  outcome: OutcomeReport,
  place: OutcomePlace,
  explain: Explain,
  strings: Strings,
): HTMLElement {
  const untried = !outcome.required && !outcome.tried;
  const title = [
    markView({ kind: 'evidence', index: place.index }),
    ' ',
    build('span', 'exercise-status', strings[outcome.status]),
    ' ',
    build('span', 'exercise-outcome-name', outcome.title),
    outcome.required ? undefined : ` ${untried ? strings.notTried : strings.optional}`,
  ];
  const start = firstTimed(outcome);
  const details = [
    ...renderDetails(outcome, place, strings),
    ...(start ? [build('p', '', playButton(start, strings))] : []),
    renderBehindFold(outcome.id, explain, strings),
  ];
  const item = build('li', 'exercise-outcome', folded(title, details, place.first));
  item.dataset['status'] = outcome.status;
  item.dataset['outcome'] = String(place.index);
  return item;
}

/** Where to play a recording from to see how an outcome came about: its first evidence, or what came nearest. */
function firstTimed({ evidence, nearest }: OutcomeReport): { line: number; time: number } | undefined {
  const places = evidence.length > 0 ? evidence : nearest.slice(0, 1);
  const [first] = places
    .flatMap(({ line, time }) => (time === undefined ? [] : [{ line, time }]))
    .sort((a, b) => a.line - b.line);
  return first;
}

function folded(title: (Node | string | undefined)[], details: HTMLElement[], open: boolean): HTMLElement {
  const element = build('details', '', build('summary', 'exercise-outcome-title', ...title), ...details);
  element.open = open;
  return element;
}

function renderDetails(
  outcome: OutcomeReport,
  { first, passed, advice }: OutcomePlace,
  strings: Strings,
): HTMLElement[] {
  if (outcome.status === 'met') return [renderProof(outcome, passed, strings)];
  return !outcome.required && !outcome.tried ? [] : renderGap(outcome, first, advice, strings);
}

function renderProof({ evidence }: OutcomeReport, passed: boolean, strings: Strings): HTMLElement {
  const seen = new Map(evidence.map((place) => [`${place.line} ${place.command}`, place]));
  const items = [...seen.values()].map((place) => {
    const doubt = place.inferred === true && !passed ? [` ${strings.inferred}`] : [];
    return build('li', '', ...placeView(place, strings), ...doubt);
  });
  return build('ul', 'exercise-proof', ...items);
}

function renderGap(
  outcome: OutcomeReport,
  first: boolean,
  { command, moments }: Partial<Advice> = {},
  strings: Strings,
): HTMLElement[] {
  const nearest = nearestToShow(outcome);
  const hint = outcome.status === 'unmet' || first ? outcome.hint : '';
  return [
    build('p', '', outcome.explanation),
    ...(moments && moments.length > 0 ? [renderTimeLine(moments, strings)] : []),
    ...(nearest ? [renderNearest(nearest, strings)] : []),
    ...(command === undefined ? [] : [renderNextCommand(command, strings)]),
    ...(hint === '' ? [] : [build('p', '', label(strings.hint), ' ', hint)]),
  ];
}

function renderNearest(nearest: OutcomeReport['nearest'][number], strings: Strings): HTMLElement {
  return build(
    'div',
    'exercise-nearest',
    build('p', '', label(strings.nearest)),
    build('p', '', ...placeView(nearest, strings)),
    build('p', '', label(strings.differs), ' ', nearest.differs),
  );
}

function label(text: string): HTMLElement {
  return build('strong', 'exercise-label', `${text}:`);
}
