import { styleText } from 'node:util';
import { breakRunnerCommands } from '../../core/report/runner-command.ts';
import { visible } from '../../core/report/visible.ts';
import type { Report } from '../../sentences/index.ts';
import { renderOutcomes, type Paint } from './human-outcomes.ts';
import type { Render } from './render.ts';
import { wrapLines } from './wrap.ts';

const VERDICTS = { pass: 'green', partial: 'yellow', fail: 'red', 'not-gradable': 'magenta' } as const;

/** What the command line offers against a reason; other hosts have their own way. */
const ADVICE: Readonly<Record<string, string>> = {
  'no-command-found': "Here: --prompt 'PATTERN', for example --prompt '[a-z]+> '.",
  'prompt-not-recognised': "Here: --prompt 'PATTERN', for example --prompt '[a-z]+> '.",
};

/** A report for a person at a terminal: verdict, what proved what, and the next thing to do. */
export const renderHuman: Render = (reports, { colour, width }) => {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const text = `${reports.map((report) => renderReport(report, paint)).join('\n')}${summary(reports)}`;
  // Where a line is broken, another word is at its beginning.
  return wrapLines(text, width).split('\n').map(breakRunnerCommands).join('\n');
};

function renderReport(report: Report, paint: Paint): string {
  const verdict = paint(['bold', VERDICTS[report.verdict]], report.verdict);
  const head = `${visible(report.file)}  ${paint('dim', report.exercise)}  ${verdict}`;
  if (report.reason) {
    const { code, message, fix } = report.reason;
    const advice = ADVICE[code] === undefined ? '' : ` ${ADVICE[code]}`;
    return `${head}\n  ${visible(message)}\n  ${paint('bold', 'Fix:')} ${visible(fix)}${advice}\n`;
  }
  const { earned, possible } = report.score;
  return [
    `${head}  ${earned} of ${possible} points`,
    // First, because one mistake may be the reason for all that is missing below.
    ...report.mistakes.map((mistake) => {
      const read = mistake.read === undefined ? '' : paint('dim', ` (read ${visible(mistake.read)})`);
      return `  ${paint('yellow', '!')} line ${mistake.line}: ${visible(mistake.message)}${read}`;
    }),
    ...(report.unread ?? []).map(
      ({ line, command, message }) =>
        `  ${paint('yellow', '?')} line ${line}: ${visible(command, 80)}\n      ${visible(message)}`,
    ),
    ...renderOutcomes(report, paint),
    '',
  ].join('\n');
}

function summary(reports: readonly Report[]): string {
  if (reports.length < 2) return '';
  const counts = new Map<string, number>();
  for (const { verdict } of reports) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return `\n${reports.length} files: ${[...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}\n`;
}

/** Whether colours may be used on this stream: a terminal, and no one said NO_COLOR. */
export function wantsColour(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
}
