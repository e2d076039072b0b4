import type { Render } from './index.ts';

/** One report object for one file, an array for several files or a folder. */
export const renderJson: Render = (reports, { several }) => `${toJson(several ? reports : reports[0], 2)}\n`;

/** One report a line. */
export const renderJsonLines: Render = (reports) => reports.map((report) => `${toJson(report)}\n`).join('');

/** Control codes and turns of direction that JSON may hold as they are, a terminal or a page better not. */

const HARMFUL = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The same value as JSON, its harmful characters escaped. */
function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    HARMFUL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
