import { html, type Markup } from './markup.ts';
import type { Spread } from './spread.ts';

// Each plot is beside the numbers that it shows, so it says nothing to a screen reader.

const WIDTH = 200;
const HEIGHT = 16;

/** How much of a whole a part is, as a bar. */
export function bar(part: number, whole: number): Markup {
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    <rect class="ground" width="${WIDTH}" height="${HEIGHT}" />
    <rect class="bar" width="${at(part, whole)}" height="${HEIGHT}" />
  </svg>`;
}

/**
 * Where values lie: a line from the least to the greatest, a box around the middle half, and the median in it.
 * @param end the value at the right end, the same for plots that are compared
 */
export function box({ least, quarter, median, threeQuarters, most }: Spread, end: number): Markup {
  const middle = HEIGHT / 2;
  const [from, to] = [at(quarter, end), at(threeQuarters, end)];
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    <rect class="ground" width="${WIDTH}" height="${HEIGHT}" />
    <line class="whisker" x1="${at(least, end)}" x2="${at(most, end)}" y1="${middle}" y2="${middle}" />
    <rect class="box" x="${from}" width="${Math.max(to - from, 1)}" y="2" height="${HEIGHT - 4}" />
    <line class="median" x1="${at(median, end)}" x2="${at(median, end)}" y1="2" y2="${HEIGHT - 2}" />
  </svg>`;
}

function at(value: number, end: number): number {
  return end === 0 ? 0 : Math.round((value / end) * WIDTH * 10) / 10;
}
