import type { Fact } from '../facts/fact.ts';
import type { FactType } from '../facts/fact-types.ts';
import type { FactPattern, Matcher } from '../exercise.ts';
import { groupBy } from '../group-by.ts';
import type { Budget } from './budget.ts';
import { fitValue, type Bindings } from './match.ts';
import { keyOfValue } from './value.ts';

/** Characters of a text that count as one step when a pattern is compared with it. */
const CHARACTERS_A_STEP = 256;

/** The facts of a session in their order, and for each pattern those that may fit it. */
export class FactTable {
  readonly facts: readonly Fact[];
  readonly #budget: Budget;
  readonly #byType: ReadonlyMap<FactType, Fact[]>;
  readonly #ofTypes = new Map<string, readonly Fact[]>();
  readonly #byValue = new Map<string, Map<string, Fact[]>>();
  readonly #candidates = new Map<FactPattern, Candidates>();

  constructor(facts: readonly Fact[], budget: Budget) {
    this.facts = [...facts].sort((a, b) => a.order - b.order);
    this.#budget = budget;
    this.#byType = groupBy(this.facts, (fact) => fact.type);
  }

  /** The facts of some kinds, in their order. */
  ofTypes(types: ReadonlySet<FactType>): readonly Fact[] {
    const key = [...types].sort().join(' ');
    let known = this.#ofTypes.get(key);
    if (known === undefined) {
      known = this.facts.filter(({ type }) => types.has(type));
      this.#ofTypes.set(key, known);
    }
    return known;
  }

  /** The facts that may fit a pattern: whatever in it depends on no variable does fit. */
  candidates(pattern: FactPattern): Candidates {
    let known = this.#candidates.get(pattern);
    if (known === undefined) {
      known = new Candidates(pattern, this.#fitting(pattern));
      this.#candidates.set(pattern, known);
    }
    return known;
  }

  #fitting(pattern: FactPattern): Fact[] {
    const fixed = pattern.attributes.flatMap(({ name, matcher }) => {
      const part = withoutVariables(matcher);
      return part === undefined ? [] : [{ name, matcher: part }];
    });
    const buckets = fixed.flatMap(({ name, matcher }) =>
      matcher.kind === 'equals' ? [this.#withValue(pattern.type, name, keyOfValue(matcher.value))] : [],
    );
    const all = this.#byType.get(pattern.type) ?? [];
    const few = buckets.reduce((least, bucket) => (bucket.length < least.length ? bucket : least), all);
    return few.filter((fact) => {
      this.#budget.spend();
      return fixed.every(({ name, matcher }) => {
        const value = fact.values.get(name);
        if (value !== undefined) this.#budget.spend(Math.floor(String(value).length / CHARACTERS_A_STEP));
        return fitValue(value, matcher, NOTHING_BOUND).length > 0;
      });
    });
  }

  #withValue(type: FactType, name: string, key: string): readonly Fact[] {
    const attribute = `${type} ${name}`;
    let index = this.#byValue.get(attribute);
    if (index === undefined) {
      index = indexBy(name, this.#byType.get(type) ?? []);
      this.#byValue.set(attribute, index);
    }
    return index.get(key) ?? [];
  }
}

const NOTHING_BOUND: Bindings = new Map();

function indexBy(name: string, facts: readonly Fact[]): Map<string, Fact[]> {
  const shown = facts.filter((fact) => fact.values.has(name));
  return groupBy(shown, (fact) => keyOfValue(fact.values.get(name) ?? ''));
}

/** The part of a matcher that is the same whatever the variables are; undefined if there is none. */
function withoutVariables(matcher: Matcher): Matcher | undefined {
  switch (matcher.kind) {
    case 'variable':
      return undefined;
    case 'allOf': {
      const parts = matcher.matchers.map(withoutVariables).filter((part) => part !== undefined);
      return parts.length === 0 ? undefined : { kind: 'allOf', matchers: parts };
    }
    case 'oneOf': {
      const parts = matcher.matchers.map(withoutVariables);
      return parts.every((part, index) => part === matcher.matchers[index]) ? matcher : undefined;
    }
    case 'not':
    case 'includes':
      return withoutVariables(matcher.matcher) === matcher.matcher ? matcher : undefined;
    case 'equals':
    case 'matches':
      return matcher;
  }
}

/** The facts that may fit one pattern, found by the values its variables have. */
export class Candidates {
  readonly #facts: readonly Fact[];
  /** Attributes that have to be what a variable is. */
  readonly #fixedBy: readonly { name: string; variable: string }[];
  readonly #indexes = new Map<string, Map<string, Fact[]>>();

  constructor(pattern: FactPattern, facts: readonly Fact[]) {
    this.#facts = facts;
    this.#fixedBy = pattern.attributes.flatMap(({ name, matcher }) =>
      fixingVariables(matcher).map((variable) => ({ name, variable })),
    );
  }

  /** The fewest facts among which all that fit under some bindings are, later than `start`, in their order. */
  under(bindings: Bindings, start: number): readonly Fact[] {
    const few = this.#fewest(bindings);
    const first = firstLater(start, few);
    return first === 0 ? few : few.slice(first);
  }

  /** How many facts {@link under} would give. */
  count(bindings: Bindings, start: number): number {
    const few = this.#fewest(bindings);
    return few.length - firstLater(start, few);
  }

  #fewest(bindings: Bindings): readonly Fact[] {
    let few = this.#facts;
    for (const { name, variable } of this.#fixedBy) {
      const value = bindings.get(variable);
      if (value === undefined) continue;
      const bucket = this.#index(name).get(keyOfValue(value)) ?? [];
      if (bucket.length < few.length) few = bucket;
    }
    return few;
  }

  #index(name: string): Map<string, Fact[]> {
    let index = this.#indexes.get(name);
    if (index === undefined) {
      index = indexBy(name, this.#facts);
      this.#indexes.set(name, index);
    }
    return index;
  }
}

function fixingVariables(matcher: Matcher): string[] {
  if (matcher.kind === 'variable') return [matcher.name];
  return matcher.kind === 'allOf' ? matcher.matchers.flatMap(fixingVariables) : [];
}

/** Index of the first fact later than `start`, by halving. */
function firstLater(start: number, facts: readonly Fact[]): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.order ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}
