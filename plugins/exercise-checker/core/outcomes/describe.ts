import type { Fact, FactValue } from '../evidence/fact.ts';
import { FACT_TYPES } from '../evidence/fact-types.ts';
import type { FactPattern, Matcher } from '../exercise.ts';
import { matchValue, type Bindings } from './match.ts';

/** Who reads a description: authors get regular expressions as they wrote them, learners what they ask for, if it can be said. */
export type Audience = 'learner' | 'author';

/** A pattern in words: `a row of a task list with id "web" and status "RUNNING"`. */
export function describePattern(pattern: FactPattern, bindings: Bindings, audience: Audience): string {
  const wishes: string[] = [];
  const phrases: string[] = [];
  for (const { name, matcher } of pattern.attributes) {
    if (name === 'of') continue;
    const wish = describeMatcher(matcher, bindings, audience);
    const phrase = matcher.kind === 'equals' ? phraseOf(name, matcher.value)?.wish : undefined;
    if (phrase !== undefined) phrases.push(phrase);
    else if (wish !== undefined) wishes.push(`${name} ${wish}`);
  }
  const meaning = meaningOf(pattern);
  const withWishes = wishes.length === 0 ? meaning : `${meaning} with ${joinWords(wishes)}`;
  return [withWishes, ...phrases].join(', ');
}

/** What kind of thing it is about goes into the name: a complete task list, a search for a process. */
function meaningOf({ type, attributes }: FactPattern): string {
  const matcher = attributes.find(({ name }) => name === 'of')?.matcher;
  const things = matcher?.kind === 'oneOf' ? matcher.matchers : matcher ? [matcher] : [];
  const names = things.flatMap((thing) => (thing.kind === 'equals' ? [String(thing.value)] : []));
  const of = names.join(' or ');
  if (of === '') return FACT_TYPES[type].meaning;
  if (type === 'listing') return `a complete list of every ${of}`;
  if (type === 'search') return `a search for a ${of}`;
  const article = /^[aeiou]/.test(of) ? 'an' : 'a';
  return type === 'delete' ? `a deletion of ${article} ${of}` : FACT_TYPES[type].meaning;
}

/** A yes-or-no attribute in words: as it is wished for, and as it was found. */
interface Phrase {
  wish: string;
  found: string;
}

const PHRASES = new Map<string, { yes: Phrase; no: Phrase }>([
  [
    'succeeded',
    { yes: { wish: 'that worked', found: 'it worked' }, no: { wish: 'that failed', found: 'it failed' } },
  ],
  [
    'found',
    {
      yes: { wish: 'that finds it', found: 'it was found' },
      no: { wish: 'that finds nothing', found: 'something was found' },
    },
  ],
  [
    'exists',
    {
      yes: { wish: 'that is there', found: 'it is there' },
      no: { wish: 'that is gone', found: 'it is gone' },
    },
  ],
  [
    'detached',
    {
      yes: { wish: 'in the background (-d)', found: 'it ran in the background' },
      no: { wish: 'in the foreground (no -d)', found: 'it ran in the foreground' },
    },
  ],
  [
    'removed',
    {
      yes: { wish: 'with --rm', found: 'it has --rm' },
      no: { wish: 'without --rm', found: 'it has no --rm' },
    },
  ],
]);

function phraseOf(name: string, value: FactValue | undefined): Phrase | undefined {
  return typeof value === 'boolean' ? PHRASES.get(name)?.[value ? 'yes' : 'no'] : undefined;
}

/** What one attribute should be, in words; undefined where anything will do. */
function describeMatcher(matcher: Matcher, bindings: Bindings, audience: Audience): string | undefined {
  const describe = (part: Matcher): string | undefined => describeMatcher(part, bindings, audience);
  switch (matcher.kind) {
    case 'equals':
      return quote(matcher.value);
    case 'variable': {
      const bound = bindings.get(matcher.name);
      return bound === undefined ? undefined : quote(bound);
    }
    case 'oneOf': {
      const options = matcher.matchers.map(describe);
      if (options.includes(undefined)) return undefined;
      return options.map((option) => (option === NOT_SHOWN ? 'none shown' : option)).join(' or ');
    }
    case 'allOf': {
      const parts = matcher.matchers.map(describe).filter((part) => part !== undefined);
      return parts.length === 0 ? undefined : joinWords(parts);
    }
    case 'not':
      return describeNot(matcher.matcher, describe(matcher.matcher));
    case 'includes':
      return `with ${describe(matcher.matcher) ?? 'something'} in it`;
    case 'matches':
      return describeForm(matcher.pattern, audience);
  }
}

function describeNot(matcher: Matcher, wish: string | undefined): string {
  if (matcher.kind === 'matches' && matcher.pattern === '.') return NOT_SHOWN;
  if (matcher.kind === 'includes') return wish?.replace(/^with /, 'without ') ?? OTHER_ONE;
  if (wish?.startsWith('that ')) return `other than one ${wish}`;
  // Of a value that is not settled yet it is known only that this one has to be another.
  return wish === undefined ? OTHER_ONE : `other than ${wish}`;
}

const NOT_SHOWN = 'that is not shown';
const OTHER_ONE = 'that is another one';
const SOME_FORM = 'of a certain form';

/** A regular expression whose text is plain but for its ends is said in words. */
function describeForm(pattern: string, audience: Audience): string {
  if (pattern === '\\S') return 'that is not empty';
  const [, start = '', escaped = '', end = ''] = /^(\^?)(.*?)(\$?)$/s.exec(pattern) ?? [];
  const text = escaped.replace(/\\([./-])/g, '$1');
  const isPlain = text !== '' && !/[\\^$*+?()[\]{}|]/.test(text) && !/(?<!\\)\./.test(escaped);
  if (!isPlain) return audience === 'author' ? `that matches ${pattern}` : SOME_FORM;
  if (start !== '' && end !== '') return `"${text}"`;
  if (start !== '') return `that begins with "${text}"`;
  return end === '' ? `with "${text}" in it` : `that ends with "${text}"`;
}

/** In what a fact differs from a pattern, in one sentence part; empty where it does not. */
export function describeDifference(
  fact: Fact,
  pattern: FactPattern,
  bindings: Bindings,
  audience: Audience,
): string {
  const differences = pattern.attributes.flatMap(({ name, matcher }) => {
    const value = fact.values.get(name);
    if (matchValue(value, matcher, bindings)) return [];
    const found = phraseOf(name, value)?.found;
    if (found !== undefined) return [found];
    const wish = describeMatcher(matcher, bindings, audience) ?? 'known';
    const shown = `${name} is ${value === undefined ? 'not shown' : quote(value)}`;
    if (wish === OTHER_ONE) return [`${shown}, and what it has to differ from was not shown`];
    if (wish === SOME_FORM) return [value === undefined ? shown : `${shown}, which is not what is asked for`];
    const asked = wish.replace(/^(?=that |with )/, 'one ').replace(/^(?=other than )/, 'something ');
    return [`${shown}, asked for is ${asked}`];
  });
  return differences.join('; ');
}

/** How many attributes of a pattern a fact fits. */
export function likeness(fact: Fact, pattern: FactPattern, bindings: Bindings): number {
  return pattern.attributes.filter(({ name, matcher }) =>
    matchValue(fact.values.get(name), matcher, bindings),
  ).length;
}

function quote(value: FactValue): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' ? `[${value.join(', ')}]` : String(value);
}

function joinWords(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
