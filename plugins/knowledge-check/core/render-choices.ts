import { element, type MarkdownNode, textOf } from 'satteri-markdown-blocks';
import type { Option } from './model.ts';
import type { Strings } from './strings.ts';

/** Options to select, as native inputs. A label may hold no blocks, so these stand below it and describe it. */
export function renderChoices(
  id: string,
  options: readonly Option[],
  type: 'radio' | 'checkbox',
  strings: Strings,
): MarkdownNode {
  return element(
    'div',
    { class: 'check-options' },
    options.map((option) => renderChoice(id, option, type, strings)),
  );
}

function renderChoice(
  id: string,
  { id: letter, text, blocks, pinned }: Option,
  type: 'radio' | 'checkbox',
  strings: Strings,
): MarkdownNode {
  const inputId = `${id}-${letter}`;
  const blockId = `${inputId}-block`;
  const hasText = text.length > 0;
  // Without a text of its own the option is named by its code, or all options would have the same name. Written out,
  // because a reference to the block would also read what stands there for copying it.
  const named = hasText ? {} : { 'aria-label': [strings.optionBelow, ...blocks.map(textOf)].join(' ') };
  const described = hasText && blocks.length > 0 ? { 'aria-describedby': blockId } : {};
  return element(
    'div',
    { class: 'check-option', 'data-option': letter, ...(pinned && { 'data-pinned': true as const }) },
    [
      element('input', {
        class: 'check-choice',
        type,
        name: id,
        value: letter,
        id: inputId,
        ...named,
        ...described,
      }),
      element('label', { class: 'check-label', for: inputId }, hasText ? text : [strings.optionBelow]),
      ...(blocks.length > 0 ? [element('div', { class: 'check-block', id: blockId }, blocks)] : []),
    ],
  );
}
