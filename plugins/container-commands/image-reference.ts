/** The registry of a name that gives none, and the path its official images have there (`distribution/reference`, normalize.go). */
const DEFAULT_HOST = 'docker.io';
const OLD_DEFAULT_HOST = 'index.docker.io';
const OFFICIAL = 'library';

/** No longer reference is completed; a reference has at most 255 characters besides its tag and digest. */
const LONGEST = 1000;

/**
 * The full name of an image that nerdctl, docker, or crictl through the CRI plugin was given in short: all complete it as
 * Docker does (`distribution/reference`), where ctr takes it as it stands. `nginx` is `docker.io/library/nginx:latest`.
 * An ID, a bare digest or another protocol's address is not a name, and stays as it is.
 */
export function completeReference(reference: string): string {
  if (reference === '' || reference.length > LONGEST || !isName(reference)) return reference;
  const { host, path } = splitHost(reference);
  const full = host === DEFAULT_HOST && !path.includes('/') ? `${OFFICIAL}/${path}` : path;
  return `${host}/${full}${hasTagOrDigest(full) ? '' : ':latest'}`;
}

/**
 * The part before the first slash is a host only where it has a dot, a colon or a capital letter, or is `localhost`; otherwise the
 * name is one of the default registry.
 */
export function hasHost(reference: string): boolean {
  const slash = reference.indexOf('/');
  const first = slash < 0 ? '' : reference.slice(0, slash);
  return /[.:A-Z]/.test(first) || first === 'localhost';
}

/** The name a row of an image list stands for, from its columns; undefined for an image without a tag. */
export function referenceInRow(repository: string, tag: string, digest = ''): string | undefined {
  if (repository === '<none>' || repository === '') return undefined;
  if (tag !== '<none>') return completeReference(`${repository}:${tag}`);
  return digest.startsWith('sha256:') ? completeReference(`${repository}@${digest}`) : undefined;
}

/** Whether a text has the characters of a name, and is neither an ID nor a digest. */
function isName(reference: string): boolean {
  return (
    /^[\w./:@-]+$/.test(reference) &&
    !reference.includes('://') &&
    !reference.startsWith('sha256:') &&
    !/^[0-9a-f]{12,64}$/.test(reference)
  );
}

function splitHost(reference: string): { host: string; path: string } {
  if (!hasHost(reference)) return { host: DEFAULT_HOST, path: reference };
  const slash = reference.indexOf('/');
  const host = reference.slice(0, slash);
  return { host: host === OLD_DEFAULT_HOST ? DEFAULT_HOST : host, path: reference.slice(slash + 1) };
}

function hasTagOrDigest(path: string): boolean {
  return path.includes('@') || path.slice(path.lastIndexOf('/') + 1).includes(':');
}
