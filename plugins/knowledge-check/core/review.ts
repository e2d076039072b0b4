import { element } from './element.ts';
import type { Option } from './model.ts';
import { copyOf, type MarkdownNode } from './node.ts';
import type { Strings } from './strings.ts';

/**
 * Key and reasons of all options. One list serves both readers: closed for whoever has no JavaScript or gives
 * up, and opened after a check, when the script unhides "Your answer" at the selected option.
 */
export function renderReview(options: readonly Option[], strings: Strings): MarkdownNode {
  return element('details', { class: 'check-review' }, [
    element('summary', { class: 'check-summary' }, [strings.review]),
    element(
      'ul',
      { class: 'check-entries', role: 'list' },
      options.map((option) => renderEntry(option, strings)),
    ),
  ]);
}

function renderEntry(option: Option, strings: Strings): MarkdownNode {
  const key = option.correct ? [' ', element('strong', { class: 'check-key' }, [strings.correctAnswer])] : [];
  return element('li', { class: 'check-entry', 'data-option': option.id }, [
    element('p', { class: 'check-answer' }, [
      // The option is already in the form: a second use needs nodes of its own.
      element('span', {}, option.text.map(copyOf)),
      ...key,
      ' ',
      element('strong', { class: 'check-yours', hidden: true }, [strings.yourAnswer]),
    ]),
    element('div', { class: 'check-reason' }, option.reason),
  ]);
}
