import { z } from 'zod';

const line = z.int().min(1);
/** Of files and shards: more are in no run, and each is looked for. */
const count = z.int().min(1).max(1_000_000);

const place = {
  line,
  column: z.int().min(1),
  time: z.number().optional(),
  command: z.string(),
};

/** As much of a report's JSON as other formats are made of. What later versions add is let through. */
export const reportSchema = z.looseObject({
  version: z.literal(1, 'is the version of the reports this checker reads'),
  exercise: z.string(),
  file: z.string(),
  verdict: z.enum(['pass', 'partial', 'fail', 'not-gradable']),
  reason: z.looseObject({ code: z.string(), message: z.string(), fix: z.string() }).optional(),
  score: z.looseObject({ earned: z.number(), possible: z.number() }),
  outcomes: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      status: z.enum(['met', 'unmet', 'blocked']),
      required: z.boolean(),
      code: z.string().optional(),
      tried: z.boolean(),
      evidence: z.array(z.looseObject(place)),
      nearest: z.array(z.looseObject({ ...place, differs: z.string() })),
      explanation: z.string(),
      hint: z.string(),
    }),
  ),
  mistakes: z.array(
    z.looseObject({ id: z.string(), message: z.string(), line, read: z.string().optional() }),
  ),
  unread: z.array(z.looseObject({ ...place, code: z.string(), message: z.string() })).optional(),
  transcript: z.looseObject({
    format: z.string(),
    commands: z.number(),
    confidence: z.number(),
    alternateScreens: z.number().optional(),
  }),
  rows: z.array(z.looseObject({ line, text: z.string(), typed: z.literal(true).optional() })).optional(),
  shard: z.strictObject({ number: count, of: count, file: count, files: count }).optional(),
});
