import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { LINE_IDS } from '../lines.ts';
import { NODE_MACHINE } from '../node-machine.ts';
import { RECORDING_FORMATS } from './recording-format.ts';
import { SHELLS } from './shell.ts';

/** Programs beside containerd and runc whose versions a recording carries only where its session uses them. */
const PROGRAMS = ['crun', 'runsc', 'nerdctl', 'buildkitd', 'crictl', 'kubelet'] as const;

const named = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Says what was found where something else had to stand. */
const expected = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }): string =>
    input === undefined ? `is missing; expected ${what}` : `found ${JSON.stringify(input)}, expected ${what}`,
});

const lineList = `a list of containerd lines the lab has: ${named(LINE_IDS)}. Type, for example, "containerd: [1.7, 2.1]"`;
const commandText = 'a command on one line, in quotes where it holds ": " or " #"';

const WIDTH = 'a number of columns from 40 to 400';

/** How a learner recorded it: other shells, recorders and widths than the sessions of pages have. */
const transcript = z.strictObject({
  shell: z.enum(SHELLS, expected(`one of ${named(SHELLS)}`)).default('bash'),
  format: z.enum(RECORDING_FORMATS, expected(`one of ${named(RECORDING_FORMATS)}`)).default('asciicast'),
  columns: z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= 40 && Number(text) <= 400, expected(WIDTH))
    .transform(Number)
    .optional(),
  marks: z.enum(['shell', 'none'], expected('"shell" or "none"')).default('shell'),
});

const schema = z
  .strictObject(
    {
      machine: z.enum(['node'], expected('"node", or nothing for a machine without a kubelet')).optional(),
      title: z.string(expected('a title')).min(1, expected('a title')),
      containerd: z
        .array(
          z.enum(LINE_IDS, expected(`one of the containerd lines the lab has: ${named(LINE_IDS)}`)),
          expected(lineList),
        )
        .min(1, expected(lineList))
        .refine((lines) => new Set(lines).size === lines.length, 'names a line twice'),
      setup: z
        .array(z.string(expected(commandText)).min(1, expected(commandText)), expected('a list of commands'))
        .default([]),
      user: z.enum(['learner', 'root'], expected('"learner" or "root"')).default('learner'),
      shows: z
        .array(
          z.enum(PROGRAMS, expected(`one of ${named(PROGRAMS)}`)),
          expected('a list such as [crun, runsc]'),
        )
        .default([]),
      transcript: transcript.optional(),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `is not a key of a session; the keys are ${named(['title', 'machine', 'containerd', 'setup', 'user', 'shows', 'transcript'])}`
          : 'expected keys with values, such as "title: The map"',
    },
  )
  .superRefine(({ machine, containerd, shows }, context) => {
    const { id } = NODE_MACHINE.below;
    if (machine === 'node' && containerd.some((line) => line !== id)) {
      const message = `the node of the lab has containerd ${id} alone. Type "containerd: [${id}]".`;
      context.addIssue({ code: 'custom', path: ['containerd'], message });
    }
    if (machine !== 'node' && shows.includes('kubelet')) {
      const message = 'only the node of the lab has a kubelet. Type "machine: node" as well.';
      context.addIssue({ code: 'custom', path: ['shows'], message });
    }
  });

/** What a script says about its session before its first step. */
export type FrontMatter = z.infer<typeof schema>;

/** Something wrong in a script: the line it is in, 1-based, and what to change. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

/**
 * Reads a script's front matter.
 * @param source the YAML between the two lines of dashes
 * @param firstLine the line of the script that the YAML begins in, 1-based
 */
export function readFrontMatter(source: string, firstLine: number): FrontMatter | { problems: Problem[] } {
  const lineCounter = new LineCounter();
  // Without types, 1.10 is the line "1.10" and not a number of 1.1.
  const document = parseDocument(source, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const lineAt = (offset: number): number => firstLine - 1 + lineCounter.linePos(offset).line;
  if (document.errors.length > 0) {
    return { problems: document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message })) };
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  return {
    problems: parsed.error.issues.flatMap((issue) => {
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [issue.path];
      return paths.map((path) => ({
        line: lineAt(offsetOf(document, path)),
        message: `${path.map(String).join('.') || 'the front matter'}: ${issue.message}`,
      }));
    }),
  };
}

/** Where the key or list item of a path begins, or the nearest thing around it that exists. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const [first] = path;
  if (path.length === 1 && isMap(document.contents)) {
    const key = document.contents.items
      .map((pair) => pair.key)
      .find((item) => isScalar(item) && item.value === first);
    if (isScalar(key)) return key.range?.[0] ?? 0;
  }
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}
