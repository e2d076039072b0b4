import { findKind } from './kinds/index.ts';
import type { Option, Question } from './model.ts';
import { childrenOf, type MarkdownNode, textOf } from 'satteri-markdown-blocks';
import { problem, type Problem } from './problems.ts';

/**
 * From which ratio and which difference on a correct option counts as the longest at a glance. In one of n
 * questions the correct option is the longest by chance, so that alone is not a tell. Half as long again shows as
 * a ragged edge, and 20 characters are three or four words, so that names of tools never count as long.
 */
const CLEARLY_LONGER = { ratio: 1.5, characters: 20 };

/** Findings about the options as such, in any language. */
export function lintOptions(question: Question): Problem[] {
  const { kind, options, place } = question;
  const rules = findKind(kind)?.lint;
  const found = [...(rules?.distinct === true ? findAlike(options) : []), ...(rules?.find?.(question) ?? [])];
  if (rules?.comparesOptions !== true) return found;
  if (options.length < 3) found.push(problem('few-options', place, options.length));
  if (options.length > 5) found.push(problem('many-options', place, options.length));
  return rules.worded ? [...found, ...findLongest(question)] : found;
}

/** Number of characters of an option as shown; undefined if it also has blocks, which have no length. */
export function lengthOf(option: Option): number | undefined {
  return option.blocks.length > 0 ? undefined : textOf({ type: 'paragraph', children: option.text }).length;
}

function findLongest({ options }: Question): Problem[] {
  const lengths = options.map(lengthOf);
  const [first] = options.filter((option) => option.correct);
  if (!first || lengths.includes(undefined)) return [];
  const lengthsWhere = (correct: boolean): number[] =>
    options.flatMap((option) => (option.correct === correct ? [lengthOf(option) ?? 0] : []));
  const correct = Math.min(...lengthsWhere(true));
  const wrong = Math.max(...lengthsWhere(false));
  if (correct < wrong * CLEARLY_LONGER.ratio || correct < wrong + CLEARLY_LONGER.characters) return [];
  return [problem('longest-option', first.place, correct, wrong)];
}

function findAlike(options: readonly Option[]): Problem[] {
  const first = new Map<string, Option>();
  return options.flatMap((option) => {
    const key = [...option.text, ...option.blocks].map(essenceOf).join(' ').replaceAll(/\s+/g, ' ').trim();
    const earlier = first.get(key);
    if (!earlier) first.set(key, option);
    const text = textOf({ type: 'paragraph', children: option.text });
    // The same to the letter is its own problem, `duplicate-option`.
    if (!earlier || key === '' || sameLetters(earlier, option)) return [];
    return [problem('options-alike', option.place, text, earlier.place.line)];
  });
}

function sameLetters(one: Option, other: Option): boolean {
  const lettersOf = ({ text }: Option): string => textOf({ type: 'paragraph', children: text }).toLowerCase();
  return lettersOf(one) === lettersOf(other);
}

/** The words of a node without what does not change their meaning; in code every character does. */
function essenceOf(node: MarkdownNode): string {
  if (node.type === 'inlineCode' || node.type === 'code') return ` ${node.value ?? ''} `;
  if (!node.children) {
    const words = textOf(node)
      .toLowerCase()
      .replaceAll(/[\p{P}\p{S}]/gu, ' ');
    return ` ${words.replaceAll(/\b(?:an?|the)\b/g, ' ')} `;
  }
  return childrenOf(node).map(essenceOf).join('');
}
