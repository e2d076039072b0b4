import type { Place } from 'satteri-markdown-blocks';
import { isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { PLACES } from './places.ts';
import { JourneyProblems, problem, type JourneyProblem } from './problems.ts';

const words = z.string().trim().min(1);
const name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a name such as "runc-create"');

const programSchema = z.strictObject({
  /** What it is called in pictures and sentences. */
  name: words,
  /** First words of its command in `ps`, without a folder. Where several programs match, the one with most words does. */
  command: words,
  at: z.enum(PLACES),
  /** It is there for a moment, and leaves by itself. */
  passing: z.boolean().default(false),
});

const askSchema = z.strictObject({ from: words, to: words, label: words.optional() });

const momentSchema = z.strictObject({
  /** Step of the recording. */
  step: name,
  title: words,
  /** A sentence or a few; code is in backticks. */
  says: words,
  /** Who asks whom, which no list of processes tells. */
  asks: z.array(askSchema).default([]),
  /** Part of the short form. */
  short: z.boolean().default(false),
});

const branchSchema = z.strictObject({
  id: name,
  title: words,
  says: words,
  /** Name of a recorded session. */
  recording: name,
  /** Line of containerd; the newest recorded one where left out. */
  containerd: z.string().optional(),
  /** How it was recorded, and the steps that show it. */
  how: words.optional(),
  made: z.array(name).default([]),
  moments: z.array(momentSchema).min(2),
});

const journeySchema = z.strictObject({
  programs: z.array(programSchema).min(1),
  /** The first one is the journey itself. */
  branches: z.array(branchSchema).min(1),
});

export type Program = z.infer<typeof programSchema>;
export type Ask = z.infer<typeof askSchema>;
export type WrittenMoment = z.infer<typeof momentSchema>;
export type WrittenBranch = z.infer<typeof branchSchema>;

/** A file of `content/journeys`, with the places of what is written in it. */
export interface JourneyFile {
  readonly programs: readonly Program[];
  readonly branches: readonly WrittenBranch[];
  /** Where something is in the file, by the keys and indices that lead to it. */
  placeOf(path: readonly (string | number)[]): Place;
}

/**
 * Reads the text of a file of `content/journeys`.
 * @param file how errors name it
 * @throws JourneyProblems with every problem, each with line and column
 */
export function readJourney(source: string, file: string): JourneyFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const placeOf = (path: readonly (string | number)[]): Place => at(offsetOf(document, path));
  const fail = (problems: readonly JourneyProblem[]): never => {
    throw new JourneyProblems(file, source, problems);
  };
  if (document.errors.length > 0) {
    fail(document.errors.map(({ pos, message }) => problem('not-yaml', at(pos[0]), message)));
  }
  const read = journeySchema.safeParse(document.toJS());
  if (!read.success) {
    return fail(
      read.error.issues.map((issue) => {
        const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
        return problem('wrong-shape', placeOf(path), path.join('.') || 'the file', issue.message);
      }),
    );
  }
  const again = repeatedIds(read.data.branches).map((index) =>
    problem('repeated-branch', placeOf(['branches', index, 'id']), read.data.branches[index]?.id ?? ''),
  );
  if (again.length > 0) fail(again);
  return { ...read.data, placeOf };
}

/** The program that a command in `ps` is of; undefined if the file names none. */
export function programOf(programs: readonly Program[], command: readonly string[]): Program | undefined {
  const matching = programs.filter(({ command: first }) =>
    first.split(/\s+/).every((word, index) => command[index] === word),
  );
  return matching.toSorted((a, b) => b.command.split(/\s+/).length - a.command.split(/\s+/).length)[0];
}

function repeatedIds(branches: readonly WrittenBranch[]): number[] {
  const ids = branches.map(({ id }) => id);
  return ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [index]));
}

/** What is missing has no place: then that of what it is missing in. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: readonly number[] } | null | undefined)?.range;
    if (range?.[0] !== undefined && (depth > 0 || !isScalar(node))) return range[0];
  }
  return 0;
}
