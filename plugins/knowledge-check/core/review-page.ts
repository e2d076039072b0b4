import { element, type MarkdownNode } from 'satteri-markdown-blocks';
import { attributesHtml, escapeHtml } from './html.ts';
import type { PageWithChecks } from './progress.ts';
import { languageOf, type Strings } from './strings.ts';

/** The empty list in a rendered page. */
const gap = /(<ul class="review-pages"[^>]*>)\s*<\/ul>/;

/**
 * The element of `::quiz-review`, without its pages, which are filled in when the page is built; see `fillReview`. Its
 * questions are not here: the browser takes each from its own page when it is asked.
 */
export function renderReviewPage(strings: Strings): MarkdownNode {
  const language = languageOf(strings);
  const button = (name: string, text: string, hidden = true) =>
    element(
      'button',
      { class: name, type: 'button', ...(hidden && { hidden: true as const }), ...language },
      [text],
    );
  return element('knowledge-review', { 'data-pagefind-ignore': 'all' }, [
    element('p', { class: 'review-script', ...language }, [strings.reviewScript]),
    element('p', { class: 'review-summary', ...language }),
    // Where a reader goes on who has asked for the next one.
    element('div', { class: 'review-question', tabindex: '-1' }),
    element('div', { class: 'review-actions' }, [
      button('review-next', strings.reviewNext),
      button('review-more', strings.reviewMore),
    ]),
    element('ul', { class: 'review-pages', role: 'list' }),
    element('div', { class: 'review-actions' }, [button('review-export', strings.reviewExport, false)]),
    element('label', { class: 'review-file', ...language }, [
      strings.reviewImport,
      ' ',
      element('input', { class: 'review-import', type: 'file', accept: 'application/json,.json' }),
    ]),
    element('p', { class: 'review-status', role: 'status', ...language }),
  ]);
}

/** Puts the pages into the list of a rendered page; a page without the list comes back as it is. */
export function fillReview(html: string, pages: readonly PageWithChecks[], strings: Strings): string {
  const items = pages.map((page) => pageItem(page, strings)).join('');
  return html.replace(gap, (_, opening: string) => `${opening}${items}</ul>`);
}

function pageItem({ title, href, questions }: PageWithChecks, strings: Strings): string {
  const language = attributesHtml({ ...languageOf(strings) });
  const page = escapeHtml(href);
  const data = questions.map(
    ({ id, revision }) =>
      `<span hidden data-page="${page}" data-question="${escapeHtml(id)}" data-revision="${escapeHtml(revision)}"></span>`,
  );
  return [
    `<li class="review-page" hidden><p class="review-title"><a href="${page}">${escapeHtml(title)}</a></p>`,
    `<p class="review-first"${language}></p><p class="review-later"${language}></p>${data.join('')}</li>`,
  ].join('');
}
