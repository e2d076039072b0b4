import { findKind } from './kinds/index.ts';
import type { Question } from './model.ts';
import { childrenOf, type MarkdownNode, placeOf, textOf } from 'satteri-markdown-blocks';
import { problem, type Problem } from './problems.ts';

const CATCH_ALL =
  /^(?:all|none|both|neither|any|each|some) of (?:the )?(?:above|below|these|those|them|options|answers|other options|other answers)\b|^(?:both|neither) [a-e] (?:and|nor) [a-e]\b/i;

/** Not as a part of `read-only`, not in "at all", and not where "None, because …" is a number as good as "Two". */
const ABSOLUTE =
  /(?<![-\w])(?<!\bat )(?:always|never|only|all|(?<!^)none|every|everything|everyone|nothing|nobody|no one|impossible|completely|entirely|under no circumstances)(?![-\w])/gi;

const ORDINAL =
  'first|second|third|fourth|fifth|last|previous|preceding|next|following|above|below|upper|lower';

/** Findings about the words of a question; they know English only. */
export function lintWording(question: Question): Problem[] {
  const { comparesOptions = false, called } = findKind(question.kind)?.lint ?? {};
  return [
    ...findNegative(question),
    ...(comparesOptions ? [...findCatchAll(question), ...findAbsolute(question)] : []),
    ...(called === undefined ? [] : findPositions(question, called)),
  ];
}

/**
 * A question for the exception: "Which of these is not …?". A "not" elsewhere is part of what is asked ("What
 * happens when containerd is not running?") and stays.
 */
function findNegative({ asked, place }: Question): Problem[] {
  // Emphasised words fall out, and so do those in capitals, because the search knows small letters only.
  const plain = childrenOf({ type: 'paragraph', children: asked }).map(unemphasised).join('');
  const clause =
    /\b(?:[Ww]hich|[Ww]hat|[Ww]ho)\b((?:(?!\b(?:when|if|while|because|that|who|after|before|although|unless)\b)[^?.!,:;])*)/g;
  const verb = 'is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|must|may|might';
  const negative = new RegExp(
    `\\b(?:${verb}) (?:\\w+ )?(not|never|false|wrong|incorrect|untrue|impossible)\\b|\\b(cannot|(?:${verb})n['’]t)\\b|\\b(least)\\b`,
  );
  for (const [, words = ''] of plain.matchAll(clause)) {
    const found = negative.exec(words);
    if (found)
      return [
        problem('unmarked-negative', placeOfFirst(asked) ?? place, found[1] ?? found[2] ?? found[3] ?? ''),
      ];
  }
  return /\bexcept\b(?! for\b)/.test(plain)
    ? [problem('unmarked-negative', placeOfFirst(asked) ?? place, 'except')]
    : [];
}

function findCatchAll({ options }: Question): Problem[] {
  return options.flatMap((option) => {
    const phrase = CATCH_ALL.exec(proseOf(option.text))?.[0];
    return phrase === undefined ? [] : [problem('all-of-the-above', option.place, phrase)];
  });
}

function findAbsolute({ options }: Question): Problem[] {
  const used = options.map((option) => ({ option, words: absoluteWordsOf(option.text) }));
  if (used.some(({ option, words }) => option.correct && words.length > 0)) return [];
  const wrong = used.filter(({ words }) => words.length > 0);
  const [first] = wrong;
  return first
    ? [problem('absolute-word', first.option.place, [...new Set(wrong.flatMap(({ words }) => words))])]
    : [];
}

function absoluteWordsOf(text: readonly MarkdownNode[]): string[] {
  const prose = proseOf(text);
  // "None of the above" has its own finding.
  return CATCH_ALL.test(prose) ? [] : [...prose.matchAll(ABSOLUTE)].map(([word]) => word.toLowerCase());
}

/**
 * Words that point at another option by its place. Reasons count too: they are shown beside shuffled options.
 * @param thing what an option is called, as a part of a pattern
 */
function findPositions({ options }: Question, thing: string): Problem[] {
  if (options.every((option) => option.pinned)) return [];
  const pointing = new RegExp(
    [
      `\\b(?:${ORDINAL}) (?:(?:one|two|three) )?(?:${thing})\\b`,
      `\\b(?:${thing}) (?:above|below)\\b`,
      `\\b(?:as|said|shown|listed|named|described|mentioned|given) (?:above|below)\\b`,
      `\\b(?:options?|answers?) (?:[a-e]\\b|[1-5]\\b)`,
    ].join('|'),
    'i',
  );
  return options.flatMap((option) => {
    const text = proseOf(option.text);
    const phrase = pointing.exec(text)?.[0] ?? pointing.exec(option.reason.map(proseOfNode).join(' '))?.[0];
    return phrase === undefined || CATCH_ALL.test(text)
      ? []
      : [problem('position-word', option.place, phrase)];
  });
}

/** The text without code, whose words are not the author's. */
function proseOf(nodes: readonly MarkdownNode[]): string {
  return nodes.map(proseOfNode).join('').trim();
}

function proseOfNode(node: MarkdownNode): string {
  if (node.type === 'inlineCode' || node.type === 'code') return ' … ';
  return node.children ? childrenOf(node).map(proseOfNode).join('') : textWithBlanks(node);
}

function unemphasised(node: MarkdownNode): string {
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'inlineCode') return ' … ';
  return node.children ? childrenOf(node).map(unemphasised).join('') : textWithBlanks(node);
}

/** Blanks at the ends part the words of neighbouring nodes. */
function textWithBlanks(node: MarkdownNode): string {
  return node.value === undefined ? textOf(node) : node.value.replaceAll(/\s+/g, ' ');
}

function placeOfFirst(nodes: readonly MarkdownNode[]): Question['place'] | undefined {
  const [first] = nodes;
  return first?.position ? placeOf(first) : undefined;
}
