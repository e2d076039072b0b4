import type { Line, Step } from './model.ts';
import { textOf } from './lines.ts';
import type { Range } from 'terminal-recording/look';
import { commandsOf } from './steps.ts';

/** A part of a recorded text that an author points at. */
export interface Highlight {
  /** What is looked for, in pieces: between two of them stands the rest of a word. */
  readonly pieces: readonly string[];
  /** As the author wrote it, without quotes. */
  readonly text: string;
}

/** What an author points at in the commands and outputs of a block. */
export interface Pointing {
  readonly highlights: readonly Highlight[];
  /** Whether the text tells them apart by number. */
  readonly numbered: boolean;
}

/** Where a highlight is in a line, and which of the author's list it is, from 0. */
export interface HighlightedRange extends Range {
  readonly highlight: number;
}

/** Letters, digits and what joins them to names and options: a highlight never begins or ends within one. */
const NAME = /[\p{L}\p{N}_-]/u;

/**
 * Reads the value of `mark`: parts with blanks between them, in quotes where a part has a blank itself. A `*` is the rest
 * of a word, so `'-id *'` is the option with its value.
 *
 * @returns undefined if a quote is not closed
 */
export function readHighlights(value: string): Highlight[] | undefined {
  const texts: string[] = [];
  let at = 0;
  while (at < value.length) {
    const sign = value.charAt(at);
    if (/\s/.test(sign)) {
      at += 1;
    } else if (sign === "'" || sign === '"') {
      const end = value.indexOf(sign, at + 1);
      if (end < 0) return undefined;
      texts.push(value.slice(at + 1, end));
      at = end + 1;
    } else {
      const end = at + value.slice(at).search(/(?:\s|$)/);
      texts.push(value.slice(at, end));
      at = end;
    }
  }
  return texts.filter((text) => text.trim() !== '').map((text) => ({ text, pieces: text.split('*') }));
}

/** All places of highlights in a line, in its order. Where two overlap, the one that begins first stays. */
export function highlightsIn(line: Line, highlights: readonly Highlight[]): HighlightedRange[] {
  const text = textOf(line);
  const ranges = highlights.flatMap(({ pieces }, highlight) =>
    placesOf(text, pieces).map((place) => ({ ...place, highlight })),
  );
  const sorted = ranges.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: HighlightedRange[] = [];
  for (const range of sorted) if (range.from >= (kept.at(-1)?.to ?? 0)) kept.push(range);
  return kept;
}

/** Those that are nowhere in the commands and outputs of steps. */
export function missingHighlights(steps: readonly Step[], highlights: readonly Highlight[]): Highlight[] {
  const lines = commandsOf(steps).flatMap(({ typed, output }) => [
    ...typed.map(({ text }) => [{ text }]),
    ...output,
  ]);
  return highlights.filter((highlight) => !lines.some((line) => highlightsIn(line, [highlight]).length > 0));
}

function placesOf(text: string, pieces: readonly string[]): Range[] {
  const [first = ''] = pieces;
  const endOfWord = wordEnds(text);
  const next = (from: number) => (first === '' ? nextWord(text, from) : text.indexOf(first, from));
  const places: Range[] = [];
  for (let from = next(0); from >= 0 && from < text.length;) {
    const to = isEdge(text, from) ? endOf(text, from, pieces, endOfWord) : undefined;
    const found = to !== undefined && to > from && isEdge(text, to);
    if (found) places.push({ from, to });
    from = next(found ? to : from + 1);
  }
  return places;
}

/** Where the pieces end that begin at a place; each `*` takes what is left of its word, and never gives any back. */
function endOf(
  text: string,
  from: number,
  pieces: readonly string[],
  endOfWord: (at: number) => number,
): number | undefined {
  let at = from;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) at = endOfWord(at);
    if (!text.startsWith(piece, at)) return undefined;
    at += piece.length;
  }
  return at;
}

/** Where the word ends that a place is in. It remembers the last one, so that a long word is not read for each letter. */
function wordEnds(text: string): (at: number) => number {
  let [start, end] = [0, 0];
  return (at) => {
    if (at >= start && at < end) return end;
    [start, end] = [at, at];
    while (end < text.length && !/\s/.test(text.charAt(end))) end += 1;
    return end;
  };
}

function nextWord(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (!/\s/.test(text.charAt(at)) && (at === 0 || /\s/.test(text.charAt(at - 1)))) return at;
  }
  return -1;
}

/** `-id` is not part of `-idle`, nor `12` of `3512`. */
function isEdge(text: string, at: number): boolean {
  return !(at > 0 && NAME.test(text.charAt(at - 1)) && NAME.test(text.charAt(at)));
}
