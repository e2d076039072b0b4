import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by "-"');
const scalar = z.union([z.string(), z.number(), z.boolean()]);

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

const matcher: z.ZodType<MatcherSource> = z.lazy(() =>
  z.union([
    scalar,
    z.array(matcher).min(1),
    z.strictObject({ all: z.array(matcher).min(1) }),
    z.strictObject({ not: matcher }),
    z.strictObject({ includes: matcher }),
    z.strictObject({ matches: z.string() }),
  ]),
);

/** `{ task: { id: web, status: RUNNING } }`: one kind of fact and what its attributes must be. */
const pattern = z
  .record(z.string(), z.record(z.string(), matcher))
  .refine((value) => Object.keys(value).length === 1, 'must name exactly one kind of fact');

export type PatternSource = z.infer<typeof pattern>;

export interface ConditionSource {
  fact?: PatternSource | undefined;
  absent?: PatternSource | undefined;
  all?: ConditionSource[] | undefined;
  any?: ConditionSource[] | undefined;
  sequence?: ConditionSource[] | undefined;
}

const conditionKeys = {
  fact: pattern.optional(),
  absent: pattern.optional(),
  get all(): z.ZodOptional<z.ZodArray<z.ZodType<ConditionSource>>> {
    return z.array(condition).min(1).optional();
  },
  get any(): z.ZodOptional<z.ZodArray<z.ZodType<ConditionSource>>> {
    return z.array(condition).min(1).optional();
  },
  get sequence(): z.ZodOptional<z.ZodArray<z.ZodType<ConditionSource>>> {
    return z.array(condition).min(2).optional();
  },
};

const oneCondition = (value: ConditionSource): boolean =>
  [value.fact, value.absent, value.all, value.any, value.sequence].filter((part) => part !== undefined)
    .length === 1;
const ONE_CONDITION = 'must have exactly one of "fact", "all", "any", "sequence" and "absent"';

const condition: z.ZodType<ConditionSource> = z.lazy(() =>
  z.strictObject(conditionKeys).refine(oneCondition, ONE_CONDITION),
);

const outcome = z
  .strictObject({
    id,
    title: z.string().min(1),
    ...conditionKeys,
    after: z.union([id.transform((one) => [one]), z.array(id)]).default([]),
    required: z.boolean().default(true),
    points: z.number().positive().default(1),
    hint: z.string().min(1),
  })
  .refine(oneCondition, ONE_CONDITION);

const mistake = z.strictObject({
  id,
  when: pattern,
  outcome: id.optional(),
  message: z.string().min(1),
  read: z.string().startsWith('/').optional(),
});

const session = z.strictObject({
  file: z.string().min(1),
  expected: z.enum(['pass', 'partial', 'fail', 'not-gradable']),
  misses: z.array(id).default([]),
  mistakes: z.array(id).default([]),
  shows: z.string().min(1),
});

/** The shape of an `exercise.yaml`; what names mean is checked after it, by `compileExercise`. */
export const exerciseSchema = z.strictObject({
  id,
  title: z.string().min(1),
  goal: z.string().min(1),
  tools: z.array(z.string()).min(1),
  outcomes: z.array(outcome).min(1),
  mistakes: z.array(mistake).default([]),
  sessions: z.array(session).default([]),
});

export type ExerciseSource = z.infer<typeof exerciseSchema>;
/** A recording that belongs to an exercise, with the verdict it must get. */
export type LabelledSession = z.infer<typeof session>;
