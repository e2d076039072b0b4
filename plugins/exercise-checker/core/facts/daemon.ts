import { USUAL_ADDRESS, type Invocation } from 'container-commands';
import type { Fact } from './fact.ts';
import type { Observation } from './observation.ts';

/** What a command to another daemon still tells: what was called, but neither how it ended nor in which of its namespaces. */
const OF_ITS_DAEMON = new Set(['namespace', 'succeeded', 'error']);

/** Whom a command asks: a socket, and the machine it is on where that is a different one. */
type Asked = Pick<Invocation, 'address' | 'machine'>;

/** A fact, and whom the command asked that it is of; none for what no command was asked for. */
export interface DaemonFact {
  fact: Fact;
  asked: Asked | undefined;
}

/** One name for a daemon: its socket, behind the machine where that is a different one (`lima/default:/run/…`). */
export function daemonOf({ address = '', machine }: Asked): string {
  return machine === undefined ? address : `${machine}:${address}`;
}

/**
 * The daemons that a session talked to, by their sockets. Two on one machine have nothing in common: a container run at the one and
 * missing in a list of the other is not gone, and may have a namesake there. So a session is about one of them.
 */
export class Daemons {
  readonly #asked = new Map<string, Asked>();
  readonly #answered = new Map<string, Asked>();
  /**
   * Machines that a shell was opened on before any daemon of this one was asked: what was typed there has no machine in its
   * command, and nothing else has none.
   */
  readonly #entered = new Set<string>();

  /** Takes note of whom a command asked, and whether someone answered. */
  note({ invocation: { address, action, machine, enters }, succeeded }: Observation): void {
    if (enters !== undefined && succeeded !== false && !this.#hasAskedHere()) this.#entered.add(enters);
    // A tool that is called for its version alone asks no one.
    if (address === undefined || action === '') return;
    keep(this.#asked, { address, machine });
    if (succeeded !== false) keep(this.#answered, { address, machine });
  }

  /**
   * The facts of the daemon that the session is about, and all that are of none; of a command to another one only that it was
   * called.
   * @param facts in the order in which they happened, which the answer numbers again
   */
  ofOne(facts: readonly DaemonFact[]): Fact[] {
    const main = this.#main();
    const found = facts.flatMap(({ fact, asked }): Fact[] => {
      // Where none was asked anything, there is nothing to mix up.
      if (asked?.address === undefined || main === undefined || this.#seenFromHere(asked) === main)
        return [fact];
      return fact.type === 'command' ? [onlyCalled(fact)] : [];
    });
    return found.map((fact, order) => (fact.order === order ? fact : { ...fact, order }));
  }

  /**
   * The usual one, and on a node that has it elsewhere the first that answered. One that only failed may be none at all. Where
   * nothing answered, it is the usual one if it was asked, otherwise the first.
   */
  #main(): string | undefined {
    return this.#preferred(this.#answered) ?? this.#preferred(this.#asked);
  }

  #preferred(daemons: ReadonlyMap<string, Asked>): string | undefined {
    const names = [...daemons.values()].map((one) => this.#seenFromHere(one));
    return names.includes(USUAL_ADDRESS) ? USUAL_ADDRESS : names[0];
  }

  #hasAskedHere(): boolean {
    return [...this.#asked.values()].some(({ machine }) => machine === undefined);
  }

  /** The name of a daemon, which is one of this machine where the session was on that machine itself. */
  #seenFromHere({ address, machine }: Asked): string {
    const isEntered = machine !== undefined && this.#entered.has(machine);
    return daemonOf({ address, machine: isEntered ? undefined : machine });
  }
}

function keep(daemons: Map<string, Asked>, asked: Asked): void {
  const name = daemonOf(asked);
  if (name === USUAL_ADDRESS || daemons.size < MOST_DAEMONS) daemons.set(name, asked);
}

/** More than anyone asks. */
const MOST_DAEMONS = 100;

function onlyCalled(fact: Fact): Fact {
  const values = new Map([...fact.values].filter(([name]) => !OF_ITS_DAEMON.has(name)));
  return { ...fact, values, inferred: false };
}
