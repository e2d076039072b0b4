import type { Finding } from './finding.ts';

/** As many digits of an ID are enough to tell two containers apart; nerdctl cuts IDs to them. */
const ENOUGH = 12;

/**
 * The names that nerdctl gave to containers, by the IDs containerd has of them: ctr shows only these, and the containers in
 * its lists are known by what a session has shown before.
 */
export class ContainerNames {
  readonly #names = new Map<string, string>();

  /** Keeps what a finding tells of a container's name and its ID. */
  learn({ type, values }: Finding): void {
    if (type !== 'container' && type !== 'task' && type !== 'run' && type !== 'create') return;
    const { namespace, id, containerdId } = values;
    if (id !== undefined && containerdId !== undefined) this.#names.set(keyOf(namespace, containerdId), id);
  }

  /** The name of the container with an ID of 64 digits; undefined where it was not shown. */
  nameOf(namespace: string | undefined, id: string): string | undefined {
    return this.#names.get(keyOf(namespace, id));
  }
}

function keyOf(namespace: string | undefined, id: string): string {
  return `${namespace ?? ''} ${id.slice(0, ENOUGH)}`;
}
