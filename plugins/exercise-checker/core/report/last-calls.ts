import type { Fact } from '../facts/fact.ts';

/** What tells calls apart: a kind of fact, and the command it was read from. */
export interface Call {
  type: Fact['type'];
  tool: unknown;
  action: unknown;
}

/** When each command was called last: a session may call one so often that no one can look through all again each time. */
export class LastCalls {
  readonly #orders = new Map<string, number>();

  /**
   * @param facts of a session, in their order
   * @param counts which of them are calls that are asked for
   */
  constructor(facts: readonly Fact[], counts: (fact: Fact) => boolean) {
    for (const fact of facts) {
      if (counts(fact)) this.#orders.set(keyOf(callOf(fact)), fact.order);
    }
  }

  /** Whether there was such a call after a place in the session. */
  isAfter(order: number, call: Call): boolean {
    return (this.#orders.get(keyOf(call)) ?? -1) > order;
  }
}

/** The call a fact was read from. */
export function callOf({ type, values }: Fact): Call {
  return { type, tool: values.get('tool'), action: values.get('action') };
}

function keyOf({ type, tool, action }: Call): string {
  return JSON.stringify([type, tool, action]);
}
