/** Where a copy of the site is published and kept; each can be set in the environment of the build. */
export const settings = {
  /** Origin of the published site: sitemap and canonical links are made from it. */
  site: process.env['SITE_URL'] ?? 'https://under-the-hood.example',
  /** Folder below the origin, for hosts that serve the site from a sub-path. */
  base: process.env['SITE_BASE'] ?? '/',
  /** Web address of the source repository: "edit this page" and "report a mistake" lead there. */
  repository: process.env['REPOSITORY_URL'] ?? 'https://forge.example/under-the-hood/under-the-hood',
  /** Folder that the questions are written into for other programs; nowhere if it is not set. */
  questionFiles: process.env['QUESTION_FILES'],
  /** Where readers tell what is wrong with a question; nowhere as long as no one has said where the source is. */
  questionReport:
    process.env['REPOSITORY_URL'] === undefined
      ? undefined
      : `${process.env['REPOSITORY_URL']}/issues/new?title=Question%20{id}`,
};

/**
 * The address of a page as the browser shows it, base path included.
 * @param address from the site's root, such as `/topics/the-map/`
 */
export function addressOf(address: string): string {
  return settings.base.replace(/(?<!\/)\/+$/, '') + address;
}

/**
 * The whole address of a page or file of the published site, for those who are not at the site when they use it.
 * @param address from the site's root, such as `/lab.sh`
 */
export function publishedAt(address: string): string {
  return settings.site.replace(/(?<!\/)\/+$/, '') + addressOf(address);
}
