import type { APIRoute } from 'astro';
import glossary from '../../content/docs/reference/glossary.mdx?raw';
import { readGlossary } from '../terms/glossary.ts';

/** What the cards of terms say, by the anchor of the entry; a page asks for it with the first card. */
export const GET: APIRoute = () => {
  const entries = readGlossary(glossary).map(({ anchor, name, summary }) => [anchor, { name, summary }]);
  return new Response(JSON.stringify(Object.fromEntries(entries)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
