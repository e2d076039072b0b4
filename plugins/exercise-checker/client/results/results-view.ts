/** Everything that is shown of a grading. A page loads it with the checker, at the first grading. */
import { build } from '../dom.ts';
import type { Graded } from '../messages.ts';
import { ResultsLayout } from './layout.ts';
import { renderReport, type ViewContext } from './report-view.ts';
import { rowMarks, type RowMark } from './row-marks.ts';
import { TranscriptView } from './transcript-view.ts';
// An import without a name would be a style sheet of the page, which everybody loads.
import styles from './results.css?url&no-inline';
import { addWideView } from './wide-view.ts';

export { renderVerdict, wantsPrompt, type ViewContext } from './report-view.ts';

/** Loads what results look like, once. @throws where it cannot be loaded */
export async function loadStyles(): Promise<void> {
  if (document.querySelector(`link[href="${styles}"]`)) return;
  const link = build('link', '');
  Object.assign(link, { rel: 'stylesheet', href: styles });
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error('no style sheet'));
    };
    document.head.append(link);
  });
}

/**
 * The report, and beside it the session it is about: an outcome leads to its rows, and a marked row to its outcome.
 * @param name prefix of ids, its own in the page
 */
export function renderResults(
  { report, transcript, slips }: Graded,
  name: string,
  context: ViewContext,
): HTMLElement {
  const said = build('div', 'results-report', renderReport(report, context));
  if (!transcript || transcript.text === '') return said;
  const choose = (mark: RowMark): void => {
    layout.bringToFront(0);
    goTo(said, mark);
  };
  const view = new TranscriptView(
    transcript,
    { report, marks: rowMarks(report), slips, choose },
    name,
    context.strings,
  );
  const shown = build('div', 'results-transcript', view.element);
  const layout = new ResultsLayout(said, shown, name, context.strings);
  addWideView(layout.element, view.element, context.strings);
  said.addEventListener('click', ({ target }) => {
    const place = (target as Element).closest<HTMLElement>('[data-line]');
    const outcome = (target as Element).closest('summary')?.closest<HTMLElement>('[data-outcome]');
    if (place) {
      layout.bringToFront(1);
      view.list.show(Number(place.dataset['line']) - 1);
      view.list.element.focus({ preventScroll: layout.element.dataset['layout'] !== 'tabs' });
    } else if (outcome) view.showOutcome(Number(outcome.dataset['outcome']));
  });
  const first = said.querySelector<HTMLElement>('.exercise-outcome:has(> details[open])');
  if (first) view.showOutcome(Number(first.dataset['outcome']));
  return layout.element;
}

/** Unfolds what a mark is about, and goes there. */
function goTo(report: HTMLElement, { kind, index }: RowMark): void {
  const part = kind === 'mistake' || kind === 'unread' ? kind : 'outcome';
  const item = report.querySelector<HTMLElement>(`[data-${part}="${index}"]`);
  if (!item) return;
  const details = item.querySelector('details');
  if (details) details.open = true;
  const target = item.querySelector('summary') ?? item;
  if (target === item) item.tabIndex = -1;
  target.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}
