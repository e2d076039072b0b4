const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

/** What differs between any two runs and says nothing, and what stands for it in a comparison. */
const NOISE: readonly (readonly [RegExp, string])[] = [
  // Days and times, as programs and journals write them.
  [/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[\d.,]{0,12}(?:Z| ?[+-]\d{2}:?\d{2})?/g, '<time>'],
  [new RegExp(`(?:${MONTH}) {1,2}\\d{1,2} (?:\\d{2}:\\d{2}(?::\\d{2})?|\\d{4})`, 'g'), '<time>'],
  [/\b\d{1,2}:\d{2}:\d{2}\b/g, '<time>'],
  // Digests and random names.
  [/\b(?=[a-f]{0,63}\d)[\da-f]{8,64}\b/g, '<hex>'],
  // Durations and sizes.
  [/\b\d{1,9}(?:\.\d{1,9})?(?:ns|µs|ms|s|m|h|B|[kKMG]i?B?)\b/g, '<measure>'],
  [/\b\d{1,9}(?:\.\d{1,9})? (?:s|[kKMG]?i?B)\b/g, '<measure>'],
];

/** A word, or several that are one of the things above. */
const WORD = new RegExp(
  `(?:${MONTH}) {1,2}\\d{1,2} \\d[\\d:]{3,7}|\\d{1,9}(?:\\.\\d{1,9})? (?:s|[kKMG]?i?B)\\b|\\S+`,
  'g',
);

/**
 * Exit statuses that say something: those of shells and container tools, and of programs that a signal has ended. Any
 * other number of three digits or more is taken for a PID, a size or a port.
 */
const STATUSES = new Set([
  '125',
  '126',
  '127',
  '128',
  '129',
  '130',
  '134',
  '137',
  '139',
  '141',
  '143',
  '255',
]);

/**
 * A text without what may differ between two runs on the same machine: PIDs, digests, times, sizes and the widths of
 * columns.
 */
export function withoutNoise(text: string): string {
  const quiet = NOISE.reduce((rest, [pattern, name]) => rest.replaceAll(pattern, name), text);
  return quiet
    .replaceAll(/\d{3,}/g, (digits) => (STATUSES.has(digits) ? digits : '<number>'))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words of a line, each without what may differ. */
export function wordsIn(
  text: string,
): { readonly from: number; readonly to: number; readonly word: string }[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: withoutNoise(word),
    from: index,
    to: index + word.length,
  }));
}

/**
 * Whether two words without noise say the same. A PID of two digits looks like a count; beside one of more digits it is
 * none.
 */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const words = [one, other];
  return words.includes('<number>') && words.every((word) => /^(?:<number>|\d\d)$/.test(word));
}
