import type { SectionIndex } from './section-index.ts';
import type { Section } from './section.ts';
import { tellingWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** With one of these, a question may name several terms. (With "or" it asks for a choice, which is not a definition.) */
const COMPARES = /\b(?:vs|versus|difference|between|compared)\b|[,/]/i;
/** Beside a term, these only say that its meaning is wanted. */
const MEANING = new Set(['mean', 'meaning', 'definit', 'defin', 'explain', 'term', 'compar']);

/**
 * The entries of the glossary for a question that names a term and asks for nothing else: `shim`, `what is a shim?`,
 * `chainID vs diffID`. A term with several meanings gives all of them.
 */
export function definitionsFor(question: string, index: SectionIndex): Section[] {
  const words = tellingWords(question).filter(({ terms: [term] }) => !MEANING.has(term));
  const asked = words.flatMap(({ parts }) => parts);
  const names = namesOf(index.sections);
  const meant = words.flatMap((word) => index.meant(word)[0] ?? word.parts);
  const whole = names.get(asked.join(' ')) ?? names.get(meant.join(' '));
  if (whole !== undefined) return whole;
  if (!COMPARES.test(question)) return [];
  return splitIntoNames(asked, names) ?? [];
}

function namesOf(sections: readonly Section[]): Map<string, Section[]> {
  const names = new Map<string, Section[]>();
  for (const section of sections) {
    if (section.page.kind !== 'Term' || section.anchor === '') continue;
    // "namespace (Linux)" is one of the meanings of "namespace".
    const name = wordsOf(section.heading.replace(/\([^()]*\)/g, ''))
      .flatMap(({ parts }) => parts)
      .join(' ');
    names.set(name, [...(names.get(name) ?? []), section]);
  }
  names.delete('');
  return names;
}

/** The terms that a question consists of; undefined if there is anything else in it. */
function splitIntoNames(
  asked: readonly string[],
  names: ReadonlyMap<string, Section[]>,
): Section[] | undefined {
  const found: Section[] = [];
  let start = 0;
  while (start < asked.length) {
    let end = asked.length;
    while (end > start && !names.has(asked.slice(start, end).join(' '))) end--;
    const named = names.get(asked.slice(start, end).join(' '));
    if (named === undefined) return undefined;
    found.push(...named);
    start = end;
  }
  return found;
}
