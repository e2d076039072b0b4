import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import textFont from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url';
import codeFont from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url';
import { nameWork } from './sidebar-work.ts';
import { addressOf, publishedAt } from './settings.ts';
import { PICTURE, pictureAddress } from './share-pictures/card.ts';

type Head = Parameters<Parameters<typeof defineRouteMiddleware>[0]>[0]['locals']['starlightRoute']['head'];

/**
 * What Starlight leaves out of the head of a page: the fonts, which are asked for before a style sheet names them, a picture
 * for those who share it, the feed, the icon of a phone's home screen, and its own title for the front page. Pages without a sidebar get one, which is the menu on a phone;
 * `styles/frame.css` hides it from 50rem on. Its links name what there is to do.
 */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const route = locals.starlightRoute;
  const { entry, head } = route;
  route.hasSidebar = true;
  await nameWork(route.sidebar);
  if (entry.id === '' || entry.id === 'index') {
    for (const tag of head)
      if (tag.tag === 'title') tag.content = `${entry.data.title}: what lives below Docker`;
  }
  head.push(
    ...[textFont, codeFont].map((href) =>
      link({ rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href }),
    ),
    link({ rel: 'apple-touch-icon', href: addressOf('/apple-touch-icon.png') }),
    link({
      rel: 'alternate',
      type: 'application/rss+xml',
      title: 'Changes to Under the Hood',
      href: addressOf('/changes.xml'),
    }),
  );
  if (entry.id === '404') return;
  const address = publishedAt(pictureAddress(entry.id));
  head.push(
    meta('property', 'og:image', address),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(PICTURE.width)),
    meta('property', 'og:image:height', String(PICTURE.height)),
    meta('property', 'og:image:alt', `${entry.data.title}. ${entry.data.description ?? ''}`.trim()),
    meta('name', 'twitter:image', address),
  );
});

function link(attrs: Record<string, string>): Head[number] {
  return { tag: 'link', attrs, content: '' };
}

function meta(kind: 'property' | 'name', name: string, content: string): Head[number] {
  return { tag: 'meta', attrs: { [kind]: name, content }, content: '' };
}
