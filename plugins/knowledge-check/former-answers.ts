import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import type { Former } from './core/former.ts';

const revision = z.string().regex(/^[0-9a-f]{8}$/);
const schema = z.record(
  z.string(),
  z.strictObject({ revision, became: revision, options: z.array(z.string().min(1)) }),
);

/**
 * Reads what answers of version 1 of the store mean, by the id of their question.
 *
 * @param root folder of the site
 * @param file path from there; undefined if a site never had that version
 * @throws TypeError for a file that is not there or says something else
 */
export function readFormerAnswers(root: string, file: string | undefined): Readonly<Record<string, Former>> {
  if (file === undefined) return {};
  try {
    return schema.parse(JSON.parse(readFileSync(path.resolve(root, file), 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new TypeError(
      `The option "formerAnswers" of knowledgeCheck({ … }) names "${file}", which cannot be used.\n${reason}\n` +
        'Name a JSON file of { "question": { "revision": "…", "became": "…", "options": ["id of option a", …] } }.',
    );
  }
}
