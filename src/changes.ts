import { nearNames } from 'satteri-markdown-blocks';
import { parse } from 'yaml';
import { z } from 'zod';

/** Something that has changed for readers. */
export interface Change {
  readonly date: Date;
  readonly title: string;
  readonly text: string;
  /** Where to look, from the root of the site. */
  readonly page: string;
}

const FILE = 'content/changes.yaml';

const schema = z.array(
  z.strictObject({
    date: z.iso.date('a day is written as YYYY-MM-DD'),
    title: z.string().min(1),
    text: z.string().min(1),
    page: z
      .string()
      .regex(/^\/(?:[\w-]+\/)*$/, 'an address begins and ends with "/", such as /topics/the-map/'),
  }),
);

/**
 * Reads the list of changes.
 * @param source text of `content/changes.yaml`
 * @param pages addresses of all pages, from the root of the site
 * @throws Error with a line for each entry that is malformed, leads nowhere, is below an older one, or is the second
 *   of a day for a page: feed readers tell entries apart by these two
 */
export function readChanges(source: string, pages: readonly string[]): readonly Change[] {
  const parsed = schema.safeParse(parse(source, { schema: 'core' }));
  if (!parsed.success) throw new Error(`${FILE}: ${z.prettifyError(parsed.error)}`);
  const problems = parsed.data.flatMap(({ date, title, page }, index, all) => {
    const above = all[index - 1];
    const [near] = nearNames(page, pages);
    return [
      ...(above !== undefined && above.date < date
        ? [`"${title}" of ${date} is newer than "${above.title}": put it above`]
        : []),
      ...(all.some((other, place) => place < index && other.date === date && other.page === page)
        ? [`"${title}" is the second entry of ${date} for ${page}: merge the two`]
        : []),
      ...(pages.includes(page)
        ? []
        : [`"${title}" leads to ${page}, which is nowhere${near === undefined ? '' : `; type ${near}`}`]),
    ];
  });
  if (problems.length > 0) throw new Error(problems.map((problem) => `${FILE}: ${problem}`).join('\n'));
  return parsed.data.map((change) => ({ ...change, date: new Date(`${change.date}T00:00:00Z`) }));
}
