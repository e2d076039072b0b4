import { outputText, type Observation } from '../../observation.ts';
import { isLogRow } from '../log-row.ts';
import { programOutput } from '../program-output.ts';

const LONGEST_LINE = 2000;

/**
 * What nerdctl itself shows while it pulls an image that `run` or `create` finds missing, in the two shapes of its
 * progress (1.x to 2.2, and the tree of 2.3).
 */
const OWN_ROWS: readonly ((row: string) => boolean)[] = [
  (row) => /^(?:index|manifest|layer|config)-sha256:[0-9a-f]{64}:?\s/.test(row),
  (row) => /^\S+:\s+(?:resolving|resolved)\b/.test(row),
  isElapsed,
  (row) => /^[├└]──/u.test(row.trimStart()),
  (row) => /^\S+\s+(?:fetching image content|saved)$/.test(row.trimEnd()),
  (row) => /^application\/vnd\.\S+ sha256:[0-9a-f]{64}$/.test(row),
  (row) => /^(?:Pulling from|Completed pull from) OCI Registry \(/.test(row),
];

/** `elapsed: 0.3 s   total:  1.1 Mi (3.6 MiB/s)`, with which the progress of 1.x ends. */
function isElapsed(row: string): boolean {
  return row.startsWith('elapsed: ') && row.includes(' total:');
}

function isOwn(text: string): boolean {
  const row = text.slice(0, LONGEST_LINE);
  return isLogRow(row) || OWN_ROWS.some((isSuch) => isSuch(row));
}

const MOST_LINES_OF_ROW = 4;

/**
 * The row in which the display of a pull ends. One time in twenty its last frame says `Pulling` of a pull that has
 * succeeded.
 */
function isLastOfPull(text: string): boolean {
  return isElapsed(text) || /^(?:Completed pull|Pulling) from OCI Registry \(/.test(text);
}

/** How far the pull had come that the output begins with, by its last frame; undefined if there is none. */
export function pullShown(observation: Observation): 'completed' | 'pulling' | undefined {
  const lines = outputText(observation);
  const display = lines.slice(0, linesOfPull(lines));
  if (display.length === 0) return undefined;
  return display.some((line) => line.startsWith('Completed pull ')) ? 'completed' : 'pulling';
}

/** How many lines a pull at the beginning of an output takes. A narrow terminal cuts its last row into a few. */
function linesOfPull(lines: readonly string[]): number {
  const end = lines.findLastIndex((line) => isLastOfPull(line.slice(0, LONGEST_LINE)));
  if (end < 0 || !isOwn(lines[0] ?? '')) return 0;
  let row = '';
  for (let used = 1; used <= MOST_LINES_OF_ROW; used++) {
    row += (lines[end + used - 1] ?? '').slice(0, LONGEST_LINE);
    if (row.includes(' total: ') && row.trimEnd().endsWith(')')) return end + used;
  }
  return end + 1;
}

/** What the program in an attached container printed; undefined if a filter may have swallowed it. */
export function containerOutput(observation: Observation): string | undefined {
  const own = linesOfPull(outputText(observation));
  return programOutput({ ...observation, output: observation.output.slice(own) }, isOwn);
}
