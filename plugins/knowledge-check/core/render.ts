import { element } from './element.ts';
import type { Option, Question } from './model.ts';
import type { MarkdownNode } from './node.ts';
import { renderReview } from './review.ts';
import type { Strings } from './strings.ts';

/**
 * The element of one question: complete without JavaScript but for the verdict.
 *
 * The key is nowhere but in the review, which is closed. The search leaves the whole element out: options and
 * reasons would give answers away, and a question without them (Pagefind skips forms anyway) helps nobody. The
 * button is hidden until the script that makes it work runs.
 */
export function renderQuestion(question: Question, strings: Strings): MarkdownNode {
  const id = `check-${question.id}`;
  return element(
    'knowledge-check',
    {
      id,
      'data-question': question.id,
      'data-pagefind-ignore': 'all',
      'data-say-right': strings.right,
      'data-say-wrong': strings.wrong,
      'data-say-score': strings.score,
    },
    [
      element('p', { class: 'check-title' }, [strings.title]),
      ...question.before,
      renderForm(id, question, strings),
      element('div', { class: 'check-verdict', role: 'status' }),
      renderReview(question.options, strings),
    ],
  );
}

/**
 * `method="dialog"` makes Enter in a radio do nothing, with and without JavaScript: outside a dialog such a
 * form is never submitted. Without `autocomplete="off"` Firefox would select the last choice after a reload.
 */
function renderForm(id: string, question: Question, strings: Strings): MarkdownNode {
  return element('form', { class: 'check-form', method: 'dialog', autocomplete: 'off' }, [
    element('fieldset', { class: 'check-group', 'aria-describedby': `${id}-instruction` }, [
      element('legend', { class: 'check-question' }, question.asked),
      ...question.after,
      element('p', { class: 'check-instruction', id: `${id}-instruction` }, [strings.selectOne]),
      element(
        'div',
        { class: 'check-options' },
        question.options.map((option) => renderOption(id, option)),
      ),
    ]),
    element('p', { class: 'check-error', id: `${id}-error`, hidden: true }, [strings.nothingSelected]),
    element('button', { class: 'check-button', type: 'button', hidden: true }, [strings.check]),
  ]);
}

function renderOption(id: string, option: Option): MarkdownNode {
  const inputId = `${id}-${option.id}`;
  return element('label', { class: 'check-option', for: inputId }, [
    element('input', { class: 'check-choice', type: 'radio', name: id, value: option.id, id: inputId }),
    element('span', {}, option.text),
  ]);
}
