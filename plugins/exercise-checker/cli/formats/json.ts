import type { Render } from './index.ts';

/** One report object for one file, an array for several files or a folder. */
export const renderJson: Render = (reports, { several }) =>
  `${JSON.stringify(several ? reports : reports[0], null, 2)}\n`;

/** One report a line. */
export const renderJsonLines: Render = (reports) =>
  reports.map((report) => `${JSON.stringify(report)}\n`).join('');
