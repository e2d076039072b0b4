import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);
/** Address of a page of this site, or of a part of it. */
const address = z.string().regex(/^\/[\w/-]+\/(?:#[\w-]+)?$/);

const entry = z
  .strictObject({
    /** Its anchor on the page. */
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    /** As printed, with "…" for what differs. */
    message: text,
    /** Who prints it. */
    program: text,
    /** What has to be looked at. */
    layer: text,
    means: text,
    /** The first command, which changes nothing. */
    look: text,
    cure: text,
    /** Where it holds for some releases only, or reads otherwise in others. */
    versions: text.optional(),
    /** Recordings that show it: `session#step`, or `session#step@1.7`. */
    seen: z
      .array(z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+(?:@\d+\.\d+)?$/))
      .min(1)
      .optional(),
    /** Lines of source that print it. */
    source: z
      .array(z.string().regex(/^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/.+#L\d+$/))
      .min(1)
      .optional(),
    read: address,
  })
  .refine(({ seen, source }) => (seen === undefined) !== (source === undefined), {
    message: 'either "seen" in recordings, or the "source" that prints it',
  });

const schema = z.strictObject({
  groups: z.array(z.strictObject({ name: text, errors: z.array(entry).min(1) })),
});

/** One message of a program. */
type ErrorEntry = z.infer<typeof entry>;

type ErrorGroup = z.infer<typeof schema>['groups'][number];

/**
 * Reads `content/errors.yaml`.
 * @throws ZodError with the place of whatever is not as it should be
 */
export function readErrors(source: string): ErrorGroup[] {
  return schema.parse(parse(source)).groups;
}

/** Where the entry of a message stands. */
export function errorAddress({ id }: Pick<ErrorEntry, 'id'>): string {
  return `/reference/errors/#${id}`;
}
