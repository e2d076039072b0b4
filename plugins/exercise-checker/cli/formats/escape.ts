import { visible } from '../../core/report/visible.ts';

/**
 * Text as it may be in XML and HTML, between tags and in double quotes. XML forbids most control characters and a few
 * others even as entities; `visible` has replaced them all.
 */
export function escape(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
