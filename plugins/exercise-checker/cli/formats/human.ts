import { styleText } from 'node:util';
import type { Report } from '../../core/index.ts';
import { visible } from '../../core/report/visible.ts';
import type { Render } from './index.ts';
import { wrapLines } from './wrap.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const SYMBOLS = { met: ['✓', 'green'], unmet: ['✗', 'red'], blocked: ['·', 'yellow'] } as const;
const VERDICTS = { pass: 'green', partial: 'yellow', fail: 'red', 'not-gradable': 'magenta' } as const;

/** Behind a command whose exit status nobody saw. */
const INFERRED = ' (no error was seen, and no exit status)';

/** A report for a person at a terminal: verdict, what proved what, and the next thing to do. */
export const renderHuman: Render = (reports, { colour, width }) => {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const text = `${reports.map((report) => renderReport(report, paint)).join('\n')}${summary(reports)}`;
  return wrapLines(text, width);
};

function renderReport(report: Report, paint: Paint): string {
  const verdict = paint(['bold', VERDICTS[report.verdict]], report.verdict);
  const head = `${visible(report.file)}  ${paint('dim', report.exercise)}  ${verdict}`;
  if (report.reason) {
    return `${head}\n  ${visible(report.reason.message)}\n  ${paint('bold', 'Fix:')} ${visible(report.reason.fix)}\n`;
  }
  const { earned, possible } = report.score;
  return [
    `${head}  ${earned} of ${possible} points`,
    // First, because one mistake may be the reason for all that is missing below.
    ...report.mistakes.map((mistake) => {
      const read = mistake.read === undefined ? '' : paint('dim', ` (read ${visible(mistake.read)})`);
      return `  ${paint('yellow', '!')} line ${mistake.line}: ${visible(mistake.message)}${read}`;
    }),
    ...report.outcomes.flatMap((outcome) => renderOutcome(outcome, paint)),
    '',
  ].join('\n');
}

function renderOutcome(outcome: Report['outcomes'][number], paint: Paint): string[] {
  // What is optional and was left out is nothing to be marked as wrong.
  const [symbol, style] = SYMBOLS[outcome.required || outcome.status === 'met' ? outcome.status : 'blocked'];
  const optional = outcome.required ? '' : paint('dim', ' (optional)');
  const id = outcome.status === 'met' ? '' : paint('dim', `  [${visible(outcome.id)}]`);
  const lines = [`  ${paint(style, symbol)} ${visible(outcome.title)}${optional}${id}`];
  if (outcome.status === 'met') {
    const seen = new Set(
      outcome.evidence.map(
        ({ line, command, inferred }) => `line ${line}: ${visible(command)}${inferred ? INFERRED : ''}`,
      ),
    );
    return [...lines, ...[...seen].map((item) => `      ${paint('dim', item)}`)];
  }
  lines.push(`      ${visible(outcome.explanation)}`);
  if (outcome.status === 'unmet') {
    for (const near of outcome.nearest.slice(0, 1)) {
      lines.push(`      ${paint('dim', `nearest, line ${near.line}: ${visible(near.command)}`)}`);
      lines.push(`      ${paint('dim', visible(near.differs))}`);
    }
    lines.push(`      ${paint('bold', 'Next:')} ${visible(outcome.hint)}`);
  }
  return lines;
}

function summary(reports: readonly Report[]): string {
  if (reports.length < 2) return '';
  const counts = new Map<string, number>();
  for (const { verdict } of reports) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return `\n${reports.length} files: ${[...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}\n`;
}

/** Whether colours may be used on this stream: a terminal, and nobody said NO_COLOR. */
export function wantsColour(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
}
