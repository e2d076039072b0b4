import type { Render } from '../render.ts';
import { resultsOf } from './class-results.ts';
import { classSections } from './class-section.ts';
import { documentOf } from './document.ts';
import { learnerSection } from './learner-section.ts';
import { html } from './markup.ts';

/**
 * One file of HTML for anyone who teaches a class: what the class made of each outcome, and each recording with the rows
 * behind its verdict. It loads nothing, and nothing in it runs.
 */
export const renderHtml: Render = (reports) => {
  const results = resultsOf(reports);
  const { exercise, learners, graded } = results;
  const passed = graded.filter(({ report }) => report.verdict === 'pass').length;
  const title = `${exercise}: ${passed} of ${learners.length} pass`;
  const ungraded = learners.length - graded.length;
  const body = html`<main>
    <h1>${title}</h1>
    <p>
      ${countsOf(learners.map(({ report }) => report.verdict))}.${ungraded === 0 ? '' : ' Recordings that are not gradable are not counted in any share.'}
    </p>
    ${classSections(results)}
    <h2>Recording by recording</h2>
    ${learners.map(learnerSection)}
  </main>`;
  return documentOf(title, body);
};

function countsOf(verdicts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ') || 'No recording';
}
