import { addressOn, USUAL_ADDRESS } from 'container-commands';
import type { Fact } from './fact.ts';
import type { Observation } from './observation.ts';

/** What a command to another daemon still tells: what was called, but neither how it ended nor in which of its namespaces. */
const OF_ITS_DAEMON = new Set(['namespace', 'succeeded', 'error']);

/** A fact, and the socket of the daemon it is of; none for what is of no daemon. */
export interface DaemonFact {
  fact: Fact;
  address: string | undefined;
}

/**
 * The daemons that a session talked to, by their sockets. Two on one machine have nothing in common: a container run at the one and
 * missing in a list of the other is not gone, and may have a namesake there. So a session is about one of them.
 */
export class Daemons {
  readonly #asked: string[] = [];
  readonly #answered: string[] = [];
  /** Machines that a shell was opened on: what was typed there has no machine in its command. */
  readonly #entered = new Set<string>();

  /** Takes note of whom a command asked, and whether somebody answered. */
  note({ invocation: { address, action, machine, tool }, succeeded }: Observation): void {
    if (machine !== undefined && SHELLS.has(tool)) this.#entered.add(machine);
    // A tool that is called for its version alone asks nobody.
    if (address === undefined || action === '') return;
    keep(this.#asked, address);
    if (succeeded !== false) keep(this.#answered, address);
  }

  /**
   * The facts of the daemon that the session is about, and all that are of none; of a command to another one only that it was
   * called.
   * @param facts in the order in which they happened, which the answer numbers anew
   */
  ofOne(facts: readonly DaemonFact[]): Fact[] {
    const main = this.#main();
    const found = facts.flatMap(({ fact, address }): Fact[] => {
      if (address === undefined || this.#seenFromHere(address) === main) return [fact];
      return fact.type === 'command' ? [onlyCalled(fact)] : [];
    });
    return found.map((fact, order) => (fact.order === order ? fact : { ...fact, order }));
  }

  /**
   * The usual one, and on a node that has it elsewhere the first that answered. One that only failed may be none at all. Where
   * nothing answered, it is the usual one if it was asked, else the first.
   */
  #main(): string | undefined {
    const seen = (addresses: readonly string[]): string[] => addresses.map((one) => this.#seenFromHere(one));
    return preferred(seen(this.#answered)) ?? preferred(seen(this.#asked));
  }

  /** The address without the machine, where the session was on that machine itself. */
  #seenFromHere(address: string): string {
    for (const machine of this.#entered) {
      const prefix = addressOn(machine, '') ?? '';
      if (address.startsWith(prefix)) return address.slice(prefix.length);
    }
    return address;
  }
}

function keep(addresses: string[], address: string): void {
  const isKept = address === USUAL_ADDRESS || addresses.length < MOST_ADDRESSES;
  if (isKept && !addresses.includes(address)) addresses.push(address);
}

const SHELLS: ReadonlySet<string> = new Set(['sh', 'ash', 'bash', 'dash', 'zsh', 'fish']);

/** More than anybody asks. */
const MOST_ADDRESSES = 100;

function preferred(addresses: readonly string[]): string | undefined {
  return addresses.includes(USUAL_ADDRESS) ? USUAL_ADDRESS : addresses[0];
}

function onlyCalled(fact: Fact): Fact {
  const values = new Map([...fact.values].filter(([name]) => !OF_ITS_DAEMON.has(name)));
  return { ...fact, values, inferred: false };
}
