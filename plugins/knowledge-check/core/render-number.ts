import { element, type MarkdownNode } from 'satteri-markdown-blocks';
import type { Option } from './model.ts';
import { acceptedIn } from './numbers.ts';
import type { Strings } from './strings.ts';

/** An input for one number. A phone shows its digits where nothing but digits and a point can be meant. */
export function renderNumber(id: string, options: readonly Option[], strings: Strings): MarkdownNode[] {
  const isPlain = acceptedIn(options).every(({ value, unit }) => unit === '' && value >= 0);
  return [
    element('label', { class: 'check-label', for: `${id}-number` }, [strings.number]),
    element('input', {
      class: 'check-typed',
      id: `${id}-number`,
      type: 'text',
      ...(isPlain && { inputmode: 'decimal' }),
      autocapitalize: 'off',
      autocorrect: 'off',
      autocomplete: 'off',
      spellcheck: 'false',
    }),
  ];
}
