import { kinds, type Kind } from './model.ts';
import type { MarkdownNode, Place } from './node.ts';
import { childrenOf, dataOf, placeOf, textOf } from './node.ts';
import { lintCodes, problem, type Problem } from './problems.ts';
import { isSlug, suggestSlug } from './slug.ts';

/** What an author types into the braces of a quiz. */
export interface Attributes {
  readonly id: string;
  /** Undefined when it is none that exists. */
  readonly kind: Kind | undefined;
  readonly read: string | undefined;
  readonly evidence: string | undefined;
  readonly shows: string | undefined;
  /** Every option keeps its place. */
  readonly pinned: boolean;
  /** Letters of options that keep their place. */
  readonly pin: readonly string[];
  readonly allow: readonly string[];
  /** Raised by the author to drop the answers that readers have kept. */
  readonly revision: string;
}

type Locate = (name: string) => Place;
type Values = Readonly<Record<string, string | null | undefined>>;

const known = ['kind', 'read', 'evidence', 'shows', 'pinned', 'pin', 'revision', 'allow'];

/**
 * Reads the id and the attributes of a quiz; what is wrong with them goes to `problems`.
 *
 * @param opening source of the line that opens the quiz, to point at an attribute: the parser knows no places in it
 */
export function readAttributes(quiz: MarkdownNode, opening: string, problems: Problem[]): Attributes {
  const values = (quiz.attributes ?? {}) as Values;
  const placeOfName: Locate = (name) => locate(name, opening, placeOf(quiz));
  const words = (name: string) => (values[name] ?? '').split(/\s+/).filter((word) => word !== '');
  const kind = kinds.find((candidate) => candidate === (values['kind'] ?? 'single'));
  checkId(quiz, values['id'], placeOfName, problems);
  checkNames(values, placeOfName, problems);
  if (!kind) problems.push(problem('unknown-kind', placeOfName('kind'), values['kind'] ?? '', kinds));
  else checkSuited(values, kind, placeOfName, problems);
  checkValues(values, words('allow'), placeOfName, problems);

  return {
    id: values['id'] ?? '',
    kind,
    read: values['read'] ?? undefined,
    evidence: values['evidence'] ?? undefined,
    shows: values['shows'] ?? undefined,
    pinned: 'pinned' in values,
    pin: words('pin'),
    allow: words('allow'),
    revision: values['revision'] ?? '1',
  };
}

function checkId(
  quiz: MarkdownNode,
  id: string | null | undefined,
  place: Locate,
  problems: Problem[],
): void {
  if (!id) {
    const asked = childrenOf(quiz).find(
      (block) => block.type === 'paragraph' && dataOf(block, 'directiveLabel') !== true,
    );
    problems.push(problem('missing-id', placeOf(quiz), suggestSlug(asked ? textOf(asked) : '')));
  } else if (!isSlug(id)) {
    problems.push(problem('invalid-id', place(`#${id}`), id, suggestSlug(id)));
  }
}

function checkNames(values: Values, place: Locate, problems: Problem[]): void {
  for (const [name, value] of Object.entries(values)) {
    if (name === 'id' || known.includes(name)) continue;
    const typed = name === 'class' ? `.${value ?? ''}` : name;
    problems.push(problem('unknown-attribute', place(typed), typed, known));
  }
}

/** Attributes that exist but mean nothing beside the others. */
function checkSuited(values: Values, kind: Kind, place: Locate, problems: Problem[]): void {
  const unsuitable = (name: string, reason: string) => {
    problems.push(problem('unsuitable-attribute', place(name), name, reason));
  };
  for (const name of ['pinned', 'pin']) {
    if (name in values && kind === 'order') unsuitable(name, 'the steps of kind="order" are always mixed');
    if (name in values && kind === 'command') unsuitable(name, 'kind="command" shows no options');
  }
  if ('pin' in values && 'pinned' in values) unsuitable('pin', '"pinned" already keeps all options in place');
  if (!('shows' in values)) return;
  if (kind === 'output') {
    unsuitable('shows', 'for kind="output" the code of the correct option is what has to be recorded');
  } else if (!('evidence' in values)) {
    unsuitable('shows', 'there is no "evidence" that could show it');
  }
}

function checkValues(values: Values, allow: readonly string[], place: Locate, problems: Problem[]): void {
  const invalid = (name: string, value: string, expected: string, example: string) => {
    problems.push(problem('invalid-attribute', place(name), name, value, expected, example));
  };
  const check = (name: string, pattern: RegExp, expected: string, example: string) => {
    const value = values[name];
    if (value !== undefined && !pattern.test(value ?? '')) invalid(name, value ?? '', expected, example);
  };
  check(
    'read',
    /^(?:\/(?![/])[^\s#?]*(?:#[^\s#]+)?|#[^\s#]+)$/,
    'a heading of this page or of another page of this site',
    'read="#heading" or read="/topics/page/#heading"',
  );
  check('evidence', /\S/, 'what was recorded, and the step', 'evidence="recording#step"');
  check('shows', /\S/, 'words that stand in the recorded output', 'shows="words from the output"');
  check('pinned', /^$/, 'the word alone', 'pinned');
  check('pin', /\S/, 'letters of options', 'pin="d"');
  check('revision', /^[1-9]\d{0,5}$/, 'a whole number', 'revision="2"');
  check('allow', /\S/, 'a finding to accept', `allow="${lintCodes[0] ?? 'finding'}"`);
  for (const code of allow) {
    if (lintCodes.includes(code)) continue;
    const expected = `one or more of ${lintCodes.join(', ')}`;
    invalid('allow', code, expected, `allow="${lintCodes[0] ?? 'finding'}"`);
  }
}

/** Where a name stands in the opening line; the begin of the quiz if it is not found there. */
function locate(name: string, opening: string, { line, column }: Place): Place {
  const start = opening.indexOf('{', column - 1);
  for (let at = opening.indexOf(name, start); start >= 0 && at > 0; at = opening.indexOf(name, at + 1)) {
    // Neither a part of a longer name nor a word in the value of another attribute.
    const alone =
      /[{\s"]/.test(opening.charAt(at - 1)) && /[\s=}.#]|^$/.test(opening.charAt(at + name.length));
    const inValue = opening.slice(start, at).split('"').length % 2 === 0;
    if (alone && !inValue) return { line, column: at + 1 };
  }
  return { line, column };
}
