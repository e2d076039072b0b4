import { element, type MarkdownNode } from 'satteri-markdown-blocks';
import type { Prediction } from './prediction.ts';
import type { Strings } from './strings.ts';

/**
 * What a command left, covered until a reader asks for it. It is a `<details>`, so that it opens without a script and
 * for who searches in the page; on paper and without a script, style sheets uncover it.
 *
 * @param prediction what is asked, at the first of several; undefined at the others
 * @param after the question on the page with whose answer it opens
 */
export function coverResult(
  result: readonly MarkdownNode[],
  prediction: Prediction | undefined,
  after: string | undefined,
  strings: Strings,
): MarkdownNode {
  const otherwise = after === undefined ? strings.predict : strings.answerFirst;
  return element(
    'details',
    { class: 'session-cover', ...(after === undefined ? {} : { 'data-after': after }) },
    [
      element('summary', { class: 'session-ask', 'data-pagefind-ignore': true }, [
        ...(prediction
          ? [element('span', { class: 'session-question' }, withCode(prediction.ask ?? otherwise))]
          : []),
        element('span', { class: 'session-reveal' }, [strings.reveal]),
        element('span', { class: 'session-conceal' }, [strings.conceal]),
      ]),
      ...result,
    ],
  );
}

/** A text with what is between backticks as code. */
function withCode(text: string): (MarkdownNode | string)[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? element('code', {}, [part]) : part))
    .filter((part) => part !== '');
}
