/** Everything that is shown of a grading. A page loads it with the checker, at the first grading. */
import { build } from '../dom.ts';
import type { Graded } from '../messages.ts';
import type { Explain } from './behind-fold.ts';
import { besideTranscript } from './beside-transcript.ts';
import { markWords } from './mark-view.ts';
import { renderReport, type ViewContext } from './report-view.ts';
import { rowMarks, type RowMark } from './row-marks.ts';
// An import without a name would be a style sheet of the page, which everyone loads.
import styles from './results.css?url&no-inline';

export { renderReading, renderUnderstood } from './reading-view.ts';
export { renderVerdict, wantsPrompt, type ViewContext } from './report-view.ts';

/** What someone may want of the box that shows results. */
export interface ResultActions {
  explain: Explain;
  /** Grades the session again with the pattern of a prompt; so many commands were known without it. */
  choosePrompt(pattern: string, commands: number): void;
}

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
 * @param actions what someone may want beyond what is shown
 */
export function renderResults(
  graded: Graded,
  name: string,
  actions: ResultActions,
  context: ViewContext,
): HTMLElement {
  const { report, transcript, slips, advice } = graded;
  const said = build('div', 'results-report', renderReport(graded, actions.explain, context));
  if (!transcript || transcript.text === '') return said;
  const marked = {
    confidence: report.transcript.confidence,
    words: (mark: RowMark) => markWords(mark, report, context.strings),
    marks: rowMarks(report, advice),
    slips,
    choosePrompt: actions.choosePrompt,
  };
  const { element, view } = besideTranscript(said, transcript, marked, name, context.strings);
  said.addEventListener('click', ({ target }) => {
    const outcome = (target as Element)
      .closest('.exercise-outcome-title')
      ?.closest<HTMLElement>('[data-outcome]');
    if (outcome) view.showOutcome(Number(outcome.dataset['outcome']));
  });
  const first = said.querySelector<HTMLElement>('.exercise-outcome:has(> details[open])');
  if (first) view.showOutcome(Number(first.dataset['outcome']));
  return element;
}
