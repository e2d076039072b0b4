/** A document that pages name as a source. */
export interface Source {
  /** `containerd/containerd` on GitHub, or the host of a site. */
  project: string;
  /** Tag, branch or commit that was read; empty if the address has none. */
  version: string;
  /** As pages call it. */
  title: string;
  url: string;
  /** Addresses of the pages that name it. */
  pages: string[];
}

const LINK = /\[([^[\]]+)\]\((https?:\/\/[^)\s]+)\)/g;
const FILE_AT_VERSION = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|tree)\/(.+)$/;

/**
 * The documents named under the heading "Sources" of pages, each once, sorted by project, version and title.
 * @param pages address and Markdown of each page
 */
export function sourcesOf(pages: readonly { address: string; body: string }[]): Source[] {
  const byUrl = new Map<string, Source>();
  for (const { address, body } of pages) {
    for (const [, title = '', url = ''] of sourcesSection(body).matchAll(LINK)) {
      const source = byUrl.get(url) ?? { ...placeOf(url), title: title.replace(/[`*]/g, ''), url, pages: [] };
      byUrl.set(url, source);
      if (!source.pages.includes(address)) source.pages.push(address);
    }
  }
  return [...byUrl.values()].sort(
    (a, b) =>
      a.project.localeCompare(b.project) ||
      a.version.localeCompare(b.version, 'en', { numeric: true }) ||
      a.title.localeCompare(b.title),
  );
}

function sourcesSection(body: string): string {
  const heading = /^## Sources[^\S\n]*$/m.exec(body);
  if (heading === null) return '';
  const section = body.slice(heading.index + heading[0].length);
  const next = section.search(/^## /m);
  return next < 0 ? section : section.slice(0, next);
}

/** The tags of a repository with several modules have the module's name before the version: `image/v5.38.0`. */
function placeOf(url: string): { project: string; version: string } {
  const [, project, rest = ''] = FILE_AT_VERSION.exec(url) ?? [];
  if (project === undefined) return { project: new URL(url).host, version: '' };
  const version = /^[a-z]+\/v?\d+\.[\w.-]+(?=\/)/.exec(rest)?.[0] ?? rest.split('/')[0];
  return { project, version: version ?? '' };
}
