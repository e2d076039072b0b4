import { element, fill, type MarkdownNode } from 'satteri-markdown-blocks';
import { revisionsOf } from './former.ts';
import { findKind } from './kinds/index.ts';
import type { KindTexts, QuestionKind } from './kinds/kind.ts';
import type { Question } from './model.ts';
import { renderReview, type Sources } from './review.ts';
import type { Strings } from './strings.ts';
import { withOptionIds } from './translation.ts';

/**
 * The element of one question: complete without JavaScript but for the verdict.
 *
 * The key is nowhere but in the review, which is closed. The search leaves the whole element out: options and
 * reasons would give answers away, and a question without them (Pagefind skips forms anyway) helps no one.
 * Buttons are hidden until the script that makes them work runs; hints and review need none.
 */
export function renderQuestion(compiled: Question, strings: Strings, sources: Sources = {}): MarkdownNode {
  const question = withOptionIds(compiled, sources.optionIds);
  const { former } = sources;
  const id = `check-${question.id}`;
  const kind = findKind(question.kind);
  if (!kind) throw new Error(`A question of the unknown kind "${question.kind}" was compiled.`);
  const texts = kind.texts(strings, question.options);
  return element(
    'knowledge-check',
    {
      id,
      'data-question': question.id,
      'data-kind': question.kind,
      'data-revision': revisionsOf(question, former),
      ...(former && former.options.length > 0 && { 'data-former': former.options.join(',') }),
      'data-pagefind-ignore': 'all',
      ...saidTexts(texts, strings),
    },
    [
      element('p', { class: 'check-title' }, [strings.title]),
      ...renderScenario(id, question),
      renderForm(id, question, kind, texts, strings),
      element('div', { class: 'check-verdict', role: 'status' }),
      renderReview(question, kind, strings, sources),
    ],
  );
}

/**
 * `method="dialog"` makes Enter in a radio do nothing, with and without JavaScript: outside a dialog such a
 * form is never submitted. Without `autocomplete="off"` Firefox would select the last choice after a reload.
 */
function renderForm(
  id: string,
  question: Question,
  kind: QuestionKind,
  texts: KindTexts,
  strings: Strings,
): MarkdownNode {
  return element('form', { class: 'check-form', method: 'dialog', autocomplete: 'off' }, [
    element('fieldset', { class: 'check-group', 'aria-describedby': describing(id, question) }, [
      element('legend', { class: 'check-question' }, question.asked),
      ...question.after,
      element('p', { class: 'check-instruction', id: `${id}-instruction` }, [texts.instruction]),
      ...kind.render(id, question.options, strings),
    ]),
    element('p', { class: 'check-error', id: `${id}-error`, hidden: true }, [texts.error]),
    ...renderHints(question.hints, strings),
    element('p', { class: 'check-actions' }, [
      element('button', { class: 'check-button', type: 'button' }, [strings.check]),
      ' ',
      element('button', { class: 'check-reveal', type: 'button', hidden: true }, [strings.showAnswer]),
      ' ',
      element('button', { class: 'check-reset', type: 'button', hidden: true }, [strings.startOver]),
    ]),
  ]);
}

/** What is told before the question. It is out of the group, which is described by it: forms are read group by group. */
function renderScenario(id: string, { before }: Question): MarkdownNode[] {
  return before.length === 0
    ? []
    : [element('div', { class: 'check-scenario', id: `${id}-scenario` }, before)];
}

function describing(id: string, { before }: Question): string {
  return before.length === 0 ? `${id}-instruction` : `${id}-scenario ${id}-instruction`;
}

/** Native, so that they open without JavaScript, too. */
function renderHints(hints: Question['hints'], strings: Strings): MarkdownNode[] {
  return hints.map((blocks, index) => {
    const summary =
      hints.length === 1 ? strings.onlyHint : fill(strings.hint, { number: index + 1, total: hints.length });
    return element('details', { class: 'check-hint' }, [element('summary', {}, [summary]), ...blocks]);
  });
}

/** What the script says about a question of this kind, and nothing that only others need. */
function saidTexts({ said }: KindTexts, strings: Strings): Record<string, string> {
  const all = {
    right: strings.right,
    wrong: strings.wrong,
    again: strings.again,
    shown: strings.shown,
    seen: strings.seen,
    answered: strings.answered,
    aside: strings.aside,
    score: strings.score,
    page: strings.startOverPage,
    undo: strings.undo,
    cleared: strings.cleared,
    restored: strings.restored,
    ...said,
  };
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [`data-say-${name}`, text]));
}
