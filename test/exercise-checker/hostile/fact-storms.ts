import { CONTAINER_FACTS } from './container-facts.ts';
import { MACHINE_FACTS } from './machine-facts.ts';
import { OWN_NAMES } from './own-names.ts';
import { paste, type HostileSession } from './session.ts';

/** Sessions whose facts are many and alike, so that outcomes could be put together from them in very many ways. */
export function factStorms(): HostileSession[] {
  return [...CONTAINER_FACTS, ...MACHINE_FACTS, ...OWN_NAMES].map(([name, entries]) => ({
    name: `facts: ${name}`,
    make: () => paste(...entries()),
  }));
}
