import { z } from 'astro/zod';

/** What a reference of `evidence="…"` leads to, or why it leads nowhere. */
export type Evidence =
  | {
      /** What was recorded, as a reader of the terminal saw it. */
      readonly output: string;
      /** What it is a recording of, in a few words; shown to readers behind the answer. */
      readonly caption: string;
    }
  | {
      /** What is wrong with the reference, as the middle of a sentence. */
      readonly problem: string;
      /** What the author has to type instead. */
      readonly fix: string;
    };

/** Finds what was recorded. Called for each question that names evidence, before any page is built. */
export type EvidenceReader = (reference: string) => Promise<Evidence>;

/** Options of the plugin; all of them may be left out. */
export interface KnowledgeCheckOptions {
  /**
   * Module that decides whether two commands mean the same, for questions of `kind="command"`: a path from the
   * root of the site, such as `./src/commands.ts`, or the name of a package. It exports
   * `sameCommand(typed: string, accepted: string): boolean`, which must not throw. A browser loads it when the
   * first command is checked, and never for any other kind.
   */
  readonly commands?: string | undefined;
  /** How a reference of `evidence="…"` is read. Without it the attribute is a problem. */
  readonly evidence?: EvidenceReader | undefined;
  /**
   * What findings about the writing of questions do (one option much longer than the others, "all of the above"
   * and the like): stop the build, only appear in its log, or nothing. One question accepts a finding with
   * `allow="its-code"`. The dev server never stops.
   *
   * @default 'error'
   */
  readonly lint?: 'error' | 'warn' | 'off' | undefined;
  /**
   * Pages whose questions are there to be tried and are not part of the course, such as those for authors: folders
   * below the docs, such as `authors/`, or single files. No list of progress has them, and no count.
   *
   * @default []
   */
  readonly uncounted?: readonly string[] | undefined;
  /**
   * JSON file, as a path from the root of the site, that says which options were meant by the letters that version 1 of
   * the store has kept. Only a site that was published with 0.1.0 needs it, so that its readers keep their answers.
   */
  readonly formerAnswers?: string | undefined;
  /**
   * Folder, as a path from the root of the site, that a build writes all questions into with their keys and reasons, for
   * other programs: as QTI 2.1, GIFT, Anki's text and JSON. What is inside the published folder is published.
   */
  readonly questionFiles?: string | undefined;
  /**
   * Where readers tell what is wrong with a question: an address in which `{id}` stands for the id of the question, such
   * as `https://example.org/issues/new?title={id}`. Without it no question has such a link.
   */
  readonly report?: string | undefined;
}

const schema = z.strictObject({
  commands: z.string().min(1).optional(),
  evidence: z
    .custom<EvidenceReader>((value) => typeof value === 'function', 'expected a function')
    .optional(),
  lint: z.enum(['error', 'warn', 'off']).default('error'),
  uncounted: z.array(z.string().min(1)).default([]),
  formerAnswers: z.string().min(1).optional(),
  questionFiles: z.string().min(1).optional(),
  report: z
    .string()
    .regex(
      /^(?:https?:\/\/|mailto:)\S*\{id\}\S*$/,
      'expected an address that begins with "https://" or "mailto:" and has "{id}" in it, ' +
        'such as "https://example.org/issues/new?title={id}"',
    )
    .optional(),
});

export type Settings = z.output<typeof schema>;

/** Checks what is in the Astro configuration; a mistake there is told with the name of the option. */
export function readOptions(options: unknown): Settings {
  const { success, data, error } = schema.safeParse(options);
  if (success) return data;
  throw new TypeError(`The options of knowledgeCheck({ … }) are not valid.\n${z.prettifyError(error)}`);
}
