import { withoutEchoes } from './echoes.ts';
import { outputText, type Observation } from '../legacy.ts';

/**
 * What nerdctl itself shows while it pulls an image that `run` or `create` finds missing, in the two shapes of
 * its progress (1.x to 2.2, and the tree of 2.3), and the lines of its log.
 */
const OWN_LINES: readonly RegExp[] = [
  /^(?:index|manifest|layer|config)-sha256:[0-9a-f]{64}:?\s/,
  /^\S+:\s+(?:resolving|resolved)\b/,
  /^elapsed: .*\btotal:/,
  /^\s*[├└]──/u,
  /^\S+\s+(?:fetching image content|saved)\s*$/,
  /^application\/vnd\.\S+ sha256:[0-9a-f]{64}$/,
  /^(?:Pulling from|Completed pull from) OCI Registry \(/,
  /^(?:DEBU|INFO|WARN|ERRO|FATA)\[\d+\]/,
  /^time="[^"]*" level=\w+ /,
];

const LONGEST_LINE = 2000;

/**
 * The row in which the display of a pull ends, cut into a few lines by a narrow terminal. One time in twenty its last
 * frame says `Pulling` of a pull that has succeeded.
 */
const LAST_ROW = /^(?:(?:Completed pull|Pulling) from OCI Registry \(|elapsed: .*\btotal:)/;
const END_OF_ROW = /\btotal: .*\)\s*$/;
const MOST_LINES_OF_ROW = 4;

/** How far the pull had come that the output begins with, by its last frame; undefined where there is none. */
export function pullShown(observation: Observation): 'completed' | 'pulling' | undefined {
  const lines = outputText(observation);
  const display = lines.slice(0, linesOfPull(lines));
  if (display.length === 0) return undefined;
  return display.some((line) => line.startsWith('Completed pull ')) ? 'completed' : 'pulling';
}

/** How many lines a pull at the beginning of an output takes. */
function linesOfPull(lines: readonly string[]): number {
  const end = lines.findLastIndex((line) => LAST_ROW.test(line.slice(0, LONGEST_LINE)));
  if (end < 0 || !isOwn(lines[0] ?? '')) return 0;
  let row = '';
  for (let used = 1; used <= MOST_LINES_OF_ROW; used++) {
    row += lines[end + used - 1] ?? '';
    if (END_OF_ROW.test(row.slice(0, LONGEST_LINE))) return end + used;
  }
  return end + 1;
}

function isOwn(text: string): boolean {
  const line = text.slice(0, LONGEST_LINE);
  return OWN_LINES.some((pattern) => pattern.test(line));
}

/** The lines that are not nerdctl's own: of an attached container, what its program printed. */
function programLines(observation: Observation): string[] {
  const lines = outputText(observation);
  return lines.slice(linesOfPull(lines)).filter((line) => !isOwn(line));
}

/** What the program in an attached container printed; undefined where a filter may have swallowed it. */
export function programOutput(observation: Observation): string | undefined {
  const lines = withoutEchoes(programLines(observation), observation.segment.command);
  const output = lines.join('\n').trim();
  return observation.filtered && output === '' ? undefined : output;
}

/** The ID that `run -d` and `create` print last, behind the progress of a pull. */
export function printedId(observation: Observation): string | undefined {
  return outputText(observation).findLast((line) => /^[0-9a-f]{64}$/.test(line));
}
