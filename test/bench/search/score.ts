import type { Finder } from './site-finder.ts';
import { answers, isPageOf, type Asked } from './sets.ts';

/** How many questions led to a right section, and to a right page, by the first link and by the first three. */
export interface Score {
  readonly questions: number;
  readonly first: number;
  readonly firstThree: number;
  readonly pageFirst: number;
}

/** Asks all questions of a set. */
export async function score(find: Finder, questions: readonly Asked[]): Promise<Score> {
  let [first, firstThree, pageFirst] = [0, 0, 0];
  for (const asked of questions) {
    const found = await find(asked.typed);
    const place = found.findIndex((address) => answers(address, asked));
    if (place === 0) first++;
    if (place >= 0 && place < 3) firstThree++;
    if (found[0] !== undefined && isPageOf(found[0], asked)) pageFirst++;
  }
  return { questions: questions.length, first, firstThree, pageFirst };
}
