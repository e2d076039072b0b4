import { calloutOf } from './callout.ts';
import type { Option } from './model.ts';
import { childrenOf, type MarkdownNode, placeOf, textOf, walk } from 'satteri-markdown-blocks';
import { meaningOf, optionId, takeOptionName } from './option-id.ts';
import { problem, type Problem } from './problems.ts';

/** What every kind of list item has: an id, a text, blocks below it, and a reason. */
export type Content = Pick<Option, 'id' | 'text' | 'blocks' | 'reason' | 'place'>;

/** Whether an item begins with `[ ]` or `[x]`, even when only a block follows, where Markdown sees no task. */
export function isMarked(item: MarkdownNode): boolean {
  return typeof item.checked === 'boolean' || loneMarker(item) !== undefined;
}

export function isMarkedCorrect(item: MarkdownNode): boolean {
  return item.checked === true || /^\[x\]$/i.test(loneMarker(item) ?? '');
}

/** Reads one item of the list. Its marker is not looked at here: steps have none. */
export function readContent(item: MarkdownNode, problems: Problem[]): Content {
  const parts = loneMarker(item) === undefined ? childrenOf(item) : childrenOf(item).slice(1);
  const [first] = parts;
  const paragraph = first?.type === 'paragraph' ? first : undefined;
  const below = paragraph ? parts.slice(1) : parts;
  const { text: inline, named } = takeOptionName(paragraph ? childrenOf(paragraph) : [], problems);
  const text = paragraph && { ...paragraph, children: inline };
  const quote = below.findIndex((block) => block.type === 'blockquote');
  const blocks = quote === -1 ? below : below.slice(0, quote);
  const reason = below[quote];

  // Markdown takes a fence behind a marker for text, and then the reason for the code.
  const fence = /^(?:`{3}|~{3})[^\s`]*/.exec(text ? textOf(text) : '')?.[0];
  if (fence !== undefined) {
    problems.push(problem('fence-beside-marker', placeOf(item), fence));
  } else {
    checkText(item, text, blocks, problems);
    checkReason(item, reason, labelOf(text, blocks), problems);
    for (const block of blocks) {
      if (!isAllowed(block)) problems.push(problem('block-in-option', placeOf(block), describe(block)));
    }
  }
  for (const block of quote === -1 ? [] : below.slice(quote + 1)) {
    problems.push(problem('block-after-reason', placeOf(block), describe(block)));
  }
  return {
    id: named ?? optionId({ text: inline, blocks }),
    text: inline,
    blocks,
    reason: reason ? childrenOf(reason) : [],
    place: placeOf(item),
  };
}

/** All that an option says, as one text. */
export function textOfOption({ text, blocks }: Pick<Option, 'text' | 'blocks'>): string {
  return [...text, ...blocks].map(textOf).join(' ');
}

/**
 * Options are the same when they mean the same to anyone who reads them; capitals and formatting make no difference.
 * @returns whether all differ
 */
export function checkRepetition(options: readonly Content[], problems: Problem[]): boolean {
  const before = problems.length;
  const lineOf = new Map<string, number>();
  for (const { text, blocks, place } of options) {
    const label = labelOf({ type: 'paragraph', children: text }, blocks);
    const key = meaningOf({ text, blocks });
    if (key === '') continue;
    const line = lineOf.get(key);
    if (line === undefined) lineOf.set(key, place.line);
    else problems.push(problem('duplicate-option', place, label, line));
  }
  return problems.length === before;
}

/** `[x]` on its own line, which Markdown takes for a paragraph. */
function loneMarker(item: MarkdownNode): string | undefined {
  const [first, second] = childrenOf(item);
  if (typeof item.checked === 'boolean' || first?.type !== 'paragraph') return undefined;
  const text = textOf(first);
  return /^\[[ x]\]$/i.test(text) && second && second.type !== 'blockquote' ? text : undefined;
}

function labelOf(text: MarkdownNode | undefined, blocks: readonly MarkdownNode[]): string {
  return (text && textOf(text)) || blocks.map(textOf).join(' ');
}

function checkText(
  item: MarkdownNode,
  text: MarkdownNode | undefined,
  blocks: readonly MarkdownNode[],
  problems: Problem[],
): void {
  const label = text ? textOf(text) : '';
  if (/^(?:\[[ x]\])?$/i.test(label) && (label !== '' || blocks.length === 0)) {
    problems.push(problem('empty-option', placeOf(item)));
  }
  for (const node of text ? walk(text) : []) {
    if (/^link(?:Reference)?$/.test(node.type)) {
      problems.push(problem('link-in-option', placeOf(node), textOf(node)));
    }
  }
  for (const node of [...(text ? [text] : []), ...blocks].flatMap((block) => [...walk(block)])) {
    for (const tag of controlsIn(node)) problems.push(problem('control-in-option', placeOf(node), tag));
  }
}

function checkReason(
  item: MarkdownNode,
  reason: MarkdownNode | undefined,
  label: string,
  problems: Problem[],
): void {
  if (!reason || textOf(reason) === '') problems.push(problem('missing-reason', placeOf(item), label));
  else if (calloutOf(reason) !== undefined) problems.push(problem('misplaced-hint', placeOf(reason)));
}

/** Elements of HTML that do something when they are clicked, or nothing that a reader can see. */
const CONTROL =
  /^(?:a|area|audio|button|details|dialog|embed|form|iframe|input|label|object|option|script|select|style|summary|template|textarea|video)$/;

/** Names of such elements that a node opens. */
function controlsIn({ type, name, value = '' }: MarkdownNode): string[] {
  const tags = type === 'html' ? [...value.matchAll(/<([a-z][a-z\d]*)/gi)].map(([, tag = '']) => tag) : [];
  const names = type.startsWith('mdxJsx') ? [name ?? ''] : tags.map((tag) => tag.toLowerCase());
  return names.filter((tag) => CONTROL.test(tag));
}

function isAllowed(block: MarkdownNode): boolean {
  if (block.type === 'list') return ![...walk(block)].some((node) => typeof node.checked === 'boolean');
  if (block.type === 'paragraph') {
    // An image alone; a paragraph of words would usually be a reason whose ">" was forgotten.
    return childrenOf(block).every((node) => /^image|^mdxJsx/.test(node.type) || textOf(node) === '');
  }
  return block.type === 'code' || block.type === 'mdxJsxFlowElement';
}

function describe(block: MarkdownNode): string {
  const names: Readonly<Record<string, string>> = {
    blockquote: 'a second quote',
    code: 'a code block',
    heading: 'a heading',
    list: isAllowed(block) ? 'a list' : 'a list with "[ ]"',
    paragraph: isAllowed(block) ? 'an image' : 'a second paragraph',
    table: 'a table',
  };
  return names[block.type] ?? `a block (${block.type})`;
}
