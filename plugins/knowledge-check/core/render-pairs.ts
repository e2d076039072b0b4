import { element, type MarkdownNode, textOf } from 'satteri-markdown-blocks';
import type { Option, Partner } from './model.ts';
import { letterOf } from './options.ts';
import { choicesOf } from './pairs.ts';
import { mixed } from './steps.ts';
import { languageOf, type Strings } from './strings.ts';

/**
 * Each left side as the label of a list of all choices. That is a native `<select>`: keys, fingers and screen readers know
 * it, and a phone shows it in large. On paper, where no list opens, the choices stand below.
 */
export function renderPairs(id: string, pairs: readonly Option[], strings: Strings): MarkdownNode {
  const choices = mixed(choicesOf(pairs), id);
  const left = pairs.filter(({ partner }) => partner);
  return element('div', { class: 'check-pairs' }, [
    ...left.map((pair, index) => renderPair(`${id}-${letterOf(index)}`, pair, choices, strings)),
    element(
      'ul',
      { class: 'check-offered' },
      choices.map((choice) => element('li', {}, [wordsOf(choice)])),
    ),
  ]);
}

function renderPair(
  selectId: string,
  { id, text, blocks }: Option,
  choices: readonly Partner[],
  strings: Strings,
): MarkdownNode {
  const blockId = `${selectId}-block`;
  return element('div', { class: 'check-pair', 'data-option': id }, [
    element(
      'label',
      { class: 'check-label', for: selectId, ...(text.length === 0 && languageOf(strings)) },
      text.length > 0 ? text : [strings.optionBelow],
    ),
    ...(blocks.length > 0 ? [element('div', { class: 'check-block', id: blockId }, blocks)] : []),
    element(
      'select',
      { class: 'check-partner', id: selectId, ...(blocks.length > 0 && { 'aria-describedby': blockId }) },
      [
        element('option', { value: '', ...languageOf(strings) }, [strings.choose]),
        ...choices.map((choice) => element('option', { value: choice.id }, [wordsOf(choice)])),
      ],
    ),
  ]);
}

/** A list of the browser's has words, and neither code nor emphasis. */
function wordsOf({ text }: Partner): string {
  return textOf({ type: 'paragraph', children: text }).trim();
}
