import { completeReference } from 'container-commands';
import { textsAt } from '../structured/tree.ts';

/** A name of an image, with the digest it was pulled by where that is told. */
interface NamedImage {
  name: string;
  digest: string | undefined;
}

/**
 * The names an image has by its `repoTags`, each with the digest that `repoDigests` has of the same repository; of one
 * that was pulled by its digest only, that.
 */
export function imagesNamed(tree: unknown): NamedImage[] {
  const digests = new Map(textsAt(tree, 'repoDigests').map((text) => [repositoryOf(text, '@'), text]));
  const tagged = textsAt(tree, 'repoTags').filter((text) => !text.startsWith('<none>'));
  const names = tagged.length > 0 ? tagged : [...digests.values()];
  return names.map((name) => {
    const digest = digests.get(repositoryOf(name, tagged.length > 0 ? ':' : '@'));
    return { name: completeReference(name), digest: digest?.slice(digest.indexOf('@') + 1) };
  });
}

function repositoryOf(reference: string, separator: string): string {
  const index = reference.lastIndexOf(separator);
  return index < 0 ? reference : reference.slice(0, index);
}
