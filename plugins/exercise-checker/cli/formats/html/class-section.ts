import { clock } from '../../../sentences/clock.ts';
import type { ClassResults, Learner, MistakeResult, OutcomeResult } from './class-results.ts';
import { html, type Markup } from './markup.ts';
import { bar, box } from './plots.ts';
import { state } from './state.ts';

/** What the class made of the exercise: outcome by outcome, mistake by mistake, and in a table of all. */
export function classSections(results: ClassResults): Markup {
  const { outcomes, mistakes, graded, learners } = results;
  const timed = outcomes.filter(({ times }) => times !== undefined);
  return html`<h2 id="outcomes">Outcomes</h2>
    ${outcomes.length === 0 ? html`<p>No recording could be graded.</p>` : outcomeTable(outcomes, graded.length)}
    <h2 id="mistakes">Mistakes</h2>
    ${mistakes.length === 0 ? html`<p>None was found that was not corrected later.</p>` : mistakeTable(mistakes, graded.length)}
    <h2 id="times">Time to each outcome</h2>
    ${timed.length === 0 ? html`<p>No recording that meets an outcome has times.</p>` : timeTable(timed)}
    <h2 id="learners">All recordings</h2>
    ${learnerTable(learners, outcomes)} `;
}

function outcomeTable(outcomes: readonly OutcomeResult[], graded: number): Markup {
  return table(
    'Outcomes',
    html`Of ${graded} graded recordings.`,
    [nameHead('Outcome'), head('Met'), head('Share'), head('Not met by')],
    outcomes.map(
      ({ id, title, required, met, missedBy }, index) =>
        html`<tr>
          <th scope="row" class="name" id="outcome-${index + 1}">
            ${title}${required ? '' : ' (optional)'} <span class="dim">${id}</span>
          </th>
          <td class="number">${met} of ${graded}</td>
          <td>${bar(met, graded)}</td>
          <td class="learners">${links(missedBy)}</td>
        </tr> `,
    ),
  );
}

function mistakeTable(mistakes: readonly MistakeResult[], graded: number): Markup {
  return table(
    'Mistakes',
    html`Those not corrected later, the most frequent first, in ${graded} graded recordings.`,
    [nameHead('Mistake'), head('Recordings'), head('Share'), head('Made by')],
    mistakes.map(
      ({ id, message, madeBy }) =>
        html`<tr>
          <th scope="row" class="name">${message} <span class="dim">${id}</span></th>
          <td class="number">${madeBy.length}</td>
          <td>${bar(madeBy.length, graded)}</td>
          <td class="learners">${links(madeBy)}</td>
        </tr> `,
    ),
  );
}

function timeTable(outcomes: readonly OutcomeResult[]): Markup {
  const end = Math.max(...outcomes.map(({ times }) => times?.most ?? 0));
  return table(
    'Time to each outcome',
    html`From the beginning of a recording, where it has times. The box is the middle half, the line in it the
    median; the plots end at ${clock(end)}.`,
    [
      nameHead('Outcome'),
      head('Recordings'),
      head('Shortest'),
      head('Median'),
      head('Longest'),
      head('Spread'),
    ],
    outcomes.map(({ title, times }) =>
      times === undefined
        ? ''
        : html`<tr>
            <th scope="row" class="name">${title}</th>
            <td class="number">${times.count}</td>
            <td class="number">${clock(times.least)}</td>
            <td class="number">${clock(times.median)}</td>
            <td class="number">${clock(times.most)}</td>
            <td>${box(times, end)}</td>
          </tr> `,
    ),
  );
}

function learnerTable(learners: readonly Learner[], outcomes: readonly OutcomeResult[]): Markup {
  return table(
    'All recordings',
    html`One row for each recording; the numbers are those of the outcomes above, in their order.`,
    [
      nameHead('Recording'),
      head('Verdict'),
      head('Points'),
      ...outcomes.map(
        ({ title }, index) =>
          html`<th scope="col">
            <a href="#outcome-${index + 1}">${index + 1}<span class="unseen">: ${title}</span></a>
          </th>`,
      ),
    ],
    learners.map(
      ({ number, name, report }) =>
        html`<tr>
          <th scope="row" class="name"><a href="#recording-${number}">${name}</a></th>
          <td>${report.verdict}</td>
          <td class="number">${report.score.earned} of ${report.score.possible}</td>
          ${outcomes.map(
            ({ id }) =>
              html`<td class="state">
                ${state(report.outcomes.find((outcome) => outcome.id === id)?.status)}
              </td>`,
          )}
        </tr> `,
    ),
  );
}

/** Names in one cell; more would hide the other rows, and the table of all recordings has everyone. */
const MOST_NAMES = 12;

function links(learners: readonly Learner[]): Markup {
  const more = learners.length - MOST_NAMES;
  return html`${learners
    .slice(0, MOST_NAMES)
    .map(
      ({ number, name }, index) => html`${index === 0 ? '' : ', '}<a href="#recording-${number}">${name}</a>`,
    )}${more > 0 ? html` and <a href="#learners">${more} more</a>` : ''}`;
}

/** A wide table, which on a phone is moved sideways, by the keyboard as well, and what is to be known of it. */
function table(
  name: string,
  note: Markup,
  heads: readonly Markup[],
  rows: readonly (Markup | string)[],
): Markup {
  return html`<p class="dim">${note}</p>
    <div class="table" role="region" aria-label="${name}, table" tabindex="0">
      <table>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}

function head(text: string): Markup {
  return html`<th scope="col">${text}</th>`;
}

/** Of the column that names the rows. */
function nameHead(text: string): Markup {
  return html`<th scope="col" class="name">${text}</th>`;
}
