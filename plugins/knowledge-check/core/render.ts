import { element, fill, type MarkdownNode } from 'satteri-markdown-blocks';
import { revisionsOf } from './former.ts';
import { findKind } from './kinds/index.ts';
import type { QuestionKind } from './kinds/kind.ts';
import type { Question } from './model.ts';
import { renderReview, type Sources } from './review.ts';
import { countIn, languageOf, type Strings } from './strings.ts';
import { withOptionIds } from './translation.ts';

/**
 * The element of one question, with all that a reader needs without JavaScript. What only the script uses
 * (buttons, the verdict, an error) it builds, of the texts that the page has once; see `spoken.ts`.
 *
 * The key is nowhere but in the review, which is closed. The search leaves the whole element out: options and
 * reasons would give answers away, and a question without them (Pagefind skips forms anyway) helps no one.
 * Hints and review need no script.
 */
export function renderQuestion(compiled: Question, strings: Strings, sources: Sources = {}): MarkdownNode {
  const question = withOptionIds(compiled, sources.optionIds);
  const { former } = sources;
  const id = `check-${question.id}`;
  const kind = findKind(question.kind);
  if (!kind) throw new Error(`A question of the unknown kind "${question.kind}" was compiled.`);
  return element(
    'knowledge-check',
    {
      id,
      'data-question': question.id,
      'data-kind': question.kind,
      'data-revision': revisionsOf(question, former),
      ...(former && former.options.length > 0 && { 'data-former': former.options.join(',') }),
      'data-pagefind-ignore': 'all',
    },
    [
      element('p', { class: 'check-title', ...languageOf(strings) }, [strings.title]),
      ...renderScenario(id, question),
      renderForm(id, question, kind, strings),
      renderReview(question, kind, strings, sources),
    ],
  );
}

/**
 * `method="dialog"` makes Enter in a radio do nothing, with and without JavaScript: outside a dialog such a
 * form is never submitted. Without `autocomplete="off"` Firefox would select the last choice after a reload.
 */
function renderForm(id: string, question: Question, kind: QuestionKind, strings: Strings): MarkdownNode {
  return element('form', { class: 'check-form', method: 'dialog', autocomplete: 'off' }, [
    element('fieldset', { class: 'check-group', 'aria-describedby': describing(id, question) }, [
      element('legend', { class: 'check-question' }, question.asked),
      ...question.after,
      element('p', { class: 'check-instruction', id: `${id}-task`, ...languageOf(strings) }, [
        kind.instruction(strings, question.options),
      ]),
      ...kind.render(id, question.options, strings),
    ]),
    ...renderHints(question.hints, strings),
    // The room of the buttons, which the script builds.
    element('p', { class: 'check-actions' }),
  ]);
}

/** What is told before the question. It is out of the group, which is described by it: forms are read group by group. */
function renderScenario(id: string, { before }: Question): MarkdownNode[] {
  return before.length === 0
    ? []
    : [element('div', { class: 'check-scenario', id: `${id}-scenario` }, before)];
}

function describing(id: string, { before }: Question): string {
  return before.length === 0 ? `${id}-task` : `${id}-scenario ${id}-task`;
}

/** Native, so that they open without JavaScript, too. */
function renderHints(hints: Question['hints'], strings: Strings): MarkdownNode[] {
  return hints.map((blocks, index) => {
    const summary =
      hints.length === 1
        ? strings.onlyHint
        : fill(strings.hint, {
            number: countIn(strings, index + 1),
            total: countIn(strings, hints.length),
          });
    return element('details', { class: 'check-hint' }, [
      element('summary', { ...languageOf(strings) }, [summary]),
      ...blocks,
    ]);
  });
}
