import { parse } from 'yaml';
import { z } from 'zod';

const exception = z.strictObject({
  /** The file, from the root of the repository. */
  file: z.string(),
  /** Name of the habit. */
  habit: z.string(),
  /** What was found, as it is printed. */
  text: z.string(),
  /** Why it is right here. */
  reason: z.string().min(10),
});

/** A habit that is right in one place. */
export type Exception = z.infer<typeof exception>;

/** The exceptions in a YAML file. Throws an error that names the entry, and what is wrong in it. */
export function readExceptions(source: string, path: string): Exception[] {
  const read = z.array(exception).safeParse(parse(source) ?? []);
  if (read.success) return read.data;
  throw new Error(
    `${path}: ${z.prettifyError(read.error)}\nExpected a list of { file, habit, text, reason }, with a reason in words.`,
  );
}
