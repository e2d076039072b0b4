import { element, type MarkdownNode } from 'satteri-markdown-blocks';
import { languageOf, type Strings } from './strings.ts';

/**
 * A field for one answer to type, which nothing on a phone may "correct".
 *
 * @param inputmode which keys a phone shows; all of them where it is left out
 */
export function renderTyped(
  fieldId: string,
  label: string,
  strings: Strings,
  inputmode?: 'decimal',
): MarkdownNode[] {
  return [
    element('label', { class: 'check-label', for: fieldId, ...languageOf(strings) }, [label]),
    element('input', {
      class: 'check-typed',
      id: fieldId,
      type: 'text',
      // Commands, and numbers with their units, are in no language; on a page from right to left "5 MiB" would turn around.
      dir: 'ltr',
      ...(inputmode && { inputmode }),
      autocapitalize: 'off',
      autocorrect: 'off',
      autocomplete: 'off',
      spellcheck: 'false',
    }),
  ];
}
