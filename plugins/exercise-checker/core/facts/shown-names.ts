import type { Finding } from './finding.ts';

/** As many digits of an ID are enough to tell two containers apart; nerdctl cuts IDs to them. */
const ENOUGH = 12;
const ID = /^[0-9a-f]{12,64}$/;
/** Of more, people do not type the first digits. */
const MOST_IDS = 200;

/** The names that a session has shown, for lists that leave them out. */
export class ShownNames {
  readonly #containers = new Map<string, string>();
  readonly #onlyImages = new Map<string, string>();
  /** The IDs of containers and pods, by as many digits as are enough, as far as they were shown. */
  readonly #ids = new Map<string, string>();

  /**
   * Keeps what a finding tells: the names that nerdctl gave to containers, by the IDs containerd has of them, which are all
   * that ctr shows; and an image that is the only one in its namespace.
   */
  learn({ type, values }: Finding): void {
    switch (type) {
      case 'listing':
        if (values.of === 'image') this.#learnImages(values.namespace, values.ids ?? []);
        return;
      case 'image':
        this.#noteImage(values.namespace, values.name);
        return;
      case 'pull':
      case 'build':
        this.#noteImage(values.namespace, values.image);
        return;
      case 'tag':
      case 'import':
        this.#noteImage(values.namespace, undefined);
        return;
      case 'pod':
        this.#learnId(values.id);
        return;
      case 'container':
      case 'task':
      case 'run':
      case 'create':
        this.#learnContainer(values);
        this.#learnId(values.containerdId ?? values.id);
        return;
      default:
      // Every other kind names neither.
    }
  }

  /** The name of the container with an ID of 64 digits; undefined if it was not shown. */
  nameOf(namespace: string | undefined, id: string): string | undefined {
    return this.#containers.get(keyOf(namespace, id));
  }

  /** The ID that begins with these digits; undefined if none was shown, or several. */
  idBeginning(digits: string): string | undefined {
    const [id, ...others] = [...this.#ids.values()].filter((one) => one.startsWith(digits));
    return others.length === 0 ? id : undefined;
  }

  /** The image that was alone in the last whole list of images, where none has come since. */
  onlyImageIn(namespace: string | undefined): string | undefined {
    return this.#onlyImages.get(namespace ?? '');
  }

  #learnContainer({ namespace, id, containerdId }: ContainerNames): void {
    if (id !== undefined && containerdId !== undefined)
      this.#containers.set(keyOf(namespace, containerdId), id);
  }

  #learnId(id: string | undefined): void {
    if (id === undefined || !ID.test(id) || this.#ids.size >= MOST_IDS) return;
    const key = id.slice(0, ENOUGH);
    if (id.length > (this.#ids.get(key)?.length ?? 0)) this.#ids.set(key, id);
  }

  #learnImages(namespace = '', [only, ...more]: readonly string[]): void {
    if (only !== undefined && more.length === 0) this.#onlyImages.set(namespace, only);
    else this.#onlyImages.delete(namespace);
  }

  /** There is an image of this name, or one whose name is not known: no other is the only one then. */
  #noteImage(namespace = '', name: string | undefined): void {
    if (this.#onlyImages.get(namespace) !== name) this.#onlyImages.delete(namespace);
  }
}

/** A container by its name and by its ID. */
type ContainerNames = Extract<Finding, { type: 'container' | 'task' | 'run' | 'create' }>['values'];

function keyOf(namespace: string | undefined, id: string): string {
  return `${namespace ?? ''} ${id.slice(0, ENOUGH)}`;
}
