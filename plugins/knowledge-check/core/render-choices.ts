import { element, type MarkdownNode, textOf } from 'satteri-markdown-blocks';
import type { Option } from './model.ts';
import { letterOf } from './options.ts';
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
    // By place, so that they do not grow with the ids of options.
    options.map((option, index) => renderChoice(`${id}-${letterOf(index)}`, option, id, type, strings)),
  );
}

function renderChoice(
  inputId: string,
  { id, text, blocks, pinned }: Option,
  name: string,
  type: 'radio' | 'checkbox',
  strings: Strings,
): MarkdownNode {
  const blockId = `${inputId}-block`;
  const hasText = text.length > 0;
  // Without its own text the option is named by its code, or all options would have the same name. Written out,
  // because a reference to the block would also read what stands there for copying it.
  const named = hasText ? {} : { 'aria-label': [strings.optionBelow, ...blocks.map(textOf)].join(' ') };
  const described = hasText && blocks.length > 0 ? { 'aria-describedby': blockId } : {};
  return element(
    'div',
    { class: 'check-option', 'data-option': id, ...(pinned && { 'data-pinned': true as const }) },
    [
      element('input', {
        class: 'check-choice',
        type,
        name,
        value: id,
        id: inputId,
        ...named,
        ...described,
      }),
      element('label', { class: 'check-label', for: inputId }, hasText ? text : [strings.optionBelow]),
      ...(blocks.length > 0 ? [element('div', { class: 'check-block', id: blockId }, blocks)] : []),
    ],
  );
}
