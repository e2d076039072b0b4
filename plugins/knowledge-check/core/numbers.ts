import type { Option } from './model.ts';
import { type MarkdownNode, placeOf, textOf } from 'satteri-markdown-blocks';
import { checkRepetition, isMarkedCorrect, readContent, textOfOption } from './option.ts';
import { checkMarker, optionItems } from './options.ts';
import { problem, type Problem } from './problems.ts';
import { type Accepted, compare, readAccepted } from './quantity.ts';

/** A listed number, and the item it is. */
interface Listed extends Accepted {
  readonly item: Option;
}

/** Reads the numbers of a question that is answered by typing one: those accepted, and wrong ones with a reason. */
export function compileNumbers(list: MarkdownNode, problems: Problem[]): readonly Option[] {
  const numbers = optionItems(list, problems).map((item): Option => {
    const content = readContent(item, problems);
    checkMarker(item, problems);
    for (const block of content.blocks) {
      problems.push(problem('not-a-number', placeOf(block), textOf(block)));
    }
    return { ...content, correct: isMarkedCorrect(item), pinned: false };
  });
  if (!numbers.some(({ correct }) => correct)) {
    problems.push(problem('no-correct-option', placeOf(list), numbers.length));
  }
  if (checkRepetition(numbers, problems)) checkNumbers(numbers, problems);
  return numbers;
}

/** The accepted numbers of a question, in its order. */
export function acceptedIn(options: readonly Option[]): readonly Accepted[] {
  return listed(options.filter(({ correct }) => correct));
}

function checkNumbers(numbers: readonly Option[], problems: Problem[]): void {
  for (const item of numbers) {
    const text = textOfOption(item);
    if (item.blocks.length === 0 && text !== '' && readAccepted(text) === undefined) {
      problems.push(problem('not-a-number', item.place, text));
    }
  }
  const known = listed(numbers);
  const [first] = known;
  const other = known.find(({ unit }) => (unit === '') !== (first?.unit === ''));
  if (first && other) {
    problems.push(
      problem('mixed-units', other.item.place, textOfOption(other.item), other.unit || first.unit),
    );
    return;
  }
  // As a browser goes through them: accepted ones first.
  const inTurn = known.toSorted((a, b) => Number(b.item.correct) - Number(a.item.correct));
  for (const [index, number] of inTurn.entries()) {
    const earlier = inTurn.slice(0, index).find((accepted) => compare(number, accepted) === 'same');
    if (!earlier) continue;
    problems.push(
      problem('number-covered', number.item.place, textOfOption(number.item), textOfOption(earlier.item)),
    );
  }
}

function listed(options: readonly Option[]): Listed[] {
  return options.flatMap((item) => {
    const accepted = readAccepted(textOfOption(item));
    return accepted ? [{ ...accepted, item }] : [];
  });
}

/** All numbers that a text has, as words. */
export function numbersIn(nodes: readonly MarkdownNode[]): readonly string[] {
  const text = textOf({ type: 'paragraph', children: nodes.flatMap((node) => [node, BLANK]) });
  return text.match(/(?<![\w.-])[+-]?\d[\w.,]*(?: ?[KMGT]i?B)?/gu) ?? [];
}

const BLANK: MarkdownNode = { type: 'text', value: ' ' };
