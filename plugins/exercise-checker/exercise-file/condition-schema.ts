import { z } from 'zod';
import { PLACES } from '../core/exercise.ts';
import { PATTERN_LIMITS } from '../core/regular-expression.ts';
import { EXERCISE_LIMITS } from './limits.ts';
import { id, tooMany } from './text-schema.ts';

// The limits of a matcher are told by `compilePattern`, where a union would only say that nothing fits; here they
// are for editors.
const { parts, value } = EXERCISE_LIMITS;
const scalar = z.union([z.string().meta({ maxLength: value }), z.number(), z.boolean()]);
const matches = z.string().meta({ maxLength: PATTERN_LIMITS.length });

/** What an attribute must be: a value, `$variable`, a list of which one fits, or one of the four words. */
export type MatcherSource =
  | string
  | number
  | boolean
  | MatcherSource[]
  | { all: MatcherSource[] }
  | { not: MatcherSource }
  | { includes: MatcherSource }
  | { matches: string };

const matcher: z.ZodType<MatcherSource> = z
  .lazy(() =>
    z.union([
      scalar.describe('This value, or a $variable.'),
      z.array(matcher).min(1).meta({ maxItems: parts }).describe('One of these matches.'),
      z
        .strictObject({ all: z.array(matcher).min(1).meta({ maxItems: parts }) })
        .describe('Every one of these matches.'),
      z.strictObject({ not: matcher }).describe('This does not match.'),
      z.strictObject({ includes: matcher }).describe('One item of the list matches.'),
      z.strictObject({ matches }).describe('A regular expression (RE2) is found in the text.'),
    ]),
  )
  .register(z.globalRegistry, { id: 'matcher' });

/** `{ task: { id: web, status: RUNNING } }`: one kind of fact and what its attributes must be. */
export const pattern = z
  .record(z.string(), z.record(z.string(), matcher))
  .refine((value) => Object.keys(value).length === 1, 'must name exactly one kind of fact')
  .register(z.globalRegistry, { id: 'pattern' });

export type PatternSource = z.infer<typeof pattern>;

export interface ConditionSource {
  fact?: PatternSource | undefined;
  absent?: PatternSource | undefined;
  all?: ConditionSource[] | undefined;
  any?: ConditionSource[] | undefined;
  sequence?: ConditionSource[] | undefined;
  different?: { of: PatternSource[]; least?: number | undefined } | undefined;
}

const LIMITS_OF_PARTS = tooMany('parts', EXERCISE_LIMITS.parts, 'put some of them into separate outcomes');

export const conditionKeys = {
  fact: pattern.optional().describe('A fact the session must show.'),
  absent: pattern.optional().describe('What was there but is gone at the end, such as a container.'),
  different: z
    .strictObject({
      of: z
        .array(pattern)
        .min(2)
        .max(parts, LIMITS_OF_PARTS)
        .describe('Patterns that each need their own fact, in any order.'),
      least: z.number().int().positive().optional().describe('How many are enough; all of them if left out.'),
    })
    .optional()
    .describe('Several facts, each a different one.'),
  get all(): OptionalConditions {
    return atLeast(1).describe('All of these, in any order.');
  },
  get any(): OptionalConditions {
    return atLeast(1).describe('One of these is enough.');
  },
  get sequence(): OptionalConditions {
    return atLeast(2).describe('Each of these, later in the session than the one before.');
  },
};

export const oneCondition = (value: ConditionSource): boolean =>
  [value.fact, value.absent, value.all, value.any, value.sequence, value.different].filter(
    (part) => part !== undefined,
  ).length === 1;
export const ONE_CONDITION =
  'must have exactly one of "fact", "all", "any", "sequence", "different" and "absent"';

type OptionalConditions = z.ZodOptional<z.ZodArray<z.ZodType<ConditionSource>>>;

/** The conditions below a key, as many as this or more where the key is there. */
function atLeast(least: number): OptionalConditions {
  return z.array(condition).min(least).max(parts, LIMITS_OF_PARTS).optional();
}

const condition: z.ZodType<ConditionSource> = z
  .lazy(() => z.strictObject(conditionKeys).refine(oneCondition, ONE_CONDITION))
  .register(z.globalRegistry, { id: 'condition' });

export const contradiction = z
  .strictObject({
    fact: pattern.optional().describe('Anywhere in the session.'),
    earlier: pattern.optional().describe('Earlier than the first fact of the proof.'),
    between: pattern.optional().describe('Between the first and the last fact of the proof.'),
    later: pattern.optional().describe('Later than the last fact of the proof.'),
    since: id
      .optional()
      .describe(
        'An outcome this one comes after or needs: the proof is then taken to begin where that one begins.',
      ),
  })
  .refine(
    (value) => PLACES.some((place) => value[place] !== undefined),
    `must have at least one of ${PLACES.map((place) => `"${place}"`).join(', ')}`,
  )
  .register(z.globalRegistry, {
    id: 'contradiction',
    description:
      'Facts that, shown together, contradict the proof. An attribute that was not shown contradicts nothing.',
  });

export type ContradictionSource = z.infer<typeof contradiction>;
