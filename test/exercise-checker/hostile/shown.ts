import { FORMATS, type FormatName } from '../../../plugins/exercise-checker/cli/formats/index.ts';
import type { Report } from '../../../plugins/exercise-checker/sentences/index.ts';

/** A report in every format of the command line. */
export type Shown = Record<FormatName, string>;

/** Renders a report as it would be for one file and no terminal. */
export function shownIn(report: Report): Shown {
  const options = { colour: false, several: false };
  return {
    human: FORMATS.human([report], options),
    json: FORMATS.json([report], options),
    jsonl: FORMATS.jsonl([report], options),
    junit: FORMATS.junit([report], options),
    tap: FORMATS.tap([report], options),
    github: FORMATS.github([report], options),
    html: FORMATS.html([report], options),
  };
}
