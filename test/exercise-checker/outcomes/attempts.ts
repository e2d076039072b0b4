import type { Fact, FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type { Condition, FactPattern, Matcher } from '../../../plugins/exercise-checker/core/exercise.ts';

/** A value a variable must have, or must not have, and the place in the condition that says so. */
export interface Use {
  variable: string;
  value: FactValue;
  differs: boolean;
  /** Whether the pattern names its thing by a value, so that it may be the first to set the variable. */
  named: boolean;
  /** The steps from the outcome's condition down to the pattern. */
  path: readonly { kind: 'all' | 'sequence'; part: number }[];
}

/** A combination of facts that may prove a condition, and what it asks of variables. */
export interface Attempt {
  facts: readonly Fact[];
  uses: readonly Use[];
}

/** Every combination of facts that proves a condition, if only its uses of variables agree. */
export function attemptsOf(condition: Condition, facts: readonly Fact[], path: Use['path']): Attempt[] {
  switch (condition.kind) {
    case 'fact':
      return facts.flatMap((fact) =>
        usesOf(fact, condition.pattern).map((uses) => ({
          facts: [fact],
          uses: uses.map((use) => ({ ...use, named: isNamed(condition.pattern), path })),
        })),
      );
    case 'any':
      return condition.conditions.flatMap((part) => attemptsOf(part, facts, path));
    case 'all':
    case 'sequence': {
      const { kind } = condition;
      const parts = condition.conditions.map((part, index) =>
        attemptsOf(part, facts, [...path, { kind, part: index }]),
      );
      return parts.reduce<Attempt[]>(
        (found, part) =>
          found.flatMap((attempt) =>
            part
              .filter((more) => kind === 'all' || firstOf(more.facts) > lastOf(attempt.facts))
              .map((more) => ({
                facts: [...attempt.facts, ...more.facts],
                uses: [...attempt.uses, ...more.uses],
              })),
          ),
        [{ facts: [], uses: [] }],
      );
    }
    case 'different':
    case 'absent':
      throw new Error('not for the brute force');
  }
}

type ValueUse = Pick<Use, 'variable' | 'value' | 'differs'>;

/** The ways in which a fact fits a pattern, each by what it asks of variables. */
export function usesOf(fact: Fact, pattern: FactPattern): ValueUse[][] {
  if (fact.type !== pattern.type) return [];
  return pattern.attributes.reduce<ValueUse[][]>(
    (ways, { name, matcher }) => {
      const more = usesOfValue(fact.values.get(name), matcher);
      return ways.flatMap((way) => more.map((uses) => [...way, ...uses]));
    },
    [[]],
  );
}

function usesOfValue(value: FactValue | undefined, matcher: Matcher): ValueUse[][] {
  switch (matcher.kind) {
    case 'equals':
      return value !== undefined && String(value) === String(matcher.value) ? [[]] : [];
    case 'variable':
      return value === undefined ? [] : [[{ variable: matcher.name, value, differs: false }]];
    case 'not':
      if (matcher.matcher.kind !== 'variable') throw new Error('not for the brute force');
      // What was not shown differs from every value, once there is one.
      return [[{ variable: matcher.matcher.name, value: value ?? 'not shown', differs: true }]];
    case 'allOf':
      return matcher.matchers.reduce<ValueUse[][]>(
        (ways, part) => ways.flatMap((way) => usesOfValue(value, part).map((uses) => [...way, ...uses])),
        [[]],
      );
    case 'oneOf':
      return matcher.matchers.flatMap((part) => usesOfValue(value, part));
    case 'includes':
      return (Array.isArray(value) ? (value as string[]) : []).flatMap((item) =>
        usesOfValue(item, matcher.matcher),
      );
    case 'matches':
      throw new Error('not for the brute force');
  }
}

function isNamed({ attributes }: FactPattern): boolean {
  return attributes.some(
    ({ name, matcher }) =>
      ['id', 'image', 'name', 'pid'].includes(name) &&
      ('matchers' in matcher ? matcher.matchers : [matcher]).some(({ kind }) => kind === 'equals'),
  );
}

export function firstOf(facts: readonly Fact[]): number {
  return Math.min(...facts.map(({ order }) => order));
}

export function lastOf(facts: readonly Fact[]): number {
  return Math.max(-1, ...facts.map(({ order }) => order));
}
