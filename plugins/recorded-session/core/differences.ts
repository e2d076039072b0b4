import { diffArrays } from 'diff';
import { textOf } from './lines.ts';
import type { Command, Step } from './model.ts';
import { isSameWord, withoutNoise, wordsIn } from './noise.ts';
import type { Range } from 'terminal-recording/look';
import { commandsOf, typedIn } from './steps.ts';

/** In what a command is not the same elsewhere. */
export interface Differences {
  /** Of each line of output, in order and apart. */
  readonly lines: readonly (readonly Range[])[];
  /** Lines that are only elsewhere, each with the line of this output that it comes before. */
  readonly missing: readonly { readonly before: number; readonly text: string }[];
  /** Whether the exit status is a different one there. */
  readonly status: boolean;
}

/** Outputs with more lines are not compared: no one reads them line by line. */
const MOST_LINES = 1000;

/**
 * What the commands of some steps have that the same steps have not elsewhere, whatever two runs always differ in left
 * aside.
 *
 * @returns one for each command, in order; undefined for one that is the same, and for one that is not there at all
 */
export function differencesOf(own: readonly Step[], other: readonly Step[]): (Differences | undefined)[] {
  const [here, there] = [commandsOf(own), commandsOf(other)];
  const pairs = pairsOf(here.map(typedIn), there.map(typedIn));
  return here.map((command, index) => {
    const match = pairs.find((pair) => pair.own === index)?.other;
    const elsewhere = match === undefined ? undefined : there[match];
    return elsewhere && compare(command, elsewhere);
  });
}

/** The differences from several others in one: what any of them has otherwise. */
export function joinDifferences(all: readonly (Differences | undefined)[]): Differences | undefined {
  const known = all.filter((one) => one !== undefined);
  const [first] = known;
  if (!first) return undefined;
  return {
    lines: first.lines.map((_, index) => joinRanges(known.flatMap(({ lines }) => lines[index] ?? []))),
    missing: [],
    status: known.some(({ status }) => status),
  };
}

function compare(own: Command, other: Command): Differences | undefined {
  const [here, there] = [own.output.map(textOf), other.output.map(textOf)];
  const status = own.exitStatus !== other.exitStatus;
  if (here.length > MOST_LINES || there.length > MOST_LINES) return undefined;
  const pairs = pairsOf(here.map(withoutNoise), there.map(withoutNoise));
  const lines: Range[][] = here.map(() => []);
  const missing: { before: number; text: string }[] = [];
  let before = 0;
  for (const { own: at, other: match, same } of pairs) {
    if (at !== undefined) before = at + 1;
    if (same) continue;
    const text = match === undefined ? undefined : there[match];
    if (at === undefined) missing.push({ before, text: text ?? '' });
    else lines[at] = differentWords(here[at] ?? '', text);
  }
  const differs = status || missing.length > 0 || lines.some((ranges) => ranges.length > 0);
  return differs ? { lines, missing, status } : undefined;
}

interface Pair {
  readonly own?: number;
  readonly other?: number;
  readonly same: boolean;
}

/** Two lists side by side: what is equal together, the rest in pairs as it comes. */
function pairsOf(own: readonly string[], other: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let [here, there] = [0, 0];
  let [more, less] = [0, 0];
  const flush = () => {
    for (; more > 0 || less > 0; more -= 1, less -= 1) {
      pairs.push({
        ...(less > 0 ? { own: here++ } : {}),
        ...(more > 0 ? { other: there++ } : {}),
        same: false,
      });
    }
    [more, less] = [0, 0];
  };
  for (const { added, removed, count } of diffArrays([...own], [...other], { comparator: isSameWord })) {
    if (added) more += count;
    else if (removed) less += count;
    else {
      flush();
      for (let left = count; left > 0; left -= 1) pairs.push({ own: here++, other: there++, same: true });
    }
  }
  flush();
  return pairs;
}

/** The words of a line that the other one does not have, or all of it where there is no other. */
function differentWords(text: string, other: string | undefined): Range[] {
  const words = wordsIn(text);
  const others = other === undefined ? [] : wordsIn(other).map(({ word }) => word);
  const different = pairsOf(
    words.map(({ word }) => word),
    others,
  ).flatMap(({ own, same }) => (same || own === undefined ? [] : (words[own] ?? [])));
  return joinRanges(different, 1);
}

/** Ranges in order, with those joined that touch or overlap. @param gap what may be between two that are joined */
function joinRanges(ranges: readonly Range[], gap = 0): Range[] {
  const joined: Range[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to + gap)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}
