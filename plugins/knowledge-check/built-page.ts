import { builtHtml } from 'satteri-markdown-blocks/astro';

/** A page of the finished site. */
export interface BuiltPage {
  /** Path name below the base path, with a slash in front and without one at the end. */
  readonly address: string;
  /** Ids of the questions on it, in order. */
  readonly questions: readonly string[];
  /** Ids that a link can lead to. */
  readonly ids: ReadonlySet<string>;
  /** Where its own links lead, as they are written. */
  readonly links: ReadonlySet<string>;
  /** Text of its first heading; empty where it has none. */
  readonly title: string;
}

/**
 * Reads the finished pages.
 *
 * @param names path names of the built pages, as Astro reports them
 */
export function readPages(dist: string, names: readonly string[]): readonly BuiltPage[] {
  return names.flatMap((name) => {
    const html = builtHtml(dist, name);
    return html === undefined ? [] : [readPage(`/${name.replace(/\/$/, '')}`, html)];
  });
}

/** The address by which a page is looked up: as in a link, whatever slash or extension that has at its end. */
export function addressOf(pathname: string): string {
  return pathname.replace(/(?:\/index)?\.html$/, '').replace(/(?<!\/)\/+$/, '') || '/';
}

function readPage(address: string, html: string): BuiltPage {
  const all = (pattern: RegExp, text: string) =>
    [...text.matchAll(pattern)].map((match) => decode(match[1] ?? ''));
  // What a script or a comment holds is not on the page.
  const visible = once(() => html.replaceAll(/<script\b.*?<\/script>|<!--.*?-->/gs, ''));
  const ids = once(() => new Set(all(/<[a-z][^<>]*?\sid="([^"]+)"/gi, visible())));
  const title = once(() => {
    const [, heading = ''] = /<h1\b[^<>]*>(.*?)<\/h1>/s.exec(visible()) ?? [];
    return decode(heading.replaceAll(/<[^<>]*>/g, '')).trim();
  });
  const links = once(() => new Set(all(/<a\s[^<>]*?\bhref="([^"]+)"/gi, visible())));
  return {
    address: addressOf(address),
    questions: all(/<knowledge-check [^>]*\bdata-question="([^"]+)"/g, html),
    // Few pages are the target of a link, and looking through all of them takes time.
    get ids() {
      return ids();
    },
    get links() {
      return links();
    },
    get title() {
      return title();
    },
  };
}

function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: compute() }).value;
}

function decode(text: string): string {
  const names: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#34': '"',
  };
  return text.replaceAll(/&(amp|lt|gt|quot|#39|#34);/g, (_, name: string) => names[name] ?? '');
}
