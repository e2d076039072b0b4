import { calls } from '../command-context.ts';
import { Draft } from '../draft.ts';
import type { Noise } from './noise.ts';

const ROW = /^#(\d+) (.*)$/;
/** How a step ended. One that waited meanwhile may end several times; the last time counts. */
const ENDED = /^(?:DONE \S+|CACHED|CANCELED|ERROR: .*)$/;
/** What a program of a RUN line prints has the seconds since its step began in front. */
const PRINTED = /^\d+\.\d+ /;
/** The steps BuildKit takes side by side, before the ones of the Dockerfile. */
const INTERNAL = /^#\S+ \[internal\] /;

/** One of two ways in which the same failure is told; which of them is chance. */
const FAILED = /^error: failed to run Build function: /;

/** One step of a build: its name, what its program printed, and how it ended. */
interface Step {
  name: Draft;
  printed: Draft[];
  ended: Draft | undefined;
}

/**
 * `nerdctl build` and `buildctl build` with `--progress plain`: a row for whatever happens in any step, as it
 * happens. Which of several steps gets the lower number is chance, and so is how often a transfer is told. What is
 * left of each step is its name, what its program printed and how it ended; one row stands for all the transfers.
 */
export const buildProgress: Noise = {
  applies: (command) => calls(command, /^(?:nerdctl|buildctl) (?:image |builder )?build$/),
  quiet(rows) {
    const steps = new Map<string, Step>();
    const others = rows.filter((row) => !belongsToStep(row, steps));
    if (steps.size === 0) return rows;
    for (const row of others) row.text = row.text.replace(FAILED, 'error: failed to solve: ');
    return [
      Draft.standIn('progress'),
      ...inOrder([...steps.values()]).flatMap(rowsOf),
      ...others.filter(({ text }) => text.trim() !== ''),
    ];
  },
};

/** Sorts a row into its step; the first row of a step is its name. */
function belongsToStep(row: Draft, steps: Map<string, Step>): boolean {
  const [, number, text = ''] = ROW.exec(row.text) ?? [];
  if (number === undefined) return false;
  const step = steps.get(number);
  if (step === undefined) steps.set(number, { name: row, printed: [], ended: undefined });
  else if (ENDED.test(text)) step.ended = row;
  else if (PRINTED.test(text)) step.printed.push(row);
  return true;
}

function inOrder(steps: readonly Step[]): Step[] {
  const isInternal = ({ name }: Step): boolean => INTERNAL.test(name.text);
  const nameOf = ({ name }: Step): string => name.text.replace(/^#\d+ /, '');
  return [
    ...steps.filter(isInternal).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    ...steps.filter((step) => !isInternal(step)),
  ];
}

function rowsOf({ name, printed, ended }: Step): Draft[] {
  for (const row of printed) row.name(/(?<=^#\d+ )\d+\.\d+(?= )/g, 'time');
  const rows = [name, ...printed, ...(ended === undefined ? [] : [ended])];
  for (const row of rows) row.name(/(?<=^#)\d+/g, 'count');
  return rows;
}
