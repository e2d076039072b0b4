import { RUNNER_COMMAND } from '../../core/report/runner-command.ts';
import { replaceInvisible } from '../../core/report/visible.ts';
import type { Render } from './render.ts';

/** One report object for one file, an array for several files or a folder. */
export const renderJson: Render = (reports, { several }) => `${toJson(several ? reports : reports[0], 2)}\n`;

/** One report a line. */
export const renderJsonLines: Render = (reports) => reports.map((report) => `${toJson(report)}\n`).join('');

/**
 * The same value as JSON, in which all that is invisible or a command to a CI runner is written as an escape of JSON's
 * own: anyone who parses it gets the text as it was.
 */
function toJson(value: unknown, indent?: number): string {
  return replaceInvisible(JSON.stringify(value, null, indent), (character) =>
    // Line feeds between the lines of the JSON; those within a text are escaped already.
    character === '\n' ? character : escapeUnits(character),
  ).replace(RUNNER_COMMAND, escapeUnits);
}

function escapeUnits(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
