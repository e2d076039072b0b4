import type { InlineCode } from './inline-code.ts';
import type { HeaderPolicy } from './policy.ts';

/** Directives that browsers heed in a header alone; in a page they only complain about them. */
const HEADER_ONLY: readonly string[] = ['frame-ancestors', 'report-to', 'report-uri', 'sandbox'];

/**
 * The Content Security Policy as one line, with the hashes of all inline code of a site. It is the same for every page
 * and every build of the same pages.
 *
 * @param delivery the header, or the element that stands for it in a page
 */
export function contentSecurityPolicy(
  { contentSecurity }: HeaderPolicy,
  pages: readonly Pick<InlineCode, 'scripts' | 'styles'>[],
  delivery: 'header' | 'meta',
): string {
  const hashes: Readonly<Record<string, readonly string[]>> = {
    'script-src': distinct(pages.flatMap(({ scripts }) => scripts)),
    'style-src': distinct(pages.flatMap(({ styles }) => styles)),
  };
  return Object.entries(contentSecurity)
    .filter(([directive]) => delivery === 'header' || !HEADER_ONLY.includes(directive))
    .map(([directive, sources]) => [directive, ...sources, ...(hashes[directive] ?? [])].join(' '))
    .join('; ');
}

function distinct(hashes: readonly string[]): readonly string[] {
  return [...new Set(hashes)].sort();
}
