import type { HeaderPolicy } from './policy.ts';

/** Headers for all addresses that begin with a path. */
export interface HeaderRule {
  /** Begins and ends with a slash. */
  readonly below: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Also with an answer such as "404 Not Found". */
  readonly withErrors: boolean;
}

/** A file of which the name tells the content never changes: a browser that has it need not ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * What a host has to send for which addresses.
 *
 * @param base path below which the site is served, `/` or `/course/`
 * @param contentSecurity the Content Security Policy of all pages
 */
export function headerRules(policy: HeaderPolicy, base: string, contentSecurity: string): HeaderRule[] {
  const root = `${base.replace(/(?<!\/)\/+$/, '')}/`;
  return [
    {
      below: root,
      // Not for pages alone: a worker heeds the policy that its own script came with.
      headers: { 'Content-Security-Policy': contentSecurity, ...policy.companions },
      withErrors: true,
    },
    ...policy.hashedFolders.map((folder) => ({
      below: root + folder,
      headers: { 'Cache-Control': FOR_EVER },
      withErrors: false,
    })),
  ];
}
