import type { OutputLine } from '../../../segments/segment.ts';
import type { FieldForms } from './template-row.ts';
import { EACH, type Path, type Tree } from './tree.ts';

/** How a command answers in JSON, which its YAML and its templates follow. */
export interface AnswerShape {
  /** One answer for the command, or one in its own row for each item. */
  documents: 'one' | 'rows';
  /** Where the items are in an answer: at `[]` if it is one itself. */
  collection: Path;
  /** The keys of an item that are looked for, each with those above it. */
  paths: readonly (readonly string[])[];
  /** What a field of a template may print, by its keys joined with dots, where it is not just any text. */
  forms: FieldForms;
  /** Blanks by which each level of the JSON is moved in. */
  indent: number;
}

/** How a command was told to answer. */
export type AnswerFormat = { kind: 'json' } | { kind: 'yaml' } | { kind: 'template'; template: string };

/** A container, pod or image of an answer as far as it was shown, in the shape of the tool's JSON. */
export interface Item {
  tree: Tree;
  /** The row it was read from, where it has one of its own. */
  line: OutputLine | undefined;
}

/** What a command showed. */
export interface Items {
  items: readonly Item[];
  /** Whether these are all there were, each of them read. */
  whole: boolean;
}

/**
 * Where a path leads, seen from the items of an answer: to something that holds items (at `around`), or into one of them (at
 * `within`); undefined if it leads elsewhere.
 */
export function fromItems(
  { collection }: AnswerShape,
  path: Path,
): { around: Path } | { within: Path } | undefined {
  const shared = Math.min(path.length, collection.length);
  for (let index = 0; index < shared; index++) {
    const [step, wanted] = [path[index], collection[index]];
    const isElement = wanted === EACH && typeof step === 'number';
    if (step !== wanted && !isElement) return undefined;
  }
  if (path.length <= collection.length) return { around: collection.slice(path.length) };
  const rest = path.slice(shared);
  // Of several things an inspection answers with a list.
  const first = collection.length > 0 ? 0 : rest.findIndex((step) => typeof step === 'string');
  return first < 0 ? { around: [] } : { within: rest.slice(first) };
}
