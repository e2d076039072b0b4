import type { Condition, FactPattern } from '../exercise.ts';
import type { Bindings } from './match.ts';
import {
  common,
  inAll,
  namesItsThing,
  namesOf,
  once,
  union,
  variablesOf,
  variablesOfPattern,
  without,
} from './variables.ts';

const NONE: ReadonlySet<string> = new Set();

/** What an outcome may do with variables that have no value yet. */
export class Freedom {
  /** Whether it is only asked if an outcome could be met at all: what waits for a value then counts as met. */
  readonly optimistic: boolean;
  readonly #introduced: ReadonlySet<string>;
  readonly #scopes: ReadonlySet<string>;
  readonly #waitedFor = new WeakMap<Condition, ReadonlySet<string>>();

  /**
   * @param introduced variables other outcomes introduce: a value may be chosen for them only by a pattern
   *   that names the thing it is about
   * @param scopes variables that stand for a place, which may be left open where things are only compared
   */
  constructor(introduced: Iterable<string>, scopes: ReadonlySet<string>, optimistic: boolean) {
    this.#introduced = new Set(introduced);
    this.#scopes = scopes;
    this.optimistic = optimistic;
  }

  /** Whether every variable a condition needs from elsewhere has a value. */
  isReady(condition: Condition, bindings: Bindings): boolean {
    for (const variable of this.variablesWaitedFor(condition)) {
      if (!bindings.has(variable)) return false;
    }
    return true;
  }

  /**
   * Whether it can be judged as it is: a pattern may compare with what it sets itself, and where things are is
   * left open by absence and by `different`.
   */
  canBeJudged(condition: Condition, bindings: Bindings): boolean {
    const isSet = (variable: string): boolean => bindings.has(variable);
    switch (condition.kind) {
      case 'fact': {
        const { bound, given, compared } = variablesOf(condition);
        const introduced = common(given, this.variablesNotToSet(condition.pattern));
        return [...without(compared, bound), ...introduced].every(isSet);
      }
      case 'different':
      case 'absent':
        return [...without(namesOf(condition), this.#scopes)].every(isSet);
      case 'all':
      case 'any':
      case 'sequence':
        return this.isReady(condition, bindings);
    }
  }

  /** The variables of a pattern that it may not choose a value for. */
  variablesNotToSet(pattern: FactPattern): ReadonlySet<string> {
    if (this.optimistic || namesItsThing(pattern)) return NONE;
    return common(variablesOfPattern(pattern).bound, this.#introduced);
  }

  /**
   * The variables a condition needs from elsewhere: those it only compares with, and those other outcomes
   * introduce.
   */
  variablesWaitedFor(condition: Condition): ReadonlySet<string> {
    return once(this.#waitedFor, condition, (one) => this.#findWaitedFor(one));
  }

  #findWaitedFor(condition: Condition): ReadonlySet<string> {
    switch (condition.kind) {
      case 'fact':
        return union([variablesOf(condition).compared, this.variablesNotToSet(condition.pattern)]);
      case 'different':
      case 'absent':
        return namesOf(condition);
      case 'any':
        return union(condition.conditions.map((part) => this.variablesWaitedFor(part)));
      case 'all': {
        const given = union(condition.conditions.map((part) => this.variablesGiven(part)));
        return without(union(condition.conditions.map((part) => this.variablesWaitedFor(part))), given);
      }
      case 'sequence': {
        let given = NONE;
        let waitedFor = NONE;
        for (const part of condition.conditions) {
          waitedFor = union([waitedFor, without(this.variablesWaitedFor(part), given)]);
          given = union([given, this.variablesGiven(part)]);
        }
        return waitedFor;
      }
    }
  }

  /** The variables a condition gives a value whatever way it is met. */
  variablesGiven(condition: Condition): ReadonlySet<string> {
    switch (condition.kind) {
      case 'fact':
        return without(variablesOf(condition).given, this.variablesWaitedFor(condition));
      case 'different':
      case 'absent':
        return new Set();
      case 'any': {
        return inAll(condition.conditions.map((part) => this.variablesGiven(part)));
      }
      case 'all':
      case 'sequence':
        return union(condition.conditions.map((part) => this.variablesGiven(part)));
    }
  }
}
