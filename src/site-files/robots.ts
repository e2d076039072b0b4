import type { APIRoute } from 'astro';
import { publishedAt } from '../settings.ts';

/** Everyone may read everything, and finds the list of pages. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${publishedAt('/sitemap-index.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
