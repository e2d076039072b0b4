import { attributesHtml } from './html.ts';
import { KINDS } from './kinds/index.ts';
import type { Strings } from './strings.ts';

/**
 * What only the script says on a page, once for all of its questions: an element that shows nothing, with each text in an
 * attribute. Those of one kind are named by it, `data-order-credit`, and are there where the page has such a question. Its
 * `lang` and `dir` are those of the texts, and are left out where they are those of the page.
 *
 * @param html the page; one without a question, a list of progress or a review has nothing to say
 */
export function spokenTexts(html: string, strings: Strings): string {
  const hasReview = html.includes('<knowledge-review ');
  const hasCheck = html.includes('<knowledge-check ') || hasReview;
  const hasProgress = html.includes('<knowledge-progress ');
  if (!hasCheck && !hasProgress) return '';
  const texts = {
    ...(strings.isForeign && { lang: strings.lang, dir: strings.dir }),
    ...named('data', saidOnReset(strings)),
    ...(hasCheck && named('data', saidOfAnswers(strings))),
    ...(hasProgress && named('data', { count: strings.progressCount, total: strings.progressTotal })),
    ...(hasReview && named('data', saidOfReview(strings))),
  };
  const ofKinds = KINDS.filter(({ name }) => hasReview || html.includes(`data-kind="${name}"`)).map(
    ({ name, said }) => named(`data-${name}`, said(strings)),
  );
  const attributes = Object.assign({ id: 'knowledge-check-texts' }, texts, ...ofKinds) as typeof texts;
  return `<template${attributesHtml(attributes)}></template>`;
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
    reveal: strings.showAnswer,
    reset: strings.startOver,
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
