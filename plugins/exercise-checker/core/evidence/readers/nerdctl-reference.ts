const DEFAULT_HOST = 'docker.io';

/**
 * The full name of an image that nerdctl, or crictl through the CRI plugin, was given in short: both complete it
 * as Docker does (`distribution/reference`), where ctr takes it as it stands. An ID or another protocol's address
 * is no name, and stays as it is.
 */
export function completeReference(reference: string): string {
  if (reference === '' || /:\/\/|^sha256:|^[0-9a-f]{12,64}$|[^\w./:@-]/.test(reference)) return reference;
  const slash = reference.indexOf('/');
  const first = slash < 0 ? '' : reference.slice(0, slash);
  const hasHost = /[.:A-Z]/.test(first) || first === 'localhost';
  const host = hasHost && first !== 'index.docker.io' ? first : DEFAULT_HOST;
  const path = hasHost ? reference.slice(slash + 1) : reference;
  const full = host === DEFAULT_HOST && !path.includes('/') ? `library/${path}` : path;
  const tagged = /:[^/]*$/.test(full) || full.includes('@');
  return `${host}/${full}${tagged ? '' : ':latest'}`;
}

/** The name a row of an image list stands for, from its columns; undefined for an image without a tag. */
export function nameInRow(repository: string, tag: string, digest = ''): string | undefined {
  if (repository === '<none>' || repository === '') return undefined;
  if (tag !== '<none>') return completeReference(`${repository}:${tag}`);
  return digest.startsWith('sha256:') ? completeReference(`${repository}@${digest}`) : undefined;
}
