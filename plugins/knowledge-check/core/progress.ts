import { element, fill, type MarkdownNode, placeOf } from 'satteri-markdown-blocks';
import { escapeHtml } from './html.ts';
import { problem, type Problem } from './problems.ts';
import type { Strings } from './strings.ts';

/** A question, as the list of progress names it. */
interface ListedQuestion {
  readonly id: string;
  readonly revision: string;
  /** As plain text. */
  readonly asked: string;
}

/** A page with questions, as the list of progress names it. */
export interface PageWithChecks {
  readonly title: string;
  /** Address as the browser shows it, with the base path. */
  readonly href: string;
  /** What each asks, and never a key: this list is on another page than the questions. */
  readonly questions: readonly ListedQuestion[];
}

/** The empty list in a rendered page. */
const gap = /(<ul class="progress-pages"[^>]*>)\s*<\/ul>/;

/**
 * The element of `::quiz-progress`, without its pages: rendered Markdown is kept between builds and would show an
 * old list. They are filled in when the page is built; see `fillProgress`.
 */
export function renderProgress(strings: Strings): MarkdownNode {
  return element(
    'knowledge-progress',
    {
      'data-pagefind-ignore': 'all',
      'data-say-count': strings.progressCount,
      'data-say-total': strings.progressTotal,
      'data-say-undo': strings.undo,
      'data-say-cleared': strings.cleared,
      'data-say-restored': strings.restored,
    },
    [
      element('p', { class: 'progress-script' }, [strings.progressScript]),
      element('p', { class: 'progress-unkept', hidden: true }, [strings.progressUnkept]),
      element('p', { class: 'progress-total' }),
      element('ul', { class: 'progress-pages', role: 'list' }),
      element('button', { class: 'progress-reset-all', type: 'button', hidden: true }, [
        strings.progressResetAll,
      ]),
      element('p', { class: 'progress-status', role: 'status' }),
    ],
  );
}

/** Puts the pages into the list of a rendered page; a page without the list comes back as it is. */
export function fillProgress(html: string, pages: readonly PageWithChecks[], strings: Strings): string {
  if (!html.includes('<knowledge-progress')) return html;
  if (pages.length === 0) {
    return html.replace(gap, () => `<p class="progress-none">${escapeHtml(strings.progressNone)}</p>`);
  }
  const items = pages.map((page) => pageItem(page, strings)).join('');
  return html.replace(gap, (_, opening: string) => `${opening}${items}</ul>`);
}

/** Problems of the `::quiz-progress` lines of one page. */
export function checkProgress(nodes: readonly MarkdownNode[]): Problem[] {
  const [first, ...others] = nodes;
  return [
    ...nodes.flatMap((node) =>
      Object.keys(node.attributes ?? {}).map((name) => problem('unknown-attribute', placeOf(node), name, [])),
    ),
    ...others.map((node) => problem('second-progress', placeOf(node), first ? placeOf(first).line : 1)),
  ];
}

function pageItem({ title, href, questions }: PageWithChecks, strings: Strings): string {
  const link = (address: string, text: string) => `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
  const items = questions.map(
    ({ id, revision, asked }) =>
      `<li class="progress-question" data-question="${escapeHtml(id)}" data-revision="${escapeHtml(revision)}">` +
      `${link(`${href}#check-${id}`, asked)}</li>`,
  );
  return [
    '<li class="progress-page">',
    `<p class="progress-title">${link(href, title)}</p>`,
    `<p class="progress-count">${escapeHtml(fill(strings.progressQuestions, { total: questions.length }))}</p>`,
    `<div class="progress-missed" hidden><p class="progress-again">${escapeHtml(strings.progressMissed)}</p>`,
    `<ul class="progress-questions" role="list">${items.join('')}</ul></div>`,
    '<button class="progress-reset" type="button" hidden ',
    `aria-label="${escapeHtml(fill(strings.progressResetPage, { page: title }))}">`,
    `${escapeHtml(strings.progressReset)}</button></li>`,
  ].join('');
}
