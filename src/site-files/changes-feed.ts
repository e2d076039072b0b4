import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { addressOf, publishedAt, settings } from '../settings.ts';
import { siteChanges } from '../site-changes.ts';

/** What has changed, for feed readers. */
export const GET: APIRoute = async () => {
  const changes = await siteChanges();
  return rss({
    title: 'Under the Hood: what has changed',
    description: 'New pages, exercises and ways to work with the course on what lives below Docker.',
    site: settings.site + addressOf('/'),
    items: changes.map(({ date, title, text, page }) => ({
      title,
      description: text,
      pubDate: date,
      // Feed readers take two entries with one link for the same; no page has such an anchor.
      link: `${publishedAt(page)}#${date.toISOString().slice(0, 10)}`,
    })),
    customData: '<language>en</language>',
  });
};
