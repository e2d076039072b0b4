import type { Fact } from '../facts/fact.ts';
import type { Bindings } from './match.ts';

/** One way to meet a condition: the facts that prove it, and the values they give to variables. */
export interface Way {
  bindings: Bindings;
  facts: readonly Fact[];
}

/** What makes two ways different for anyone who needs one of them. */
export interface Distinction {
  /** Variables whose values matter to others: ways that agree on them can stand for each other. */
  variables: ReadonlySet<string>;
  /** Whether it also matters where the facts begin and end, because something else is looked for around them. */
  span: boolean;
}

/** Position of the last fact of a way; a way without facts ends before the session begins. */
export function endOf({ facts }: Pick<Way, 'facts'>): number {
  return facts.reduce((last, { order }) => Math.max(last, order), -1);
}

/** Position of the first fact of a way. */
export function beginningOf({ facts }: Pick<Way, 'facts'>): number {
  return facts.reduce((first, { order }) => Math.min(first, order), Infinity);
}

/**
 * Compares ways by their last fact, then by the one before it, and so on. The same facts added to two ways
 * leave their order as it is, so the earlier one of two can be chosen before all of their facts are known.
 */
export function compareWays(a: Pick<Way, 'facts'>, b: Pick<Way, 'facts'>): number {
  return compareOrders(latestFirst(a), latestFirst(b));
}

function compareOrders(ones: readonly number[], others: readonly number[]): number {
  for (const [index, one] of ones.entries()) {
    const other = others[index];
    if (other === undefined) return 1;
    if (one !== other) return one - other;
  }
  return ones.length - others.length;
}

function latestFirst({ facts }: Pick<Way, 'facts'>): number[] {
  return facts.map(({ order }) => order).sort((a, b) => b - a);
}

/** Of ways that can stand for each other, the earliest, which leaves most room for what comes after it. */
export class DistinctWays<Kept extends Way> {
  readonly #span: boolean;
  readonly #byKey = new Map<string, Kept>();

  /** @param span whether it also matters where the facts begin and end */
  constructor(span: boolean) {
    this.#span = span;
  }

  get size(): number {
    return this.#byKey.size;
  }

  /**
   * @param variables those whose values matter to others
   * @param group what else must be equal for two ways to stand for each other
   */
  add(way: Kept, variables: ReadonlySet<string>, group = ''): void {
    const span = this.#span ? `${beginningOf(way)} ${endOf(way)}` : '';
    const key = `${group}|${span}|${keyOf(way.bindings, variables)}`;
    const known = this.#byKey.get(key);
    if (known === undefined || compareWays(way, known) < 0) this.#byKey.set(key, way);
  }

  /** The earliest ones first. */
  all(): Kept[] {
    const ways = [...this.#byKey.values()].map((way) => ({ way, orders: latestFirst(way) }));
    return ways.sort((a, b) => compareOrders(a.orders, b.orders)).map(({ way }) => way);
  }
}

/** The values some variables have, as a text that is the same for the same values. */
export function keyOf(bindings: Bindings, variables: ReadonlySet<string>): string {
  let key = '';
  for (const variable of variables) key += `;${JSON.stringify(bindings.get(variable))}`;
  return key;
}
