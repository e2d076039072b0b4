import type { Fact, FactValue } from '../../core/facts/fact.ts';
import { worthOf } from './worth.ts';

/** The variable that stands for a value; values that only one fact shows have none. */
export type Variables = ReadonlyMap<FactValue, string>;

/** Attributes whose values the machine makes up, by the variable that is named after them. */
const MADE_UP: Readonly<Record<string, string>> = { pid: 'pid', ppid: 'pid', inode: 'inode' };
const LONG_ID = /^(?:sha256:)?[0-9a-f]{12,64}$/;

/** Whether another machine would have another value in this place. */
export function isMadeUp(attribute: string, value: FactValue): boolean {
  return Object.hasOwn(MADE_UP, attribute) || (typeof value === 'string' && LONG_ID.test(value));
}

/**
 * Names the values that the machine made up and that facts of several kinds show: that they agree is what such facts
 * prove together. PID 0 and 1 are the same on every machine, and tell nothing apart.
 */
export function variablesIn(facts: readonly Fact[]): Variables {
  const kinds = new Map<FactValue, Set<string>>();
  const names = new Map<FactValue, string>();
  for (const fact of facts) {
    for (const attribute of worthOf(fact) ?? []) {
      const value = fact.values.get(attribute);
      if (value === undefined || value === 0 || value === 1 || !isMadeUp(attribute, value)) continue;
      kinds.set(value, (kinds.get(value) ?? new Set()).add(`${fact.type} ${attribute}`));
      names.set(value, MADE_UP[attribute] ?? 'id');
    }
  }
  const shared = [...kinds].filter(([, places]) => places.size > 1).map(([value]) => value);
  return new Map(shared.map((value, index) => [value, `$${names.get(value) ?? 'id'}-${index + 1}`]));
}
