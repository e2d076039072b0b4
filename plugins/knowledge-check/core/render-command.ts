import { element, type MarkdownNode } from 'satteri-markdown-blocks';
import type { Strings } from './strings.ts';

/** An input for one command, which nothing on a phone may "correct". */
export function renderCommand(id: string, strings: Strings): MarkdownNode[] {
  return [
    element('label', { class: 'check-label', for: `${id}-command` }, [strings.command]),
    element('input', {
      class: 'check-typed',
      id: `${id}-command`,
      type: 'text',
      autocapitalize: 'off',
      autocorrect: 'off',
      autocomplete: 'off',
      spellcheck: 'false',
    }),
  ];
}
