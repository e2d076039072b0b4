import { routeOf } from '../../core/report/route.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import type { Report } from '../../sentences/index.ts';
import { build, code } from '../dom.ts';
import type { Strings } from '../strings.ts';
import { markView, markWords } from './mark-view.ts';
import { placeView } from './place-view.ts';

/** A page to go to, with its address as the browser shows it. */
export interface Onward {
  readonly href: string;
  readonly title: string;
}

/** A way through the exercise that its page knows: what was typed, and the numbers of the outcomes it proved. */
export type Solution = readonly { readonly command: string; readonly outcomes: readonly number[] }[];

/**
 * The commands that proved the outcomes, in the order of the session, and what each of them proved; side by side with a
 * worked solution, where there is one.
 */
export function renderRoute(
  report: Report,
  transcript: Transcript | undefined,
  solution: Solution,
  strings: Strings,
): HTMLElement[] {
  const commandRows = (transcript?.commands ?? []).map(({ line }) => line);
  const own = routeOf(report.outcomes, commandRows).map(({ place, outcomes }) =>
    build('li', '', ...placeView(place, strings), ' ', ...marksOf(outcomes, report, strings)),
  );
  const routes = [renderList(strings.route, own)];
  if (solution.length > 0) {
    const worked = solution.map(({ command, outcomes }) =>
      build('li', '', code(command), ' ', ...marksOf(outcomes, report, strings)),
    );
    routes.push(renderList(strings.workedRoute, worked));
  }
  return [build('div', 'exercise-routes', ...routes)];
}

function renderList(heading: string, items: readonly HTMLElement[]): HTMLElement {
  return build('div', '', build('h3', 'exercise-heading', heading), build('ol', 'exercise-route', ...items));
}

function marksOf(outcomes: readonly number[], report: Report, strings: Strings): HTMLElement[] {
  return outcomes.map((index) => {
    const mark = { kind: 'evidence', index } as const;
    return markView(mark, `${markWords(mark, report, strings)}. `);
  });
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
