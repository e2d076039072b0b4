import { existsSync } from 'node:fs';
import path from 'node:path';
import { MISSED } from './bar.ts';
import { pagefindFinder } from './search/pagefind-finder.ts';
import { score, type Score } from './search/score.ts';
import { answers, readSet, SETS, type Asked } from './search/sets.ts';
import { siteFinder } from './search/site-finder.ts';

const DIST = path.join(import.meta.dirname, '../../dist');

/** Shares in percent. */
const BARS = { first: 90, firstThree: 98 };

/**
 * Asks the search of the built site, and Pagefind as Starlight sets it up, what is in `test/bench/search`. Needs a build,
 * and Chromium for Pagefind.
 */
export async function measureSearch(): Promise<string[]> {
  if (!existsSync(DIST)) return [`There is no build in dist: npm run build   ${MISSED}`];
  const sets = SETS.map((name) => [name, readSet(name)] as const);
  const all = sets.flatMap(([, questions]) => questions);
  const find = await siteFinder(DIST);
  const pagefind = await pagefindFinder(DIST);
  try {
    const total = await score(find, all);
    const lines = [`${''.padEnd(26)} section first   in the first three   page first`];
    lines.push(row(`all ${all.length} questions`, total, BARS));
    for (const [name, questions] of sets)
      lines.push(row(`  ${name} (${questions.length})`, await score(find, questions)));
    lines.push(row('Pagefind, its defaults', await score(pagefind.find, all)));
    for (const asked of [...readSet('tuning'), ...readSet('broken-node')]) {
      const found = await find(asked.typed);
      if (!found.slice(0, 1).some((address) => answers(address, asked))) lines.push(missLine(asked, found));
    }
    return lines;
  } finally {
    await pagefind.close();
  }
}

function row(name: string, { questions, first, firstThree, pageFirst }: Score, bars?: typeof BARS): string {
  const share = (count: number) => (100 * count) / questions;
  const shown = (count: number) => `${share(count).toFixed(1)} %`;
  const missed = bars !== undefined && (share(first) < bars.first || share(firstThree) < bars.firstThree);
  const bar = bars === undefined ? '' : `   bars ${bars.first} % and ${bars.firstThree} %`;
  return `${name.padEnd(26)} ${shown(first).padStart(13)}   ${shown(firstThree).padStart(18)}   ${shown(pageFirst).padStart(10)}${bar}${missed ? `   ${MISSED}` : ''}`;
}

function missLine({ typed, where }: Asked, found: readonly string[]): string {
  return `not first: "${typed.slice(0, 60)}" wants ${where[0] ?? ''}, got ${found[0] ?? 'nothing'}`;
}
