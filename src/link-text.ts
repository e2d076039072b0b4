import { getCollection } from 'astro:content';

/** What the sidebar calls each page, by its address from the root of the site. */
export async function pageNames(): Promise<ReadonlyMap<string, string>> {
  const docs = await getCollection('docs');
  return new Map(docs.map(({ id, data }) => [`/${id}/`, data.sidebar.label ?? data.title]));
}

/**
 * What a link to a page, or to a part of it, says.
 * @param address from the root of the site, such as `/topics/the-shim/#what-it-holds`
 * @param names as {@link pageNames} gives them
 */
export function linkText(address: string, names: ReadonlyMap<string, string>): string {
  const [page = '', anchor] = address.split('#');
  return `${names.get(page) ?? page}${anchor === undefined ? '' : `: ${anchor.replaceAll('-', ' ')}`}`;
}
