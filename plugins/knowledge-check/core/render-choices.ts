import { element, type MarkdownNode, textOf } from 'satteri-markdown-blocks';
import type { Option } from './model.ts';
import { letterOf } from './options.ts';
import { languageOf, type Strings } from './strings.ts';

/**
 * Options to select, as native inputs. A label may hold no blocks, so an option with some is not a label by itself: they stand
 * below that of its input and describe it.
 */
export function renderChoices(
  id: string,
  options: readonly Option[],
  type: 'radio' | 'checkbox',
  strings: Strings,
): MarkdownNode {
  return element(
    'div',
    { class: 'check-options' },
    options.map((option, index) => {
      const input = { class: 'check-choice', type, name: id, value: option.id };
      return option.blocks.length === 0
        ? renderText(option, input)
        : // By place, so that they do not grow with the ids of options.
          renderBlocks(`${id}-${letterOf(index)}`, option, input, strings);
    }),
  );
}

function renderText(option: Option, input: Record<string, string>): MarkdownNode {
  return element('label', attributesOf(option), [
    element('input', input),
    element('span', { class: 'check-label' }, option.text),
  ]);
}

function renderBlocks(
  inputId: string,
  option: Option,
  input: Record<string, string>,
  strings: Strings,
): MarkdownNode {
  const { text, blocks } = option;
  const blockId = `${inputId}-block`;
  const hasText = text.length > 0;
  // Without its own text the option is named by its code, or all options would have the same name. Written out,
  // because a reference to the block would also read what stands there for copying it.
  const named = hasText
    ? { 'aria-describedby': blockId }
    : { 'aria-label': [strings.optionBelow, ...blocks.map(textOf)].join(' '), ...languageOf(strings) };
  return element('div', attributesOf(option), [
    element('input', { ...input, id: inputId, ...named }),
    element(
      'label',
      { class: 'check-label', for: inputId, ...(!hasText && languageOf(strings)) },
      hasText ? text : [strings.optionBelow],
    ),
    element('div', { class: 'check-block', id: blockId }, blocks),
  ]);
}

function attributesOf({ id, pinned }: Option): Record<string, string | true> {
  return { class: 'check-option', 'data-option': id, ...(pinned && { 'data-pinned': true as const }) };
}
