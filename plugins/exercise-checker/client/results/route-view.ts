import type { Report } from '../../sentences/index.ts';
import { build } from '../dom.ts';
import type { Strings } from '../strings.ts';
import { markView, markWords } from './mark-view.ts';
import { placeView } from './place-view.ts';

type Place = Report['outcomes'][number]['evidence'][number];

/** A page to go to, with its address as the browser shows it. */
export interface Onward {
  readonly href: string;
  readonly title: string;
}

/** The commands that proved the outcomes, in the order of the session, and what each of them proved. */
export function renderRoute(report: Report, strings: Strings): HTMLElement[] {
  const steps = new Map<string, { place: Place; outcomes: Set<number> }>();
  for (const [index, { evidence }] of report.outcomes.entries()) {
    for (const place of evidence) {
      const step = steps.get(place.command) ?? { place, outcomes: new Set() };
      if (place.line < step.place.line) step.place = place;
      steps.set(place.command, { ...step, outcomes: step.outcomes.add(index) });
    }
  }
  const items = [...steps.values()]
    .sort((a, b) => a.place.line - b.place.line)
    .map(({ place, outcomes }) => {
      const marks = [...outcomes].map((index) => {
        const mark = { kind: 'evidence', index } as const;
        return markView(mark, `${markWords(mark, report, strings)}. `);
      });
      return build('li', '', ...placeView(place, strings), ' ', ...marks);
    });
  return [build('h3', 'exercise-heading', strings.route), build('ol', 'exercise-route', ...items)];
}

/** Where to go on after a pass. */
export function renderOnward(onward: readonly Onward[], strings: Strings): HTMLElement[] {
  if (onward.length === 0) return [];
  const items = onward.map(({ href, title }) => {
    const link = build('a', '', title);
    link.href = href;
    return build('li', '', link);
  });
  return [build('h3', 'exercise-heading', strings.onward), build('ul', 'exercise-onward', ...items)];
}
