import { clock } from '../../../sentences/clock.ts';
import { nearestToShow, type Report } from '../../../sentences/index.ts';
import type { Learner } from './class-results.ts';
import { html, type Markup } from './markup.ts';
import { quotation } from './quotation.ts';
import { state } from './state.ts';

type Outcome = Report['outcomes'][number];

/** One recording: its verdict, its mistakes, and each outcome with the rows that prove it or come nearest to it. */
export function learnerSection({ number, name, report }: Learner): Markup {
  const { verdict, score, reason, transcript } = report;
  return html`<section class="learner" aria-labelledby="recording-${number}">
    <h3 id="recording-${number}">${name}</h3>
    <p>
      <strong>${verdict}</strong>, ${score.earned} of ${score.possible} points
      <span class="dim"
        >(${transcript.format}, commands: ${transcript.commands}, confidence: ${transcript.confidence})</span
      >
    </p>
    ${reason === undefined ? '' : html`<p>${reason.message} ${reason.fix}</p>`}
    ${report.mistakes.map((mistake) => mistakeOf(mistake, report))}
    ${(report.unread ?? []).map(
      (unread) =>
        html`<h4>Not looked into</h4>
          <p>${unread.message}</p>
          ${quotation([unread], report)}`,
    )}
    ${report.outcomes.map((outcome) => outcomeOf(outcome, report))}
    <p><a href="#learners">All recordings</a></p>
  </section> `;
}

function mistakeOf({ message, line, read }: Report['mistakes'][number], report: Report): Markup {
  const more = read === undefined ? '' : html` <span class="dim">(read ${read})</span>`;
  return html`<h4>Mistake</h4>
    <p>${message}${more}</p>
    ${quotation([{ line }], report)} `;
}

function outcomeOf(outcome: Outcome, report: Report): Markup {
  const { title, status, required, evidence } = outcome;
  const note = required ? '' : html` <span class="dim">(optional)</span>`;
  return html`<h4>${state(status)} ${title}${note}</h4>
    ${status === 'met' ? [timeOf(evidence), quotation(evidence, report)] : gapOf(outcome, report)} `;
}

function timeOf(evidence: Outcome['evidence']): Markup {
  const times = evidence.flatMap(({ time }) => time ?? []);
  return times.length === 0 ? html`` : html`<p class="dim">At ${clock(Math.max(...times))}.</p>`;
}

function gapOf(outcome: Outcome, report: Report): Markup {
  const near = nearestToShow(outcome);
  return html`<p>${outcome.explanation}</p>
    ${
      near === undefined
        ? ''
        : html`<p class="dim">Nearest, line ${near.line}: ${near.differs}</p>
            ${quotation([near], report)}`
    }
    <p><strong>Next:</strong> ${outcome.hint}</p>`;
}
