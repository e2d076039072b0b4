import { element, fill, type MarkdownNode, textOf } from 'satteri-markdown-blocks';
import type { Option } from './model.ts';
import { mixed } from './steps.ts';
import { languageOf, type Strings } from './strings.ts';

/** Steps in a mixed order, each with the buttons that move it, and a grip to drag it by. */
export function renderSteps(id: string, steps: readonly Option[], strings: Strings): MarkdownNode {
  return element(
    'ol',
    { class: 'check-steps' },
    mixed(steps, id).map((step) => renderStep(step, strings)),
  );
}

function renderStep({ id, text, blocks }: Option, strings: Strings): MarkdownNode {
  const name = [...text, ...blocks].map(textOf).join(' ');
  const move = (direction: 'up' | 'down', label: string, arrow: string) =>
    element(
      'button',
      {
        type: 'button',
        class: 'check-move',
        'data-move': direction,
        'aria-label': fill(label, { step: name }),
        ...languageOf(strings),
      },
      [arrow],
    );
  return element('li', { class: 'check-step', 'data-option': id }, [
    element(
      'span',
      { class: 'check-text', ...(text.length === 0 && languageOf(strings)) },
      text.length > 0 ? text : [strings.optionBelow],
    ),
    ...(blocks.length > 0 ? [element('div', { class: 'check-block' }, blocks)] : []),
    element('span', { class: 'check-moves' }, [
      move('up', strings.moveUp, '↑'),
      move('down', strings.moveDown, '↓'),
      element('span', { class: 'check-grip', 'aria-hidden': 'true' }, ['⠿']),
    ]),
  ]);
}
