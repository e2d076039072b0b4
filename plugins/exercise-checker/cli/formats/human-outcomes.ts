import type { styleText } from 'node:util';
import { visible } from '../../core/report/visible.ts';
import { nearestToShow, type Report } from '../../sentences/index.ts';

type Style = Parameters<typeof styleText>[0];
type OutcomeReport = Report['outcomes'][number];

/** Text in a style, or as it is where there are no colours. */
export type Paint = (style: Style, text: string) => string;

const SYMBOLS = { met: ['✓', 'green'], unmet: ['✗', 'red'], blocked: ['·', 'yellow'] } as const;

/** Behind a command whose exit status no one saw. */
const INFERRED = ' (no error was seen, and no exit status)';

/**
 * The outcomes of a report: met ones with their proof, the one to go on with in full, and a line for every other; all
 * at once they would hide what to do next.
 */
export function renderOutcomes({ verdict, outcomes }: Report, paint: Paint): string[] {
  const next = nextOpen(outcomes);
  const folded = outcomes.some((outcome) => outcome.status !== 'met' && outcome.required && outcome !== next);
  const lines = outcomes.flatMap((outcome) => {
    if (outcome.status === 'met') return [titleOf(outcome, paint), ...renderProof(outcome, verdict, paint)];
    return [titleOf(outcome, paint), ...(outcome === next ? renderGap(outcome, paint) : [])];
  });
  const more = '  What is missing in the others: --explain OUTCOME, by the name in brackets.';
  return folded ? [...lines, paint('dim', more)] : lines;
}

/** One outcome with all that is said of it. */
export function renderInFull(outcome: OutcomeReport, paint: Paint): string[] {
  const rest = outcome.status === 'met' ? renderProof(outcome, 'partial', paint) : renderGap(outcome, paint);
  return [titleOf(outcome, paint), ...rest];
}

/** The required outcome to go on with: the first that waits for no other, if there is one. */
function nextOpen(outcomes: readonly OutcomeReport[]): OutcomeReport | undefined {
  const open = outcomes.filter(({ required, status }) => required && status !== 'met');
  return open.find(({ code }) => !waits(code)) ?? open[0];
}

function titleOf({ id, title, status, required, tried }: OutcomeReport, paint: Paint): string {
  // What is optional and was left out is nothing to be marked as wrong.
  const [symbol, style] = SYMBOLS[required || status === 'met' ? status : 'blocked'];
  const note = required
    ? ''
    : paint('dim', status === 'met' || tried ? ' (optional)' : ' (optional, not tried)');
  const name = status === 'met' ? '' : paint('dim', `  [${visible(id)}]`);
  return `  ${paint(style, symbol)} ${visible(title)}${note}${name}`;
}

function renderProof({ evidence }: OutcomeReport, verdict: Report['verdict'], paint: Paint): string[] {
  // A doubt that changes nothing is not worth a word.
  const doubt = verdict === 'pass' ? '' : INFERRED;
  const seen = new Set(
    evidence.map(
      ({ line, command, inferred }) => `line ${line}: ${visible(command)}${inferred ? doubt : ''}`,
    ),
  );
  return [...seen].map((item) => `      ${paint('dim', item)}`);
}

function renderGap(outcome: OutcomeReport, paint: Paint): string[] {
  const near = nearestToShow(outcome);
  return [
    `      ${visible(outcome.explanation)}`,
    ...(near === undefined
      ? []
      : [
          `      ${paint('dim', `nearest, line ${near.line}: ${visible(near.command)}`)}`,
          `      ${paint('dim', visible(near.differs))}`,
        ]),
    ...(waits(outcome.code) ? [] : [`      ${paint('bold', 'Next:')} ${visible(outcome.hint)}`]),
  ];
}

/** Whether another outcome has to be met first. */
function waits(code: OutcomeReport['code']): boolean {
  return code === 'waits-for' || code === 'unbound';
}
