import type { Attributes, Option } from './model.ts';
import { childrenOf, type MarkdownNode, placeOf, textOf } from 'satteri-markdown-blocks';
import { checkRepetition, isMarked, isMarkedCorrect, readContent } from './option.ts';
import { checkOptionIds } from './option-id.ts';
import { problem, type Problem } from './problems.ts';

/** Whether a list offers options: at least one item has, or tries to have, a `[ ]`. */
export function isOptionList(node: MarkdownNode): boolean {
  return (
    node.type === 'list' && childrenOf(node).some((item) => isMarked(item) || /^\[.?\]/.test(textOf(item)))
  );
}

/** What a question asks its reader to select, and the name of its kind, for messages. */
interface Selection {
  several: boolean;
  name: string;
}

/** Reads the options that a reader selects from: one, or all that apply. */
export function compileOptions(
  list: MarkdownNode,
  selection: Selection,
  { pin, pinned }: Attributes,
  problems: Problem[],
): readonly Option[] {
  const items = optionItems(list, problems);
  const options = items.map((item, index): Option => {
    const content = readContent(item, problems);
    checkMarker(item, problems);
    const isPinned = pinned || pin.includes(letterOf(index));
    return { ...content, correct: isMarkedCorrect(item), pinned: isPinned };
  });
  if (options.length < 2) problems.push(problem('too-few-options', placeOf(list)));
  checkKey(list, options, selection, problems);
  if (checkRepetition(options, problems)) checkOptionIds(options, problems);
  return options;
}

/**
 * The items of a list of options. Where a list of the question runs into it, because Markdown makes one list of two with
 * the same bullets, there is one problem about that, and the items are those behind it.
 */
export function optionItems(list: MarkdownNode, problems: Problem[]): readonly MarkdownNode[] {
  const items = childrenOf(list);
  const first = items.findIndex((item) => isMarked(item) || /^\[.?\]/.test(textOf(item)));
  const above = items.slice(0, first);
  const isOfStem = above.every((item) => childrenOf(item).every(({ type }) => type !== 'blockquote'));
  const [start] = above;
  if (!start || !isOfStem) return items;
  problems.push(problem('list-joins-options', placeOf(start), textOf(start)));
  return items.slice(first);
}

/** The letter of an option in the source: `a` to `z`, then `a1`, `b1`... for lists no one should write. */
export function letterOf(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCharCode(97 + (index % 26))}${round === 0 ? '' : round}`;
}

/** An option without brackets, or with something else in them. */
export function checkMarker(item: MarkdownNode, problems: Problem[]): void {
  const [first] = childrenOf(item);
  const label = first ? textOf(first) : '';
  // Empty brackets are reported as an option without text.
  if (isMarked(item) || /^(?:\[[ x]\])?$/i.test(label)) return;
  problems.push(problem('missing-marker', placeOf(item), label));
}

/** The letters of `pin` are those of options. */
export function checkPin(pin: readonly string[], options: readonly Option[], quiz: MarkdownNode): Problem[] {
  const last = options.at(-1);
  return pin
    .filter((letter) => last && !options.some((_, index) => letterOf(index) === letter))
    .map((letter) => problem('unknown-pin', placeOf(quiz), letter, letterOf(options.length - 1)));
}

function checkKey(
  list: MarkdownNode,
  options: readonly Option[],
  { several, name }: Selection,
  problems: Problem[],
): void {
  const correct = options.filter((option) => option.correct).length;
  if (correct === 0) problems.push(problem('no-correct-option', placeOf(list), options.length));
  if (correct > 1 && !several) {
    problems.push(problem('several-correct-options', placeOf(list), correct, name));
  }
}
