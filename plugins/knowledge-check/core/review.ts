import { copyOf, element, fill, type MarkdownNode } from 'satteri-markdown-blocks';
import type { QuestionKind } from './kinds/kind.ts';
import type { Former } from './former.ts';
import type { Option, Question } from './model.ts';
import { languageOf, type Strings } from './strings.ts';

/** What follows a question, found by anyone who knows the site. */
export interface Sources {
  /** Title of the heading that `read` leads to. */
  readonly heading?: string | undefined;
  /** What the evidence of the question is a recording of. */
  readonly caption?: string | undefined;
  /** Address where readers tell what is wrong with the question. */
  readonly report?: string | undefined;
  /** Ids of the options of the question that it translates. */
  readonly optionIds?: readonly string[] | undefined;
  /** What answers mean that were kept by version 1. */
  readonly former?: Former | undefined;
}

/**
 * Key and reasons of all options. One list serves both readers: closed for anyone who has no JavaScript or gives
 * up, and opened by the script, which adds "Your answer" to what the reader chose. In the order of the
 * source, which for steps is the right one.
 */
export function renderReview(
  { options, read }: Question,
  { review }: QuestionKind,
  strings: Strings,
  sources: Sources,
): MarkdownNode {
  const [tag, list] = review.ordered ? ['ol', {}] : ['ul', { role: 'list' }];
  return element('details', { class: 'check-review' }, [
    element('summary', languageOf(strings), [strings.review]),
    // Search engines show no excerpts of it, so no link of theirs opens it.
    element('div', { 'data-nosnippet': true }, [
      element(
        tag,
        { class: 'check-entries', ...list },
        options.map((option) => renderEntry(option, review, strings)),
      ),
    ]),
    ...(read === undefined ? [] : [renderRead(read, strings, sources)]),
    ...(sources.caption === undefined
      ? []
      : [
          element('p', { class: 'check-evidence', ...languageOf(strings) }, [
            fill(strings.evidence, { caption: sources.caption }),
          ]),
        ]),
    ...(sources.report === undefined
      ? []
      : [
          element('p', { class: 'check-report', ...languageOf(strings) }, [
            element('a', { href: sources.report }, [strings.report]),
          ]),
        ]),
  ]);
}

function renderEntry(
  option: Option,
  { marksKey, text }: QuestionKind['review'],
  strings: Strings,
): MarkdownNode {
  // Every step of an order is right, and where it belongs is told by its number; of pairs, every one is.
  const isKey = marksKey && option.correct;
  const key = isKey
    ? [' ', element('strong', { class: 'check-key', ...languageOf(strings) }, [strings.correctAnswer])]
    : [];
  const hasText = option.text.length > 0;
  return element(
    'li',
    { class: 'check-entry', 'data-option': option.id, ...(isKey && { 'data-correct': true as const }) },
    [
      element('p', { class: 'check-answer' }, [
        // The option is already in the form: a second use needs nodes of its own.
        element(
          'span',
          { ...text, ...(!hasText && languageOf(strings)) },
          hasText ? option.text.map(copyOf) : [strings.optionBelow],
        ),
        ...renderPartner(option),
        ...key,
        // In front of "Your answer", which the script may put there.
        ' ',
      ]),
      ...(option.blocks.length > 0
        ? [element('div', { class: 'check-block' }, option.blocks.map(copyOf))]
        : []),
      element('div', { class: 'check-reason' }, option.reason),
    ],
  );
}

/** What belongs to one side of a pair. Its id is nowhere else. */
function renderPartner({ partner }: Option): (MarkdownNode | string)[] {
  if (!partner) return [];
  const arrow = element('span', { class: 'check-arrow' }, ['→']);
  const right = element(
    'span',
    { class: 'check-right', 'data-partner': partner.id },
    partner.text.map(copyOf),
  );
  return [' ', arrow, ' ', right];
}

/** `rel` says what the link is for, and is how `readAgainLinks` finds it. */
function renderRead(read: string, strings: Strings, { heading }: Sources): MarkdownNode {
  const title = heading ?? titleFrom(read);
  return element('p', { class: 'check-read', ...languageOf(strings) }, [
    element('a', { href: read, rel: 'help' }, [fill(strings.readAgain, { heading: title })]),
  ]);
}

/** A title for a heading that could not be found: its id, read as words. */
function titleFrom(read: string): string {
  const words = (read.split('#')[1] ?? read.split('/').findLast((part) => part !== '') ?? read).split('-');
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
