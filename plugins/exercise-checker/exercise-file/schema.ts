import { z } from 'zod';
import { conditionKeys, contradiction, ONE_CONDITION, oneCondition, pattern } from './condition-schema.ts';
import { EXERCISE_LIMITS } from './limits.ts';
import { id, name, tooMany, words } from './text-schema.ts';

const SPLIT = 'split the exercise into several';

const ids = z.union([id.transform((one) => [one]), z.array(id).max(EXERCISE_LIMITS.words)]).default([]);

const outcome = z
  .strictObject({
    id,
    title: name().describe('What is true when it is met, in a sentence.'),
    ...conditionKeys,
    unless: z
      .array(contradiction)
      .min(1)
      .max(
        EXERCISE_LIMITS.unless,
        tooMany('contradictions', EXERCISE_LIMITS.unless, 'keep those that matter most'),
      )
      .optional()
      .describe('What makes it unmet although it is proven: any of these.'),
    after: ids.describe('Outcomes that must be met first, and earlier in the session.'),
    needs: ids.describe('Outcomes that must be met as well, in whatever order.'),
    required: z.boolean().default(true).describe('Whether a session must meet it to pass.'),
    points: z.number().positive().default(1).describe('What it counts in the score.'),
    hint: words().describe('The next thing to try, shown while it is not met.'),
  })
  .refine(oneCondition, ONE_CONDITION)
  .register(z.globalRegistry, { id: 'outcome' });

const mistake = z.strictObject({
  id,
  when: pattern.describe('The fact that shows the mistake; no variables of the outcomes are known here.'),
  outcome: id
    .optional()
    .describe('The outcome it stands in the way of: once that is met, it is not mentioned.'),
  message: words().describe('What to say to the learner.'),
  read: name().startsWith('/').optional().describe('Address on the site where it is explained.'),
});

const session = z.strictObject({
  file: name().describe('Name of the recording in the folder "sessions".'),
  expected: z.enum(['pass', 'partial', 'fail', 'not-gradable']).describe('The verdict it must get.'),
  misses: z
    .array(id)
    .max(EXERCISE_LIMITS.outcomes)
    .default([])
    .describe('All outcomes that it does not meet.'),
  mistakes: z.array(id).max(EXERCISE_LIMITS.mistakes).default([]).describe('All mistakes that it contains.'),
  shows: words().describe('What happens in it, for readers of this file.'),
});

/** How much of what lies below Docker an exercise takes for granted. */
const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;

/** What an exercise may need beyond a machine with containerd and runc. */
const NEEDS = ['crun', 'runsc', 'cni', 'cri', 'nerdctl', 'buildkit', 'crictl'] as const;

/** The shape of an `exercise.yaml`; what names mean is checked after it, by `compileExercise`. */
export const exerciseSchema = z.strictObject({
  id: id.describe('The name of the folder this file is in.'),
  title: name().describe('A short name, as on the page.'),
  goal: words().describe('What the learner has reached in the end, in a sentence.'),
  tools: z
    .array(name())
    .min(1)
    .max(
      EXERCISE_LIMITS.words,
      tooMany('tools', EXERCISE_LIMITS.words, 'name the ones the exercise is about'),
    )
    .describe('Programs the exercise is about.'),
  level: z.enum(LEVELS).optional().describe('Who it is for; required on the site.'),
  minutes: z.number().int().positive().optional().describe('How long it takes; required on the site.'),
  needs: z.array(z.enum(NEEDS)).default([]).describe('What it takes beyond containerd and runc.'),
  outcomes: z
    .array(outcome)
    .min(1)
    .max(EXERCISE_LIMITS.outcomes, tooMany('outcomes', EXERCISE_LIMITS.outcomes, SPLIT))
    .describe('What a session has to prove.'),
  mistakes: z
    .array(mistake)
    .max(
      EXERCISE_LIMITS.mistakes,
      tooMany('mistakes', EXERCISE_LIMITS.mistakes, 'keep the ones that learners make'),
    )
    .default([])
    .describe('Mistakes learners make, and what to say to each.'),
  sessions: z
    .array(session)
    .max(EXERCISE_LIMITS.sessions, tooMany('sessions', EXERCISE_LIMITS.sessions, SPLIT))
    .default([])
    .describe('The recordings of this exercise, each with its verdict.'),
});

export type ExerciseSource = z.infer<typeof exerciseSchema>;
/** A recording that belongs to an exercise, with the verdict it must get. */
export type LabelledSession = z.infer<typeof session>;

/** What an exercise asks of anyone who does it. Only the exercises of the site have to say their level and minutes. */
export type Demands = Pick<ExerciseSource, 'level' | 'minutes' | 'needs'>;
