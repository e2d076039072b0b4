/** What browsers are told about every page of the site, whichever way a host sends it. */
export interface HeaderPolicy {
  /**
   * Directives of the Content Security Policy with their sources, but for the hashes of inline code: those are read
   * from the pages.
   */
  readonly contentSecurity: Readonly<Record<string, readonly string[]>>;
  /** Headers beside it, by name. */
  readonly companions: Readonly<Record<string, string>>;
  /** Folders, from the root of the site, of files with a hash in their names: a new content has a new address. */
  readonly hashedFolders: readonly string[];
}

/**
 * The policy of this site, and the only place to change it. Nothing is allowed that does not come from the site
 * itself, and no code in a page that the build did not see there.
 *
 * Strict-Transport-Security is left to the host: a browser keeps it for months, for all that is on the domain, and no
 * file of the site can know whether the rest of the domain has certificates.
 */
export const sitePolicy: HeaderPolicy = {
  contentSecurity: {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    // The machine in the tab is WebAssembly, which is compiled in its worker.
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'style-src': ["'self'"],
    // Thousands of style attributes carry the colours of tokens (Expressive Code), the depth of links and the size of
    // icons (Starlight). Hashes would be needed for each value; an attribute reaches no further than its element.
    'style-src-attr': ["'unsafe-inline'"],
    // Icons in style sheets are written into them.
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
  },
  companions: {
    'X-Content-Type-Options': 'nosniff',
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Commands are copied by buttons, and nothing else of a reader's machine is asked for.
    'Permissions-Policy': [
      'camera=()',
      'microphone=()',
      'geolocation=()',
      'display-capture=()',
      'payment=()',
      'serial=()',
      'usb=()',
      'clipboard-read=()',
      'clipboard-write=(self)',
    ].join(', '),
  },
  hashedFolders: ['_astro/'],
};
