import type { Condition } from '../exercise.ts';
import type { Bindings } from './match.ts';
import { common, namesItsThing, namesOf, union, variablesOfPattern, without } from './variables.ts';

/** What an outcome may do with variables that have no value yet. */
export class Freedom {
  /** Whether it is only asked if an outcome could be met at all: what waits for a value then counts as met. */
  readonly optimistic: boolean;
  readonly #introduced: ReadonlySet<string>;
  readonly #scopes: ReadonlySet<string>;
  readonly #waitedFor = new Map<Condition, ReadonlySet<string>>();

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

  /** Whether it can be judged as it is: absence leaves open where things are, and so does `different`. */
  canBeJudged(condition: Condition, bindings: Bindings): boolean {
    if (condition.kind !== 'absent' && condition.kind !== 'different')
      return this.isReady(condition, bindings);
    return [...namesOf(condition)].every((variable) => bindings.has(variable) || this.#scopes.has(variable));
  }

  /**
   * The variables a condition needs from elsewhere: those it only compares with, and those other outcomes
   * introduce.
   */
  variablesWaitedFor(condition: Condition): ReadonlySet<string> {
    let known = this.#waitedFor.get(condition);
    if (known === undefined) {
      known = this.#findWaitedFor(condition);
      this.#waitedFor.set(condition, known);
    }
    return known;
  }

  #findWaitedFor(condition: Condition): ReadonlySet<string> {
    switch (condition.kind) {
      case 'fact': {
        const { bound, compared } = variablesOfPattern(condition.pattern);
        if (this.optimistic || namesItsThing(condition.pattern)) return compared;
        return union([compared, common(bound, this.#introduced)]);
      }
      case 'different':
      case 'absent':
        return namesOf(condition);
      case 'any':
        return union(condition.conditions.map((part) => this.variablesWaitedFor(part)));
      case 'all':
      case 'sequence': {
        const given = union(condition.conditions.map((part) => this.variablesGiven(part)));
        return without(union(condition.conditions.map((part) => this.variablesWaitedFor(part))), given);
      }
    }
  }

  /** The variables a condition gives a value whatever way it is met. */
  variablesGiven(condition: Condition): ReadonlySet<string> {
    switch (condition.kind) {
      case 'fact':
        return without(variablesOfPattern(condition.pattern).bound, this.variablesWaitedFor(condition));
      case 'different':
      case 'absent':
        return new Set();
      case 'any': {
        return condition.conditions.map((part) => this.variablesGiven(part)).reduce(common);
      }
      case 'all':
      case 'sequence':
        return union(condition.conditions.map((part) => this.variablesGiven(part)));
    }
  }
}
