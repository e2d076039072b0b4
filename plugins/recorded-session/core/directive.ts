import { type MarkdownNode, type Place, placeOf } from 'satteri-markdown-blocks';
import { readHighlights, type Pointing } from './highlights.ts';
import { isAttribute, problem, type Problem } from './problems.ts';

/** What an author asks for with `::session[…]{…}`. */
export interface Reference extends Pointing {
  /** Name of a recorded session. */
  readonly recording: string;
  /** Steps to show; all of them where undefined. */
  readonly steps: readonly string[] | undefined;
  /** Line of containerd, such as `1.7`; the newest one recorded where undefined. */
  readonly containerd: string | undefined;
  /** What readers are to predict; undefined if all is shown at once. */
  readonly prediction: WantedPrediction | undefined;
  /** Steps whose commands readers can try in a lab; none where undefined. */
  readonly tried: readonly string[] | undefined;
}

/** Outputs that are covered until a reader asks for them. */
export interface WantedPrediction {
  /** The steps with these outputs; all that are shown where undefined. */
  readonly steps: readonly string[] | undefined;
  /** What the block asks; in backticks what is code. */
  readonly ask: string | undefined;
  /** The question on the page with whose answer they are uncovered. */
  readonly after: string | undefined;
}

/** Whether a node is the directive, in any of the forms that Markdown has for one. */
export function isSession(node: MarkdownNode): boolean {
  return /^(?:leaf|container|text)Directive$/.test(node.type) && node.name === 'session';
}

/**
 * Whether a line of source was probably meant to show a session. Code in a line does not count: a page may
 * write about the directive.
 */
export function looksLikeSession(line: string): boolean {
  return /(?:^|[\s>]):{2,}\s*sessions?\s*[[{]/i.test(line) || /^[\s>]*:{2,}\s*sessions?\s*$/i.test(line);
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

/**
 * Reads the attributes of the directive. Never throws: a plugin that throws makes Astro publish an empty page.
 *
 * @returns what is asked for, or the problems that prevent it
 */
export function readDirective(node: MarkdownNode): { reference?: Reference; problems: Problem[] } {
  const place = placeOf(node);
  if (node.type !== 'leafDirective') {
    return { problems: [problem('wrong-form', place, node.type === 'textDirective' ? 1 : 3)] };
  }
  const attributes = (node.attributes ?? {}) as Attributes;
  const problems = Object.keys(attributes)
    .filter((name) => !isAttribute(name))
    .map((name) => problem('unknown-attribute', place, name));

  const { recording, containerd } = attributes;
  if (!recording) problems.push(problem('missing-recording', place));
  const steps = stepsIn('steps', attributes, place, problems);
  const tried = stepsIn('try', attributes, place, problems);
  const pointing = pointingIn(attributes, place, problems);
  if (problems.length > 0 || !recording) return { problems };
  const prediction = predictionIn(attributes);
  return {
    reference: { recording, steps, containerd: containerd ?? undefined, ...pointing, prediction, tried },
    problems,
  };
}

function stepsIn(
  name: 'steps' | 'try',
  attributes: Attributes,
  place: Place,
  problems: Problem[],
): readonly string[] | undefined {
  const steps = namesIn(attributes[name]);
  if (steps?.length === 0) problems.push(problem('no-step', place, name));
  for (const id of steps?.filter((step, index) => steps.indexOf(step) !== index) ?? []) {
    problems.push(problem('repeated-step', place, id));
  }
  return steps;
}

function pointingIn(attributes: Attributes, place: Place, problems: Problem[]): Pointing {
  const mark = attributes['mark'] ?? '';
  const numbered = 'numbered' in attributes;
  const highlights = readHighlights(mark);
  if (!highlights) problems.push(problem('unclosed-quote', place, mark));
  else if (highlights.length === 0 && (numbered || 'mark' in attributes)) {
    problems.push(problem('nothing-marked', place));
  }
  return { highlights: highlights ?? [], numbered };
}

function predictionIn(attributes: Attributes): WantedPrediction | undefined {
  const { predict, ask, after } = attributes;
  if (predict === undefined && !ask && !after) return undefined;
  return {
    steps: namesIn(predict),
    ask: ask ?? undefined,
    after: after?.replace(/^#/, ''),
  };
}

function namesIn(value: string | null | undefined): string[] | undefined {
  return value?.split(/\s+/).filter((name) => name !== '');
}
