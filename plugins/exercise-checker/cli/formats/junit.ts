import type { Report } from '../../sentences/index.ts';
import { escape } from './escape.ts';
import type { Render } from './render.ts';

/** JUnit XML: one suite a file, one case an outcome; a file that is not gradable is an error of its suite. */
export const renderJunit: Render = (reports) => {
  const suites = reports.map(renderSuite);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="exercises">',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
};

function renderSuite(report: Report): string {
  const name = `name="${escape(`${report.exercise} ${report.file}`)}"`;
  if (report.reason) {
    const message = escape(`${report.reason.message} ${report.reason.fix}`);
    return [
      `  <testsuite ${name} tests="1" failures="0" errors="1" skipped="0">`,
      `    <testcase classname="${escape(report.exercise)}" name="gradable">`,
      `      <error type="${escape(report.reason.code)}" message="${message}"/>`,
      '    </testcase>',
      '  </testsuite>',
    ].join('\n');
  }
  const skipped = report.outcomes.filter((outcome) => isSkipped(outcome, report)).length;
  const unmet = report.outcomes.filter((outcome) => outcome.status !== 'met').length - skipped;
  return [
    `  <testsuite ${name} tests="${report.outcomes.length}" failures="${unmet}" errors="0" skipped="${skipped}">`,
    ...report.outcomes.map((outcome) => {
      const open = `    <testcase classname="${escape(report.exercise)}" name="${escape(outcome.title)}"`;
      if (outcome.status === 'met') return `${open}/>`;
      const element = isSkipped(outcome, report) ? 'skipped' : 'failure';
      const message = escape(`${outcome.explanation} ${outcome.hint}`);
      return `${open}>\n      <${element} message="${message}"/>\n    </testcase>`;
    }),
    '  </testsuite>',
  ].join('\n');
}

/** A blocked outcome is skipped because of another that failed; where none did, it is itself what is missing. */
function isSkipped(outcome: Report['outcomes'][number], { outcomes }: Report): boolean {
  if (!outcome.required) return outcome.status !== 'met';
  return (
    outcome.status === 'blocked' && outcomes.some(({ status, required }) => required && status === 'unmet')
  );
}
