import { childrenOf, type MarkdownNode, placeOf, textOf } from 'satteri-markdown-blocks';
import { hashOf } from './hash.ts';
import type { Option } from './model.ts';
import { problem, type Problem } from './problems.ts';
import { isSlug, suggestSlug } from './slug.ts';

/** What an option says, as far as its id is concerned. */
type Said = Pick<Option, 'text' | 'blocks'>;

/** `:option{…}` in the text of an option, where its author names it. */
const NAME = 'option';

/**
 * The id of an option: five characters made from what it says. It follows the option to any other place, and another
 * text is another option, so that an answer that someone has kept never comes to mean something it did not.
 *
 * Capitals, formatting, blanks and punctuation make no difference in prose; in code all but the blanks does.
 */
export function optionId(said: Said): string {
  return idOfMeaning(meaningOf(said));
}

/**
 * All that an option says, in one comparable text: besides its words, what a picture or a component shows, which is in
 * their attributes.
 */
export function meaningOf({ text, blocks }: Said): string {
  const inline = text.map(wordsOf).join('');
  return [inline, ...blocks.map(wordsOf)].join('\n').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Takes the name that an author has given to an option out of its text.
 *
 * @returns the inline content without it, and the id; undefined if the author has given none
 */
export function takeOptionName(
  text: readonly MarkdownNode[],
  problems: Problem[],
): { readonly text: readonly MarkdownNode[]; readonly named: string | undefined } {
  const name = text.find((node) => node.type === 'textDirective' && node.name === NAME);
  if (!name) return { text, named: undefined };
  const rest = text.filter((node) => node !== name);
  const said = rest.map(textOf).join(' ').trim() === '' ? [] : rest;
  return { text: said, named: readName(name, textOf({ type: 'paragraph', children: rest }), problems) };
}

/** Two options of a question with one id, no matter where it comes from. */
export function checkOptionIds(options: readonly Option[], problems: Problem[]): void {
  const lineOf = new Map<string, number>();
  for (const { id, place } of options) {
    const line = lineOf.get(id);
    if (line === undefined) lineOf.set(id, place.line);
    else problems.push(problem('duplicate-option-id', place, id, line));
  }
}

function readName(node: MarkdownNode, text: string, problems: Problem[]): string {
  const { id, was, ...others } = (node.attributes ?? {}) as Readonly<Record<string, string | null>>;
  const [other] = Object.keys(others);
  if (other !== undefined || (id === undefined) === (was === undefined)) {
    problems.push(problem('malformed-option-name', placeOf(node), suggestSlug(text)));
    return '';
  }
  if (was !== undefined) return idOfMeaning(meaningOfSource(was ?? ''));
  if (!isSlug(id ?? ''))
    problems.push(problem('invalid-option-id', placeOf(node), id ?? '', suggestSlug(text)));
  return id ?? '';
}

/** Five characters: of two different texts in one question, one pair in sixty million has the same. */
function idOfMeaning(meaning: string): string {
  return (hashOf(meaning) % 36 ** 5).toString(36).padStart(5, '0');
}

/** The same as `meaningOf`, of a text as its author had typed it: code in backticks, and asterisks for emphasis. */
function meaningOfSource(source: string): string {
  const parts = source
    .split('`')
    .map((part, index) => (index % 2 === 1 ? ` ${part} ` : withoutCase(part.replaceAll('*', ''))));
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(node: MarkdownNode): string {
  const { type, value = '' } = node;
  if (type === 'inlineCode' || type === 'code') return ` ${value} `;
  if (type === 'image') return ` ${node.alt ?? ''} ${node.url ?? ''} `;
  if (type === 'text') return withoutCase(value);
  // An element that has no attributes is a matter of looks, in both formats.
  if (type === 'html') return value.replaceAll(/<\/?[a-z][a-z\d]*>/gi, '');
  if (type.startsWith('mdxJsx')) {
    const given = JSON.stringify(plain(node.attributes));
    return given === '[]' && /^[a-z]/.test(node.name ?? '')
      ? within(node)
      : `<${node.name ?? ''} ${given}>${within(node)}`;
  }
  if (node.children) return within(node);
  return type === 'break' ? ' ' : ` ${textOf(node)} `;
}

const within = (node: MarkdownNode): string => childrenOf(node).map(wordsOf).join('');

/** Prose as it is compared: a comma more, or a capital, makes no difference; a sign or a point in a number does. */
function withoutCase(prose: string): string {
  return prose
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[.,:;](?!\d)|[!?"'“”„‘’‚…]/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

/** Attributes without where they are in the source. */
function plain(attributes: unknown): unknown {
  return JSON.parse(
    JSON.stringify(attributes ?? [], (key, value: unknown) =>
      /^(?:position|data)$/.test(key) ? undefined : value,
    ),
  );
}
