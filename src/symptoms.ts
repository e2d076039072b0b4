import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);

const schema = z.strictObject({
  symptoms: z.array(
    z.strictObject({
      /** What someone sees, in their words. */
      symptom: text,
      /** What else they might type. */
      words: z.string().default(''),
      /** Whose it is. */
      layer: text,
      /** The first command, which changes nothing. */
      look: text,
      /** What the page it leads to is called, and its address. */
      read: z.strictObject({ text, at: z.string().regex(/^\/[\w/-]+\/(?:#[\w-]+)?$/) }),
    }),
  ),
});

/** One thing that is wrong, and where to begin. */
type Symptom = z.infer<typeof schema>['symptoms'][number];

/**
 * Reads `content/symptoms.yaml`.
 * @throws ZodError with the place of whatever is not as it should be
 */
export function readSymptoms(source: string): Symptom[] {
  return schema.parse(parse(source)).symptoms;
}
