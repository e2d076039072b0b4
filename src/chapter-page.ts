import { getEntry, type CollectionEntry } from 'astro:content';
import type { ChapterPage } from './course.ts';
import { addressOf } from './settings.ts';

/** A page of the chapter with its address as the browser shows it, base path included. */
export interface LinkedPage {
  entry: CollectionEntry<'docs'>;
  href: string;
}

/**
 * Finds a page of the chapter. While the site is being written it may not be there yet; a site that is built for
 * readers has to have it.
 * @throws Error in a build, for a page that is not there
 */
export async function chapterPage(slug: ChapterPage): Promise<LinkedPage | undefined> {
  const entry = await getEntry('docs', `topics/${slug}`);
  if (entry) return { entry, href: addressOf(`/topics/${slug}/`) };
  if (import.meta.env.DEV) return undefined;
  throw new Error(
    `There is no page content/docs/topics/${slug}.mdx, and the chapter names it (src/course.ts).`,
  );
}
