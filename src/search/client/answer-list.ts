import { excerptOf, type Excerpt } from '../core/excerpt.ts';
import { passageDirective } from '../core/passage.ts';
import type { Ranked } from '../core/ranking.ts';
import type { Answer } from '../core/search.ts';
import { addressOfSection, type Kind, type Section } from '../core/section.ts';
import { build, excerptElement } from './elements.ts';

/** More are shown when asked for. */
const FIRST_RESULTS = 12;
/** Words that a result does not have; of pasted output there can be many. */
const MOST_MISSING = 4;

/** What is shown for an answer: what to know of it, definitions, results. */
export function answerElements(answer: Answer, kind: Kind | undefined): HTMLElement[] {
  const { definitions, results } = answer;
  const shown = results.filter(({ section }) => kind === undefined || section.page.kind === kind);
  const note = noteOf(answer);
  return [
    ...(note === undefined ? [] : [build('p', 'search-note', note)]),
    ...(definitions.length > 0 && (kind === undefined || kind === 'Term')
      ? [definitionList(definitions)]
      : []),
    ...(shown.length > 0 ? resultLists(shown) : []),
  ];
}

/** How much was found, for those who hear it. */
export function countOf(answer: Answer, kind: Kind | undefined): string {
  const { definitions, results, kinds, complete } = answer;
  const count = kind === undefined ? results.length : (kinds.get(kind) ?? 0);
  const found = count === 1 ? '1 result' : `${count} results`;
  const defined = definitions.length > 0 ? ', and what the term means' : '';
  return `${found}${defined}${complete || count === 0 ? '' : ', none with all words'}.`;
}

function noteOf({ definitions, results, unknown, complete }: Answer): string | undefined {
  if (results.length === 0) {
    return definitions.length > 0
      ? undefined
      : 'Nothing found. Try fewer words, or a piece of the message without your own names and numbers.';
  }
  if (unknown.length > 0) {
    const nowhere = unknown.slice(0, MOST_MISSING).map((word) => `“${word}”`);
    return `Nothing here has ${nowhere.join(', ')}. What has most of the other words:`;
  }
  return complete ? undefined : 'Nothing here has all of these words. What has most of them:';
}

function definitionList(definitions: readonly Section[]): HTMLElement {
  return build('ul', 'search-definitions', ...definitions.map(definitionItem));
}

function definitionItem(section: Section): HTMLElement {
  const [first = ''] = section.lines;
  const link = build('a', 'search-link', section.heading);
  link.href = addressOfSection(section);
  const text = build(
    'p',
    'search-excerpt',
    ...first.split('`').map((part, place) => (place % 2 === 1 ? build('code', '', part) : part)),
  );
  return build(
    'li',
    'search-result',
    link,
    build('p', 'search-place', build('span', 'search-kind', 'Definition')),
    text,
  );
}

function resultLists(results: readonly Ranked[]): HTMLElement[] {
  const list = build('ol', 'search-results', ...results.slice(0, FIRST_RESULTS).map(resultItem));
  const rest = results.slice(FIRST_RESULTS);
  if (rest.length === 0) return [list];
  const more = build('button', 'search-more', `Show ${rest.length} more`);
  more.type = 'button';
  more.addEventListener('click', () => {
    const items = rest.map(resultItem);
    list.append(...items);
    more.remove();
    items[0]?.querySelector('a')?.focus();
  });
  return [list, more];
}

function resultItem(result: Ranked): HTMLElement {
  const { section, missing } = result;
  const { page, heading } = section;
  const link = build('a', 'search-link', heading === '' ? page.title : heading);
  const excerpt = excerptOf(result);
  link.href = result.line === undefined ? addressOfSection(section) : addressOfPassage(section, excerpt);
  const place = build('p', 'search-place', build('span', 'search-kind', page.kind));
  if (heading !== '') place.append(' · ', page.title);
  const item = build('li', 'search-result', link, place, excerptElement(excerpt));
  const absent = missing.filter(({ weight }) => weight > 0);
  if (absent.length > 0) item.append(withoutElement(absent.map(({ typed }) => typed)));
  return item;
}

/** A section can be long: browsers that can are led to what the excerpt shows, and others to the heading above it. */
function addressOfPassage(section: Section, excerpt: Excerpt): string {
  const address = addressOfSection(section);
  if (!('fragmentDirective' in document)) return address;
  const passage = passageDirective(excerpt);
  return passage === '' || section.anchor !== '' ? `${address}${passage}` : `${address}#${passage}`;
}

function withoutElement(words: readonly string[]): HTMLElement {
  const named = words.slice(0, MOST_MISSING).flatMap((word) => [build('s', '', word), ' ']);
  const rest = words.length > MOST_MISSING ? `and ${words.length - MOST_MISSING} more` : '';
  return build('p', 'search-without', 'Without ', ...named, rest);
}
