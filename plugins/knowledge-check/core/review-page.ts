import { element, type MarkdownNode } from 'satteri-markdown-blocks';
import { escapeHtml } from './html.ts';
import type { PageWithChecks } from './progress.ts';
import type { Strings } from './strings.ts';

/** The empty list in a rendered page. */
const gap = /(<ul class="review-pages"[^>]*>)\s*<\/ul>/;

/**
 * The element of `::quiz-review`, without its pages, which are filled in when the page is built; see `fillReview`. Its
 * questions are not here: the browser takes each from its own page when it is asked.
 */
export function renderReviewPage(strings: Strings): MarkdownNode {
  const button = (name: string, text: string, hidden = true) =>
    element('button', { class: name, type: 'button', ...(hidden && { hidden: true as const }) }, [text]);
  return element(
    'knowledge-review',
    {
      'data-pagefind-ignore': 'all',
      'data-say-none': strings.reviewNone,
      'data-say-left': strings.reviewLeft,
      'data-say-done': strings.reviewDone,
      'data-say-enough': strings.reviewEnough,
      'data-say-first': strings.reviewFirst,
      'data-say-later': strings.reviewLater,
      'data-say-failed': strings.reviewFailed,
      'data-say-imported': strings.reviewImported,
      'data-say-unread': strings.reviewUnread,
    },
    [
      element('p', { class: 'review-script' }, [strings.reviewScript]),
      element('p', { class: 'review-summary' }),
      // Where a reader goes on who has asked for the next one.
      element('div', { class: 'review-question', tabindex: '-1' }),
      element('div', { class: 'review-actions' }, [
        button('review-next', strings.reviewNext),
        button('review-more', strings.reviewMore),
      ]),
      element('ul', { class: 'review-pages', role: 'list' }),
      element('div', { class: 'review-actions' }, [button('review-export', strings.reviewExport, false)]),
      element('label', { class: 'review-file' }, [
        strings.reviewImport,
        ' ',
        element('input', { class: 'review-import', type: 'file', accept: 'application/json,.json' }),
      ]),
      element('p', { class: 'review-status', role: 'status' }),
    ],
  );
}

/** Puts the pages into the list of a rendered page; a page without the list comes back as it is. */
export function fillReview(html: string, pages: readonly PageWithChecks[]): string {
  return html.replace(gap, (_, opening: string) => `${opening}${pages.map(pageItem).join('')}</ul>`);
}

function pageItem({ title, href, questions }: PageWithChecks): string {
  const page = escapeHtml(href);
  const data = questions.map(
    ({ id, revision }) =>
      `<span hidden data-page="${page}" data-question="${escapeHtml(id)}" data-revision="${escapeHtml(revision)}"></span>`,
  );
  return [
    `<li class="review-page" hidden><p class="review-title"><a href="${page}">${escapeHtml(title)}</a></p>`,
    `<p class="review-first"></p><p class="review-later"></p>${data.join('')}</li>`,
  ].join('');
}
