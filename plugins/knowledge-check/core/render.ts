import { element } from './element.ts';
import type { Kind, Question } from './model.ts';
import type { MarkdownNode } from './node.ts';
import { renderChoices } from './render-choices.ts';
import { renderCommand } from './render-command.ts';
import { renderSteps } from './render-steps.ts';
import { renderReview, type Sources } from './review.ts';
import { fill, type Strings } from './strings.ts';

/**
 * The element of one question: complete without JavaScript but for the verdict.
 *
 * The key is nowhere but in the review, which is closed. The search leaves the whole element out: options and
 * reasons would give answers away, and a question without them (Pagefind skips forms anyway) helps nobody.
 * Buttons are hidden until the script that makes them work runs; hints and review need none.
 */
export function renderQuestion(question: Question, strings: Strings, sources: Sources = {}): MarkdownNode {
  const id = `check-${question.id}`;
  return element(
    'knowledge-check',
    {
      id,
      'data-question': question.id,
      'data-kind': question.kind,
      'data-revision': question.revision,
      'data-pagefind-ignore': 'all',
      ...textsFor(question.kind, strings),
    },
    [
      element('p', { class: 'check-title' }, [strings.title]),
      ...question.before,
      renderForm(id, question, strings),
      element('div', { class: 'check-verdict', role: 'status' }),
      renderReview(question, strings, sources),
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
      element('p', { class: 'check-instruction', id: `${id}-instruction` }, [
        instructionFor(question.kind, strings),
      ]),
      ...renderAnswers(id, question, strings),
    ]),
    element('p', { class: 'check-error', id: `${id}-error`, hidden: true }, [
      errorFor(question.kind, strings),
    ]),
    ...renderHints(question.hints, strings),
    element('p', { class: 'check-actions', hidden: true }, [
      element('button', { class: 'check-button', type: 'button' }, [strings.check]),
      ' ',
      element('button', { class: 'check-reveal', type: 'button', hidden: true }, [strings.showAnswer]),
      ' ',
      element('button', { class: 'check-reset', type: 'button', hidden: true }, [strings.startOver]),
    ]),
  ]);
}

function renderAnswers(id: string, { kind, options }: Question, strings: Strings): MarkdownNode[] {
  if (kind === 'order') return [renderSteps(options, strings)];
  if (kind === 'command') return renderCommand(id, strings);
  return [renderChoices(id, options, kind === 'multiple' ? 'checkbox' : 'radio', strings)];
}

/** Native, so that they open without JavaScript, too. */
function renderHints(hints: Question['hints'], strings: Strings): MarkdownNode[] {
  return hints.map((blocks, index) => {
    const summary =
      hints.length === 1 ? strings.onlyHint : fill(strings.hint, { number: index + 1, total: hints.length });
    return element('details', { class: 'check-hint' }, [element('summary', {}, [summary]), ...blocks]);
  });
}

function instructionFor(kind: Kind, strings: Strings): string {
  if (kind === 'multiple') return strings.selectAll;
  if (kind === 'order') return strings.orderSteps;
  return kind === 'command' ? strings.typeCommand : strings.selectOne;
}

/** What a reader is told who checks an answer that is not there. */
function errorFor(kind: Kind, strings: Strings): string {
  if (kind === 'order') return strings.nothingMoved;
  return kind === 'command' ? strings.nothingTyped : strings.nothingSelected;
}

/** What the script says about a question of this kind, and nothing that only others need. */
function textsFor(kind: Kind, strings: Strings): Record<string, string> {
  const common = {
    'data-say-right': strings.right,
    'data-say-wrong': strings.wrong,
    'data-say-again': strings.again,
    'data-say-shown': strings.shown,
    'data-say-score': strings.score,
    'data-say-page': strings.startOverPage,
    'data-say-undo': strings.undo,
    'data-say-cleared': strings.cleared,
    'data-say-restored': strings.restored,
  };
  if (kind === 'multiple') return { ...common, 'data-say-credit': strings.multipleCredit };
  if (kind === 'order') {
    return {
      ...common,
      'data-say-credit': strings.orderCredit,
      'data-say-early': strings.orderEarly,
      'data-say-moved': strings.orderMoved,
      'data-say-place': strings.orderPlace,
    };
  }
  if (kind === 'command') {
    return { ...common, 'data-say-other': strings.commandOther, 'data-say-failed': strings.commandFailed };
  }
  return common;
}
