import { z } from 'zod';
import { EXERCISE_LIMITS, tooMuch } from './limits.ts';

// Descriptions and the names given with `register` are what an editor shows: see `json-schema.ts`.

/** A text of some length: never empty, and not too long. */
function text(most: number, fix: string): z.ZodString {
  return z
    .string()
    .min(1)
    .max(most, {
      error: ({ input }) => tooMuch(`${(input as string).length} characters`, String(most), fix),
    });
}

/** A name: an id, a title, the name of a file. */
export const name = (): z.ZodString => text(EXERCISE_LIMITS.name, 'take a shorter one');
/** What is said to someone. */
export const words = (): z.ZodString =>
  text(EXERCISE_LIMITS.text, 'say it in fewer words, and link to a page');

/** Words for a list that is too long. */
export function tooMany(
  things: string,
  most: number,
  fix: string,
): { error: (issue: { input: unknown }) => string } {
  return {
    error: ({ input }) =>
      tooMuch(`${Array.isArray(input) ? input.length : 'more'} ${things}`, String(most), fix),
  };
}

export const id = name()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by "-"')
  .register(z.globalRegistry, { id: 'id', description: 'Lower-case words joined by "-".' });
