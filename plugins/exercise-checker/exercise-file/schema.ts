import { z } from 'zod';

// Descriptions and the names given with `register` are what an editor shows: see `json-schema.ts`.

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by "-"')
  .register(z.globalRegistry, { id: 'id', description: 'Lower-case words joined by "-".' });
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

const matcher: z.ZodType<MatcherSource> = z
  .lazy(() =>
    z.union([
      scalar.describe('This value, or a $variable.'),
      z.array(matcher).min(1).describe('One of these fits.'),
      z.strictObject({ all: z.array(matcher).min(1) }).describe('Every one of these fits.'),
      z.strictObject({ not: matcher }).describe('This does not fit.'),
      z.strictObject({ includes: matcher }).describe('One item of the list fits.'),
      z.strictObject({ matches: z.string() }).describe('A regular expression (RE2) is found in the text.'),
    ]),
  )
  .register(z.globalRegistry, { id: 'matcher' });

/** `{ task: { id: web, status: RUNNING } }`: one kind of fact and what its attributes must be. */
const pattern = z
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

const conditionKeys = {
  fact: pattern.optional().describe('A fact the session must show.'),
  absent: pattern.optional().describe('What was there and is gone at the end, such as a container.'),
  different: z
    .strictObject({
      of: z.array(pattern).min(2).describe('Patterns that each need a fact of their own, in any order.'),
      least: z.number().int().positive().optional().describe('How many are enough; all of them if left out.'),
    })
    .optional()
    .describe('Several facts, each a different one.'),
  get all(): z.ZodOptional<z.ZodArray<z.ZodType<ConditionSource>>> {
    return z.array(condition).min(1).optional().describe('Every one of these, in any order.');
  },
  get any(): z.ZodOptional<z.ZodArray<z.ZodType<ConditionSource>>> {
    return z.array(condition).min(1).optional().describe('One of these is enough.');
  },
  get sequence(): z.ZodOptional<z.ZodArray<z.ZodType<ConditionSource>>> {
    return z
      .array(condition)
      .min(2)
      .optional()
      .describe('Each one later in the session than the one before.');
  },
};

const oneCondition = (value: ConditionSource): boolean =>
  [value.fact, value.absent, value.all, value.any, value.sequence, value.different].filter(
    (part) => part !== undefined,
  ).length === 1;
const ONE_CONDITION = 'must have exactly one of "fact", "all", "any", "sequence", "different" and "absent"';

const condition: z.ZodType<ConditionSource> = z
  .lazy(() => z.strictObject(conditionKeys).refine(oneCondition, ONE_CONDITION))
  .register(z.globalRegistry, { id: 'condition' });

const outcome = z
  .strictObject({
    id,
    title: z.string().min(1).describe('What is true when it is met, in a sentence.'),
    ...conditionKeys,
    after: z
      .union([id.transform((one) => [one]), z.array(id)])
      .default([])
      .describe('Outcomes that must be met first, and earlier in the session.'),
    needs: z
      .union([id.transform((one) => [one]), z.array(id)])
      .default([])
      .describe('Outcomes that must be met as well, in whatever order.'),
    required: z.boolean().default(true).describe('Whether a session must meet it to pass.'),
    points: z.number().positive().default(1).describe('What it counts in the score.'),
    hint: z.string().min(1).describe('The next thing to try, shown while it is not met.'),
  })
  .refine(oneCondition, ONE_CONDITION)
  .register(z.globalRegistry, { id: 'outcome' });

const mistake = z.strictObject({
  id,
  when: pattern.describe('The fact that shows the mistake; no variables of the outcomes are known here.'),
  outcome: id
    .optional()
    .describe('The outcome it stands in the way of: once that is met, it is not mentioned.'),
  message: z.string().min(1).describe('What to say to the learner.'),
  read: z.string().startsWith('/').optional().describe('Address on the site where it is explained.'),
});

const session = z.strictObject({
  file: z.string().min(1).describe('Name of the recording in the folder "sessions".'),
  expected: z.enum(['pass', 'partial', 'fail', 'not-gradable']).describe('The verdict it must get.'),
  misses: z.array(id).default([]).describe('All outcomes that are not met by it.'),
  mistakes: z.array(id).default([]).describe('All mistakes that are found in it.'),
  shows: z.string().min(1).describe('What happens in it, for whoever reads this file.'),
});

/** How much of what lies below Docker an exercise takes for granted. */
const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;

/** What an exercise may need beyond a machine with containerd and runc. */
const NEEDS = ['crun', 'runsc', 'cni', 'cri', 'nerdctl', 'buildkit', 'crictl'] as const;

/** The shape of an `exercise.yaml`; what names mean is checked after it, by `compileExercise`. */
export const exerciseSchema = z.strictObject({
  id: id.describe('The name of the folder this file is in.'),
  title: z.string().min(1).describe('A short name, as the page has it.'),
  goal: z.string().min(1).describe('What the learner has reached in the end, in a sentence.'),
  tools: z.array(z.string()).min(1).describe('Programs the exercise is about.'),
  level: z.enum(LEVELS).optional().describe('For whom it is; the site needs it.'),
  minutes: z.number().int().positive().optional().describe('How long it takes; the site needs it.'),
  needs: z.array(z.enum(NEEDS)).default([]).describe('What it takes beyond containerd and runc.'),
  outcomes: z.array(outcome).min(1).describe('What a session has to prove.'),
  mistakes: z.array(mistake).default([]).describe('Mistakes learners make, and what to say to each.'),
  sessions: z.array(session).default([]).describe('The recordings of this exercise, each with its verdict.'),
});

export type ExerciseSource = z.infer<typeof exerciseSchema>;
/** A recording that belongs to an exercise, with the verdict it must get. */
export type LabelledSession = z.infer<typeof session>;

/** What an exercise asks of whoever does it. Only the exercises of the site have to say their level and minutes. */
export type Demands = Pick<ExerciseSource, 'level' | 'minutes' | 'needs'>;
