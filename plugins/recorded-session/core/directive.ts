import { type MarkdownNode, placeOf } from 'satteri-markdown-blocks';
import { problem, type Problem } from './problems.ts';

/** What an author asks for with `::session[…]{…}`. */
export interface Reference {
  /** Name of a recorded session. */
  readonly recording: string;
  /** Steps to show; all of them where undefined. */
  readonly steps: readonly string[] | undefined;
  /** Line of containerd, such as `1.7`; the newest one recorded where undefined. */
  readonly containerd: string | undefined;
  /** Steps whose commands readers can try in a lab; none where undefined. */
  readonly tried: readonly string[] | undefined;
}

const ATTRIBUTES = ['recording', 'steps', 'containerd', 'try'];

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
  const attributes = (node.attributes ?? {}) as Readonly<Record<string, string | null | undefined>>;
  const problems = Object.keys(attributes)
    .filter((name) => !ATTRIBUTES.includes(name))
    .map((name) => problem('unknown-attribute', place, name));

  const { recording, containerd } = attributes;
  if (!recording) problems.push(problem('missing-recording', place));
  const [steps, tried] = ['steps', 'try'].map((name) => {
    const chosen = attributes[name]?.split(/\s+/).filter((id) => id !== '');
    if (chosen?.length === 0) problems.push(problem('no-step', place, name));
    for (const id of chosen?.filter((step, index) => chosen.indexOf(step) !== index) ?? []) {
      problems.push(problem('repeated-step', place, id));
    }
    return chosen;
  });
  if (problems.length > 0 || !recording) return { problems };
  return { reference: { recording, steps, containerd: containerd ?? undefined, tried }, problems };
}
