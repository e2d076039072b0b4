import type { Option } from './model.ts';
import type { MarkdownNode } from './node.ts';
import { childrenOf, placeOf, textOf } from './node.ts';
import { problem, type Problem } from './problems.ts';

/** Whether a list offers options: at least one item has, or tries to have, a `[ ]`. */
export function isOptionList(node: MarkdownNode): boolean {
  return (
    node.type === 'list' && childrenOf(node).some((item) => isTask(item) || /^\[.?\]/.test(textOf(item)))
  );
}

/** Reads the options of a question from its task list. */
export function compileOptions(list: MarkdownNode, problems: Problem[]): readonly Option[] {
  const options = childrenOf(list).map((item, index) => compileOption(item, optionId(index), problems));
  checkKey(list, options, problems);
  checkRepetition(list, problems);
  return options;
}

/** `a` to `z`, then `a1`, `b1`... for lists nobody should write. */
function optionId(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCharCode(97 + (index % 26))}${round === 0 ? '' : round}`;
}

function isTask(item: MarkdownNode): boolean {
  return typeof item.checked === 'boolean';
}

function compileOption(item: MarkdownNode, id: string, problems: Problem[]): Option {
  const [first, ...rest] = childrenOf(item);
  const text = first?.type === 'paragraph' ? first : undefined;
  const label = text ? textOf(text) : '';
  const quotes = (text ? rest : childrenOf(item)).filter((block) => block.type === 'blockquote');
  const [quote] = quotes;

  if (/^(?:\[[ x]\])?$/i.test(label)) problems.push(problem('empty-option', placeOf(item)));
  else if (!isTask(item)) problems.push(problem('missing-marker', placeOf(item), label));

  if (!quote || textOf(quote) === '') {
    problems.push(problem('missing-reason', placeOf(item), label));
  }
  for (const block of childrenOf(item)) {
    if (block !== text && block !== quote) {
      problems.push(problem('block-in-option', placeOf(block), kindOf(block)));
    }
  }
  return {
    id,
    text: text ? childrenOf(text) : [],
    reason: quote ? childrenOf(quote) : [],
    correct: item.checked === true,
  };
}

function checkKey(list: MarkdownNode, options: readonly Option[], problems: Problem[]): void {
  const correct = options.filter((option) => option.correct).length;
  if (options.length < 2) problems.push(problem('too-few-options', placeOf(list)));
  if (correct === 0) problems.push(problem('no-correct-option', placeOf(list), options.length));
  if (correct > 1) problems.push(problem('several-correct-options', placeOf(list), correct));
}

function checkRepetition(list: MarkdownNode, problems: Problem[]): void {
  const lineOf = new Map<string, number>();
  for (const item of childrenOf(list)) {
    const [first] = childrenOf(item);
    const text = first ? textOf(first) : '';
    const key = text.toLowerCase();
    const line = lineOf.get(key);
    if (line === undefined) lineOf.set(key, placeOf(item).line);
    else if (isTask(item)) problems.push(problem('duplicate-option', placeOf(item), text, line));
  }
}

function kindOf(block: MarkdownNode): string {
  const names: Readonly<Record<string, string>> = {
    blockquote: 'a second reason',
    code: 'a code block',
    list: 'a list',
    paragraph: 'a second paragraph',
    table: 'a table',
  };
  return names[block.type] ?? `a block (${block.type})`;
}
