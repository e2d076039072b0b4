import { addressOf, type BuiltPage } from './built-page.ts';
import type { Located } from './check-fs.ts';
import type { Link } from './core/links.ts';
import { problem, type Problem } from './core/problems.ts';

/**
 * Follows the links of a question on each page that shows it: what they promise has to be there.
 *
 * Links may be written with the base path of the site or without it where the site puts it in front; the page tells.
 */
export function checkLinks(
  { links }: Located,
  shownOn: readonly BuiltPage[],
  pages: readonly BuiltPage[],
  base: string,
): Problem[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const problems = links.flatMap((link) => {
    // A translation has the same id, and links of its own.
    const own = shownOn.filter((page) => makesLink(page, link, base));
    return (own.length > 0 ? own : shownOn.slice(0, 1)).flatMap(
      (from) => checkLink(link, from, byAddress, base) ?? [],
    );
  });
  // A partial on two pages says the same twice.
  const texts = problems.map((item) => JSON.stringify(item));
  return problems.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

function checkLink(
  link: Link,
  from: BuiltPage,
  pages: ReadonlyMap<string, BuiltPage>,
  base: string,
): Problem | undefined {
  if (lacksBase(link, from, base)) return problem('dead-link', link, link.url, withoutFragment(link.url));
  const { pathname, hash } = new URL(link.url, `http://site${from.address.replace(/\/?$/, '/')}`);
  const wanted = decode(pathname);
  const target = link.url.startsWith('#')
    ? from
    : (pages.get(addressOf(withoutBase(wanted, base))) ?? pages.get(addressOf(wanted)));
  if (!target) return problem('dead-link', link, link.url, wanted);

  const id = decode(hash.slice(1));
  // "#" and "#_top" lead to the top of every page.
  if (id === '' || id === '_top' || target.ids.has(id)) return undefined;
  return problem('dead-fragment', link, link.url, target.address, nearest(id, target.ids));
}

/** Whether a link from the root of the host came to the page as it is, although the site is below a base path. */
function lacksBase({ url }: Link, from: BuiltPage, base: string): boolean {
  const prefix = base.replace(/\/$/, '');
  if (prefix === '' || !url.startsWith('/') || withoutBase(url, base) !== url) return false;
  const links = new Set([...from.links].map(decode));
  return links.has(decode(url)) && !links.has(decode(prefix + url));
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? '';
}

function makesLink(page: BuiltPage, { url }: Link, base: string): boolean {
  const written = new Set([url, base.replace(/\/$/, '') + url].map(decode));
  return [...page.links].some((link) => written.has(decode(link)));
}

function withoutBase(pathname: string, base: string): string {
  const prefix = base.replace(/\/$/, '');
  return pathname === prefix || pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The id that shares the most words with the one that is missing; empty if none shares any. */
function nearest(id: string, ids: ReadonlySet<string>): string {
  const words = new Set(id.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  let best = { id: '', shared: 0 };
  for (const candidate of ids) {
    const own = candidate.toLowerCase().split('-');
    const shared = own.filter((word) => words.has(word)).length / Math.max(own.length, words.size);
    if (shared > best.shared && !candidate.startsWith('check-')) best = { id: candidate, shared };
  }
  return best.id;
}
