/** What a cell of a row holds: how many of the row's words belong to it, from one of them on; undefined if it is none. */
export type Cell = (words: readonly string[], at: number) => number | undefined;

/** One word: any, or one that a pattern matches as a whole. */
export function word(pattern?: RegExp): Cell {
  return (words, at) => {
    const text = words[at];
    return text !== undefined && (pattern?.test(text) ?? true) ? 1 : undefined;
  };
}

/** One of a few fixed words. */
export function oneOf(...values: readonly string[]): Cell {
  const known = new Set(values);
  return (words, at) => (known.has(words[at] ?? '') ? 1 : undefined);
}

/** One of several kinds: the first that is there. */
export function either(...cells: readonly Cell[]): Cell {
  return (words, at) => {
    for (const cell of cells) {
      const count = cell(words, at);
      if (count !== undefined) return count;
    }
    return undefined;
  };
}

/** Kinds that follow each other in one cell, as in `Exited (0) 3 minutes ago`. */
export function inOrder(...cells: readonly Cell[]): Cell {
  return (words, at) => {
    let total = 0;
    for (const cell of cells) {
      const count = cell(words, at + total);
      if (count === undefined) return undefined;
      total += count;
    }
    return total;
  };
}

export const NUMBER = word(/^\d{1,10}$/);
export const DIGEST = word(/^sha256:[0-9a-f]{64}$/);

/** `1009.0 KiB` of ctr, `2.052MB` of nerdctl and crictl. */
export const SIZE = either(
  inOrder(word(/^-?\d{1,20}(?:\.\d{1,3})?$/), word(/^[kKMGTP]?i?B$/)),
  word(/^-?\d{1,20}(?:\.\d{1,3})?[kKMGTP]?i?B$/),
);

const UNITS = /^(?:second|minute|hour|day|week|month|year)s?$/;
const BEFORE_UNIT = /^(?:\d{1,5}|Less|than|About|a|an)$/;

/** `3 minutes`, `About an hour`, `Less than a second`: `HumanDuration` of docker/go-units. */
export const DURATION: Cell = (words, at) => {
  for (let index = at; index < at + 4; index++) {
    const text = words[index] ?? '';
    if (index > at && UNITS.test(text)) return index - at + 1;
    if (!BEFORE_UNIT.test(text)) return undefined;
  }
  return undefined;
};

/** `3 minutes ago`. */
export const AGO = inOrder(DURATION, oneOf('ago'));

/** Words in double quotes, with escaped quotes in them: the command of a container. */
export const QUOTED: Cell = (words, at) => {
  if (words[at]?.startsWith('"') !== true) return undefined;
  for (let index = at; index < words.length; index++) {
    if (endsQuote(words[index] ?? '', index === at)) return index - at + 1;
  }
  return undefined;
};

function endsQuote(text: string, isFirst: boolean): boolean {
  if (!text.endsWith('"') || (isFirst && text === '"')) return false;
  let escapes = 0;
  while (text.at(-2 - escapes) === '\\') escapes++;
  return escapes % 2 === 0;
}

/** All that is left, at least one word. */
export const REST: Cell = (words, at) => (at < words.length ? words.length - at : undefined);
