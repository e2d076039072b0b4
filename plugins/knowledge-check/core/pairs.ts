import { childrenOf, type MarkdownNode, placeOf, textOf, walk } from 'satteri-markdown-blocks';
import type { Option, Partner } from './model.ts';
import { checkRepetition, type Content, isMarked, readContent } from './option.ts';
import { checkOptionIds, meaningOf, optionId } from './option-id.ts';
import { problem, type Problem } from './problems.ts';

/** What stands between the two of a pair, in the text and not in code. */
const ARROW = /(?:^|\s)->(?:\s|$)/;

/** Whether a list has pairs: bullets, and an arrow in at least one of them. */
export function isPairList(node: MarkdownNode): boolean {
  return (
    node.type === 'list' && node.ordered !== true && childrenOf(node).some((item) => arrowIn(textsOf(item)))
  );
}

/**
 * Reads pairs, `- left -> right`, and what is offered beside them and belongs to none, `- -> right`. Several may have the
 * same right side, which is offered once.
 */
export function compilePairs(list: MarkdownNode, problems: Problem[]): readonly Option[] {
  const pairs = childrenOf(list).map((item): Option => {
    if (isMarked(item) || /^\[.?\]/.test(textOf(item)))
      problems.push(problem('marker-in-pair', placeOf(item)));
    return readPair(readContent(item, problems), problems);
  });
  const left = pairs.filter(({ partner }) => partner);
  if (left.length < 2) problems.push(problem('too-few-pairs', placeOf(list), left.length));
  else if (choicesOf(pairs).length < 2) {
    problems.push(
      problem('one-choice', placeOf(list), textOf({ type: 'paragraph', children: textOfFirst(left) })),
    );
  }
  const extra = pairs.filter(({ partner }) => !partner);
  // What belongs to none is compared with what belongs to one, and the ids with each other.
  const offered = left.map(
    ({ partner, place }): Content => ({ ...partner, place, blocks: [], reason: [] }) as Content,
  );
  const once = offered.filter(({ id }, index) => offered.findIndex((other) => other.id === id) === index);
  if (checkRepetition(left, problems) && checkRepetition([...once, ...extra], problems)) {
    checkOptionIds(pairs, problems);
  }
  return pairs;
}

/** All that is offered for the pairs, each once, in the order of the source. */
export function choicesOf(pairs: readonly Option[]): readonly Partner[] {
  const all = pairs.map((pair) => pair.partner ?? pair);
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

function readPair(content: Content, problems: Problem[]): Option {
  const { text, blocks, place } = content;
  const common = { ...content, pinned: false };
  const at = text.findIndex((node) => node.type === 'text' && ARROW.test(node.value ?? ''));
  const node = text[at];
  if (!node) {
    problems.push(problem('missing-arrow', place, textOf({ type: 'paragraph', children: text })));
    return { ...common, correct: false };
  }
  const [before = '', ...behind] = (node.value ?? '').split(ARROW);
  const side = (nodes: readonly MarkdownNode[]) =>
    nodes.filter(({ type, value }) => type !== 'text' || value !== '');
  const left = side([...text.slice(0, at), { ...node, value: before }]);
  const right = side([{ ...node, value: behind.join(' -> ') }, ...text.slice(at + 1)]);
  checkChoice(right, place, problems);
  const partner = { id: optionId({ text: right, blocks: [] }), text: right };
  if (meaningOf({ text: left, blocks }) === '') return { ...common, ...partner, correct: false };
  // An id that its author has given belongs to the left side.
  const own = content.id === optionId({ text, blocks }) ? optionId({ text: left, blocks }) : content.id;
  return { ...common, id: own, text: left, correct: true, partner };
}

/** What is offered is in a list of the browser's, which shows words and nothing else. */
function checkChoice(right: readonly MarkdownNode[], place: Option['place'], problems: Problem[]): void {
  const paragraph: MarkdownNode = { type: 'paragraph', children: right };
  if (textOf(paragraph).trim() === '') problems.push(problem('missing-choice', place));
  const foreign = [...walk(paragraph)].find(({ type }) =>
    /^(?:image|html|mdx|.*Directive$|inlineMath)/.test(type),
  );
  if (foreign) problems.push(problem('choice-not-text', place));
}

function textsOf(item: MarkdownNode): readonly MarkdownNode[] {
  const [first] = childrenOf(item);
  return first?.type === 'paragraph' ? childrenOf(first) : [];
}

function arrowIn(nodes: readonly MarkdownNode[]): boolean {
  return nodes.some(({ type, value = '' }) => type === 'text' && ARROW.test(value));
}

function textOfFirst([first]: readonly Option[]): MarkdownNode[] {
  return [...(first?.partner?.text ?? [])];
}
