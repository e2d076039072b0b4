import { findKind, KINDS } from './kinds/index.ts';
import type { QuestionKind } from './kinds/kind.ts';
import type { Attributes } from './model.ts';
import { childrenOf, dataOf, type MarkdownNode, type Place, placeOf, textOf } from 'satteri-markdown-blocks';
import { lintCodes, problem, type Problem } from './problems.ts';
import { isSlug, suggestSlug } from './slug.ts';

/** What the braces say: the attributes, and the kind, which is undefined if it is none that exists. */
interface Braces {
  readonly attributes: Attributes;
  readonly kind: QuestionKind | undefined;
}

type Locate = (name: string) => Place;
type Values = Readonly<Record<string, string | null | undefined>>;

const known = ['kind', 'read', 'evidence', 'shows', 'pinned', 'pin', 'revision', 'allow'];

/**
 * Reads the id and the attributes of a quiz; what is wrong with them goes to `problems`.
 *
 * @param opening source of the line that opens the quiz, to point at an attribute: the parser knows no places in it
 */
export function readAttributes(quiz: MarkdownNode, opening: string, problems: Problem[]): Braces {
  const values = (quiz.attributes ?? {}) as Values;
  const placeOfName: Locate = (name) => locate(name, opening, placeOf(quiz));
  const words = (name: string) => (values[name] ?? '').split(/\s+/).filter((word) => word !== '');
  const kind = values['kind'] === undefined ? KINDS[0] : findKind(values['kind'] ?? '');
  checkId(quiz, values['id'], placeOfName, problems);
  checkNames(values, placeOfName, problems);
  if (!kind) {
    const names = KINDS.map(({ name }) => name);
    problems.push(problem('unknown-kind', placeOfName('kind'), values['kind'] ?? '', names));
  }
  checkSuited(values, kind, placeOfName, problems);
  checkValues(values, words('allow'), placeOfName, problems);

  const attributes = {
    id: values['id'] ?? '',
    read: values['read'] ?? undefined,
    evidence: values['evidence'] ?? undefined,
    shows: values['shows'] ?? undefined,
    pinned: 'pinned' in values,
    pin: words('pin'),
    allow: words('allow'),
    revision: values['revision'] ?? '1',
  };
  return { attributes, kind };
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
function checkSuited(
  values: Values,
  kind: QuestionKind | undefined,
  place: Locate,
  problems: Problem[],
): void {
  const unsuitable = (name: string, reason: string) => {
    problems.push(problem('unsuitable-attribute', place(name), name, reason));
  };
  if (kind === undefined) return;
  for (const [name, reason] of Object.entries(kind.unsuited)) if (name in values) unsuitable(name, reason);
  if ('pin' in values && 'pinned' in values) unsuitable('pin', '"pinned" already keeps all options in place');
  if ('shows' in values && !('evidence' in values) && !('shows' in kind.unsuited)) {
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
  check('shows', /\S/, 'words that are in the recorded output', 'shows="words from the output"');
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

/** Where a name is in the opening line; the beginning of the quiz if it is not found there. */
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
