import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Located } from './check-fs.ts';
import type { Sources } from './core/review.ts';
import { headingsOf } from './headings.ts';

/** What belongs to questions outside their own text: recordings, headings of any page, and their originals. */
export interface References {
  /** @param file absolute path of the page */
  readonly of: (file: string | undefined, id: string) => Sources;
  /** Changes with any of it; pages that were rendered before are out of date then. */
  readonly digest: readonly string[];
}

interface Site {
  readonly root: string;
  readonly docs: string;
}

/** Looks the references of all questions up. */
export async function readReferences(questions: readonly Located[], site: Site): Promise<References> {
  const sources = new Map<string, Sources>();
  const titles = new Map<string, ReadonlyMap<string, string>>();
  for (const { id, file, read, caption, optionIds, former } of questions) {
    const heading =
      read === undefined ? undefined : await titleOf(read, path.join(site.root, file), site, titles);
    const known = { heading, caption, optionIds, former };
    if (Object.values(known).some((value) => value !== undefined)) {
      sources.set(keyOf(path.join(site.root, file), id), known);
    }
  }
  return {
    of: (file, id) => sources.get(keyOf(file ?? '', id)) ?? {},
    digest: [...sources].map((entry) => JSON.stringify(entry)),
  };
}

/** Title of the heading that a link leads to, in a file that is found by the address of its page. */
async function titleOf(
  read: string,
  from: string,
  { docs }: Site,
  known: Map<string, ReadonlyMap<string, string>>,
): Promise<string | undefined> {
  const [page = '', id = ''] = read.split('#');
  const candidates = page === '' ? [from] : filesOf(page, docs);
  for (const file of candidates) {
    const headings = known.get(file) ?? (await headingsIn(file));
    known.set(file, headings);
    const title = headings.get(id);
    if (title !== undefined) return title;
  }
  return undefined;
}

/** Files that can make the page of an address, the base path in front or not. */
function filesOf(page: string, docs: string): string[] {
  const parts = page.split('/').filter((part) => part !== '');
  return [parts, parts.slice(1)].flatMap((names) =>
    ['.md', '.mdx', '/index.md', '/index.mdx'].map((end) => path.join(docs, names.join('/') + end)),
  );
}

async function headingsIn(file: string): Promise<ReadonlyMap<string, string>> {
  try {
    return await headingsOf(readFileSync(file, 'utf8'), file.endsWith('.mdx') ? 'mdx' : 'md');
  } catch {
    return new Map();
  }
}

function keyOf(file: string, id: string): string {
  return `${file} ${id}`;
}
