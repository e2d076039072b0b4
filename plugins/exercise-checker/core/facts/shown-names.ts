import type { Finding } from './finding.ts';

/** As many digits of an ID are enough to tell two containers apart; nerdctl cuts IDs to them. */
const ENOUGH = 12;

/** What may bring another image. */
const BRINGS_IMAGE: ReadonlySet<Finding['type']> = new Set(['pull', 'tag', 'import', 'build', 'image']);

/** The names that a session has shown, for lists that leave them out. */
export class ShownNames {
  readonly #containers = new Map<string, string>();
  readonly #onlyImages = new Map<string, string>();

  /**
   * Keeps what a finding tells: the names that nerdctl gave to containers, by the IDs containerd has of them, which are all
   * that ctr shows; and an image that is the only one in its namespace.
   */
  learn(finding: Finding): void {
    const { type, values } = finding;
    if (type === 'listing') this.#learnImages(values);
    else if (BRINGS_IMAGE.has(type)) this.#forgetOnly(values);
    if (type !== 'container' && type !== 'task' && type !== 'run' && type !== 'create') return;
    const { namespace, id, containerdId } = values;
    if (id !== undefined && containerdId !== undefined)
      this.#containers.set(keyOf(namespace, containerdId), id);
  }

  /** The name of the container with an ID of 64 digits; undefined where it was not shown. */
  nameOf(namespace: string | undefined, id: string): string | undefined {
    return this.#containers.get(keyOf(namespace, id));
  }

  /** The image that was alone in the last whole list of images, where none has come since. */
  onlyImageIn(namespace: string | undefined): string | undefined {
    return this.#onlyImages.get(namespace ?? '');
  }

  #learnImages({ of, namespace = '', ids = [] }: Extract<Finding, { type: 'listing' }>['values']): void {
    if (of !== 'image') return;
    const [only, ...more] = ids;
    if (only !== undefined && more.length === 0) this.#onlyImages.set(namespace, only);
    else this.#onlyImages.delete(namespace);
  }

  #forgetOnly(values: Finding['values']): void {
    const { namespace = '', name, image } = values as { namespace?: string; name?: string; image?: string };
    const other = name ?? image;
    if (other !== this.#onlyImages.get(namespace)) this.#onlyImages.delete(namespace);
  }
}

function keyOf(namespace: string | undefined, id: string): string {
  return `${namespace ?? ''} ${id.slice(0, ENOUGH)}`;
}
