import { element, fill, type MarkdownNode, placeOf } from 'satteri-markdown-blocks';
import { attributesHtml, escapeHtml } from './html.ts';
import { problem, type Problem } from './problems.ts';
import { countIn, languageOf, type Strings } from './strings.ts';

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
  const language = languageOf(strings);
  return element('knowledge-progress', { 'data-pagefind-ignore': 'all' }, [
    element('p', { class: 'progress-script', ...language }, [strings.progressScript]),
    element('p', { class: 'progress-unkept', hidden: true, ...language }, [strings.progressUnkept]),
    element('p', { class: 'progress-total', ...language }),
    element('ul', { class: 'progress-pages', role: 'list' }),
    element('button', { class: 'progress-reset-all', type: 'button', hidden: true, ...language }, [
      strings.progressResetAll,
    ]),
    element('p', { class: 'progress-status', role: 'status', ...language }),
  ]);
}

/** Puts the pages into the list of a rendered page; a page without the list comes back as it is. */
export function fillProgress(html: string, pages: readonly PageWithChecks[], strings: Strings): string {
  if (!html.includes('<knowledge-progress')) return html;
  if (pages.length === 0) {
    const none = attributesHtml({ class: 'progress-none', ...languageOf(strings) });
    return html.replace(gap, () => `<p${none}>${escapeHtml(strings.progressNone)}</p>`);
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
  const text = (tag: 'p' | 'button', attributes: Record<string, string | true>, content: string) =>
    `<${tag}${attributesHtml({ ...attributes, ...languageOf(strings) })}>${escapeHtml(content)}</${tag}>`;
  const total = countIn(strings, questions.length);
  const name = fill(strings.progressResetPage, { page: title });
  return [
    '<li class="progress-page">',
    `<p class="progress-title">${link(href, title)}</p>`,
    text('p', { class: 'progress-count' }, fill(strings.progressQuestions, { total })),
    `<div class="progress-missed" hidden>${text('p', { class: 'progress-again' }, strings.progressMissed)}`,
    `<ul class="progress-questions" role="list">${items.join('')}</ul></div>`,
    text(
      'button',
      { class: 'progress-reset', type: 'button', hidden: true, 'aria-label': name },
      strings.progressReset,
    ),
    '</li>',
  ].join('');
}
