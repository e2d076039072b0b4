import { attributesHtml, escapeHtml } from './html.ts';
import { KINDS } from './kinds/index.ts';
import { languageOf, type Strings } from './strings.ts';

/**
 * What only the script says on a page, once for all of its questions: an element that shows nothing, with each text in an
 * attribute, and as its content the parts of a question that only the script uses. Texts of one kind are named by it,
 * `data-order-credit`, and are there where the page has such a question. `lang` is the language of the texts; `dir` is there
 * only where that is not the language of the page, and they have to say so.
 *
 * @param html the page; one without a question, a list of progress or a review has nothing to say
 */
export function spokenTexts(html: string, strings: Strings): string {
  const hasReview = html.includes('<knowledge-review ');
  const hasCheck = html.includes('<knowledge-check ') || hasReview;
  const hasProgress = html.includes('<knowledge-progress ');
  if (!hasCheck && !hasProgress) return '';
  const texts = {
    lang: strings.lang,
    ...(strings.isForeign && { dir: strings.dir }),
    ...named('data', saidOnReset(strings)),
    ...(hasCheck && named('data', saidOfAnswers(strings))),
    ...(hasProgress && named('data', { count: strings.progressCount, total: strings.progressTotal })),
    ...(hasReview && named('data', saidOfReview(strings))),
  };
  const ofKinds = KINDS.filter(({ name }) => hasReview || html.includes(`data-kind="${name}"`)).map(
    ({ name, said }) => named(`data-${name}`, said(strings)),
  );
  const attributes = Object.assign({ id: 'knowledge-check-texts' }, texts, ...ofKinds) as typeof texts;
  return `<template${attributesHtml(attributes)}>${hasCheck ? partsOfCheck(strings) : ''}</template>`;
}

/** Error, buttons and verdict, which take the place of the room that a question keeps for them. */
function partsOfCheck(strings: Strings): string {
  const language = languageOf(strings);
  const button = (name: string, text: string, hidden = true) =>
    `<button${attributesHtml({ class: `check-${name}`, type: 'button', ...(hidden && { hidden }), ...language })}>${escapeHtml(text)}</button>`;
  return [
    `<p${attributesHtml({ class: 'check-error', hidden: true, ...language })}></p>`,
    '<p class="check-actions">',
    button('button', strings.check, false),
    button('reveal', strings.showAnswer),
    button('reset', strings.startOver),
    '</p><div class="check-verdict" role="status"></div>',
  ].join('');
}

function named(prefix: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${prefix}-${name}`, text]));
}

function saidOnReset({ undo, cleared, restored }: Strings): Record<string, string> {
  return { undo, cleared, restored };
}

function saidOfAnswers(strings: Strings): Record<string, string> {
  return {
    right: strings.right,
    wrong: strings.wrong,
    check: strings.check,
    again: strings.again,
    yours: strings.yourAnswer,
    shown: strings.shown,
    seen: strings.seen,
    answered: strings.answered,
    aside: strings.aside,
    score: strings.score,
    page: strings.startOverPage,
  };
}

function saidOfReview(strings: Strings): Record<string, string> {
  return {
    none: strings.reviewNone,
    left: strings.reviewLeft,
    done: strings.reviewDone,
    enough: strings.reviewEnough,
    first: strings.reviewFirst,
    later: strings.reviewLater,
    failed: strings.reviewFailed,
    imported: strings.reviewImported,
    unread: strings.reviewUnread,
  };
}
