import type { Report } from '../../sentences/index.ts';
import { visible } from '../../core/report/visible.ts';
import type { Render } from './render.ts';

/** TAP 14: one test a file, its outcomes as a subtest; blocked outcomes are skipped, optional ones to do. */
export const renderTap: Render = (reports) =>
  [
    'TAP version 14',
    `1..${reports.length}`,
    ...reports.flatMap((report, index) => renderReport(report, index + 1)),
    '',
  ].join('\n');

function renderReport(report: Report, number: number): string[] {
  const name = escape(`${report.exercise} ${report.file}`);
  if (report.reason) {
    return [
      `not ok ${number} - ${name}`,
      ...diagnostic(`not gradable: ${report.reason.message} ${report.reason.fix}`),
    ];
  }
  return [
    `# Subtest: ${name}`,
    `    1..${report.outcomes.length}`,
    ...report.outcomes.flatMap((outcome, index) => {
      const ok = outcome.status === 'met' || outcome.status === 'blocked' ? 'ok' : 'not ok';
      const directive =
        outcome.status === 'blocked' ? ' # SKIP blocked' : outcome.required ? '' : ' # TODO optional';
      const line = `    ${ok} ${index + 1} - ${escape(outcome.title)}${outcome.status === 'met' ? '' : directive}`;
      return outcome.status === 'met'
        ? [line]
        : [line, ...diagnostic(`${outcome.explanation} ${outcome.hint}`, '    ')];
    }),
    `${report.verdict === 'pass' ? 'ok' : 'not ok'} ${number} - ${name}`,
  ];
}

function diagnostic(message: string, indent = ''): string[] {
  return [`${indent}  ---`, `${indent}  message: ${JSON.stringify(visible(message))}`, `${indent}  ...`];
}

/** A name may not begin a directive, nor, with a brace at its end, a subtest of the kind node-tap has. */
function escape(text: string): string {
  return visible(text)
    .replace(/\{(?=\s*$)/, '\\u007b')
    .replaceAll('\\', '\\\\')
    .replaceAll('#', '\\#');
}
