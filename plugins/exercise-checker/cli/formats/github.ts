import type { Report } from '../../sentences/index.ts';
import { visible } from '../../core/report/visible.ts';
import type { Render } from './render.ts';

/**
 * Annotations for GitHub Actions (workflow commands). All text of a transcript is escaped, so that nothing
 * in it can become its own command.
 */
export const renderGithub: Render = (reports) => reports.map(renderReport).join('');

function renderReport(report: Report): string {
  if (report.reason) {
    return annotation(
      'error',
      report.file,
      1,
      'Not gradable',
      `${report.reason.message} ${report.reason.fix}`,
    );
  }
  const lines = report.outcomes
    .filter((outcome) => outcome.status !== 'met')
    .map((outcome) => {
      const severity = outcome.required && outcome.status === 'unmet' ? 'error' : 'notice';
      const line = outcome.nearest[0]?.line ?? 1;
      return annotation(severity, report.file, line, outcome.title, `${outcome.explanation} ${outcome.hint}`);
    });
  const { earned, possible } = report.score;
  const summary = `${report.verdict}, ${earned} of ${possible} points`;
  return [...lines, annotation('notice', report.file, 1, report.exercise, summary)].join('');
}

function annotation(severity: string, file: string, line: number, title: string, message: string): string {
  return `::${severity} file=${property(file)},line=${line},title=${property(title)}::${data(message)}\n`;
}

function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
