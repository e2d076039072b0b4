import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type { FactPattern, Matcher } from '../../../plugins/exercise-checker/core/exercise.ts';
import {
  fitFact,
  fitValue,
  matchFact,
  matchValue,
} from '../../../plugins/exercise-checker/core/outcomes/match.ts';
import { differencesOf } from '../../../plugins/exercise-checker/core/outcomes/wanted.ts';
import { keyOfValue, moreExact, sameValue } from '../../../plugins/exercise-checker/core/outcomes/value.ts';
import { factsOf } from './support.ts';

const ID = '0123456789abcdef'.repeat(4);
const is = (value: FactValue | undefined): Matcher => ({ kind: 'equals', value: value as string });
const x: Matcher = { kind: 'variable', name: 'x' };
const not = (matcher: Matcher): Matcher => ({ kind: 'not', matcher });

describe('two values name the same', () => {
  test.each<[FactValue, FactValue, boolean]>([
    ['web', 'web', true],
    ['web', 'webs', false],
    [7, '7', true],
    [true, 'true', true],
    [7, 70, false],
    [ID, ID.slice(0, 12), true],
    [ID.slice(0, 13), ID, true],
    [ID, ID.slice(0, 11), false],
    [ID, ID.slice(0, 8), false],
    [ID.slice(0, 11), ID.slice(0, 13), false],
    [`sha256:${ID}`, `sha256:${ID.slice(0, 12)}`, true],
    [`sha256:${ID}`, `sha256:${ID.slice(0, 11)}`, false],
    [`sha256:${ID}`, ID.slice(0, 12), false],
    [`${ID}0`, ID, false],
    [ID.toUpperCase(), ID.slice(0, 12).toUpperCase(), false],
    ['0123456789ab', '0123456789ac', false],
    [`${ID.slice(0, 20)}1`, ID, false],
    [`x${ID.slice(0, 12)}`, `x${ID.slice(0, 14)}`, false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(sameValue(one, other)).toBe(same);
    expect(sameValue(other, one)).toBe(same);
    if (same) expect(keyOfValue(one)).toBe(keyOfValue(other));
  });

  test('the longer one says more', () => {
    expect(moreExact(ID.slice(0, 12), ID)).toBe(ID);
    expect(moreExact(ID, ID.slice(0, 12))).toBe(ID);
    expect(moreExact('7', 7)).toBe('7');
  });

  test('keys tell apart what differs in the first twelve digits, and whatever is not an identifier', () => {
    expect(keyOfValue(ID)).toBe('0123456789ab');
    expect(keyOfValue(`sha256:${ID}`)).toBe('sha256:0123456789ab');
    expect(keyOfValue('docker.io/library/alpine:latest')).toBe('docker.io/library/alpine:latest');
    expect(keyOfValue(['a', 'b'])).toBe('a,b');
  });
});

describe('a value fits a matcher', () => {
  test.each<[string, FactValue | undefined, Matcher, Record<string, FactValue>[]]>([
    ['equal', 'a', is('a'), [{}]],
    ['not equal', 'a', is('b'), []],
    ['not shown', undefined, is('a'), []],
    ['"undefined" is no value', undefined, is('undefined'), []],
    ['a variable', 'a', x, [{ x: 'a' }]],
    ['a variable, not shown', undefined, x, []],
    ['the first of several', 'a', { kind: 'oneOf', matchers: [is('a'), is('b')] }, [{}]],
    ['a later one of several', 'b', { kind: 'oneOf', matchers: [is('a'), is('b')] }, [{}]],
    ['none of several', 'c', { kind: 'oneOf', matchers: [is('a'), is('b')] }, []],
    ['a value or a variable', 'a', { kind: 'oneOf', matchers: [is('a'), x] }, [{}, { x: 'a' }]],
    ['all of several', 'a', { kind: 'allOf', matchers: [is('a'), x] }, [{ x: 'a' }]],
    ['not all of several', 'b', { kind: 'allOf', matchers: [x, is('a')] }, []],
    ['not this', 'b', not(is('a')), [{}]],
    ['this', 'a', not(is('a')), []],
    ['not shown is not this', undefined, not(is('a')), [{}]],
    ['another than an unknown one', 'a', not(x), []],
    ['not shown, and another than an unknown one', undefined, not(x), []],
    ['a list with it', ['a', 'b'], { kind: 'includes', matcher: is('b') }, [{}]],
    ['a list without it', ['a', 'b'], { kind: 'includes', matcher: is('c') }, []],
    ['a text is no list', 'ab', { kind: 'includes', matcher: is('a') }, []],
    ['any item of a list', ['a', 'b'], { kind: 'includes', matcher: x }, [{ x: 'a' }, { x: 'b' }]],
    ['an item twice in a list, once', ['a', 'a'], { kind: 'includes', matcher: is('a') }, [{}]],
    ['a form', 'abc', { kind: 'matches', pattern: '^a' }, [{}]],
    ['another form', 'abc', { kind: 'matches', pattern: '^b' }, []],
    ['the form of a number', 123, { kind: 'matches', pattern: '^12' }, [{}]],
    ['a truth has no form', true, { kind: 'matches', pattern: 'true' }, []],
    ['a list has no form', ['a'], { kind: 'matches', pattern: 'a' }, []],
    ['nothing has no form', undefined, { kind: 'matches', pattern: '.' }, []],
  ])('%s', (_, value, matcher, ways) => {
    expect(fitValue(value, matcher, new Map()).map((way) => Object.fromEntries(way))).toEqual(ways);
    expect(matchValue(value, matcher, new Map())).toEqual(
      ways[0] === undefined ? undefined : new Map(Object.entries(ways[0])),
    );
  });

  test.each<[string, FactValue | undefined, Matcher, boolean]>([
    ['the same', 'a', x, true],
    ['another one', 'b', x, false],
    ['other than it', 'b', not(x), true],
    ['it, where others are asked for', 'a', not(x), false],
    ['not shown is other than it', undefined, not(x), true],
    ['a list without it', ['b'], not({ kind: 'includes', matcher: x }), true],
    ['a list with it', ['b', 'a'], not({ kind: 'includes', matcher: x }), false],
    ['an empty list', [], not({ kind: 'includes', matcher: x }), true],
  ])('a variable that is a: %s', (_, value, matcher, fits) => {
    expect(matchValue(value, matcher, new Map([['x', 'a']])) !== undefined).toBe(fits);
  });

  test('bindings that gain nothing stay the same object', () => {
    const bindings = new Map([['x', ID]]);
    expect(fitValue(ID.slice(0, 12), x, bindings)).toEqual([bindings]);
    expect(fitValue(ID.slice(0, 12), x, bindings)[0]).toBe(bindings);
    expect(fitValue(ID, x, new Map([['x', ID.slice(0, 12)]]))[0]?.get('x')).toBe(ID);
  });
});

describe('a fact fits a pattern', () => {
  const [fact] = factsOf([['process', { pid: 7, ppid: 1, name: 'httpd' }]]);
  const pattern = (...attributes: FactPattern['attributes']): FactPattern => ({
    type: 'process',
    attributes,
  });

  test('whatever the order in which variables are set and compared', () => {
    if (fact === undefined) throw new Error('no fact');
    const set = { name: 'pid', matcher: x };
    const compare = { name: 'ppid', matcher: not(x) };
    const both: Matcher = { kind: 'allOf', matchers: [not(x), { kind: 'variable', name: 'y' }] };
    expect(fitFact(fact, pattern(set, compare), new Map())).toHaveLength(1);
    expect(fitFact(fact, pattern(compare, set), new Map())).toHaveLength(1);
    expect(fitFact(fact, pattern({ name: 'ppid', matcher: both }, set), new Map())).toEqual([
      new Map([
        ['y', 1],
        ['x', 7],
      ]),
    ]);
    expect(fitFact(fact, pattern({ name: 'pid', matcher: not(x) }, set), new Map())).toEqual([]);
  });

  test('in every way there is, attribute by attribute', () => {
    const [listing] = factsOf([['listing', { of: 'task', ids: ['a', 'b'] }]]);
    if (listing === undefined) throw new Error('no fact');
    const y: Matcher = { kind: 'variable', name: 'y' };
    const ways = fitFact(
      listing,
      {
        type: 'listing',
        attributes: [
          { name: 'ids', matcher: { kind: 'includes', matcher: x } },
          { name: 'of', matcher: y },
        ],
      },
      new Map(),
    );
    expect(ways.map((way) => Object.fromEntries(way))).toEqual([
      { x: 'a', y: 'task' },
      { x: 'b', y: 'task' },
    ]);
  });

  test('also where each of two attributes differs from the other one', () => {
    if (fact === undefined) throw new Error('no fact');
    const y: Matcher = { kind: 'variable', name: 'y' };
    const each = pattern(
      { name: 'pid', matcher: { kind: 'allOf', matchers: [not(y), x] } },
      { name: 'ppid', matcher: { kind: 'allOf', matchers: [not(x), y] } },
    );
    expect(fitFact(fact, each, new Map()).map((way) => Object.fromEntries(way))).toEqual([{ x: 7, y: 1 }]);
  });

  test.each([
    [
      'what compares stands before what sets',
      [
        { name: 'pid', matcher: not(x) },
        { name: 'ppid', matcher: x },
      ],
    ],
    [
      'the first of several ways fails',
      [
        { name: 'flags', matcher: { kind: 'includes', matcher: x } },
        { name: 'action', matcher: x },
      ],
    ],
  ] satisfies [string, FactPattern['attributes']][])(
    'with no difference to tell where %s',
    (_, attributes) => {
      const [seen] = factsOf([['command', { pid: 7, ppid: 1, flags: ['a', 'b'], action: 'b' }]]);
      if (seen === undefined) throw new Error('no fact');
      const asked: FactPattern = { type: 'command', attributes };
      expect(matchFact(seen, asked, new Map())).toBeDefined();
      expect(differencesOf(seen, asked, new Map())).toEqual([]);
    },
  );

  test('of its own kind only', () => {
    if (fact === undefined) throw new Error('no fact');
    expect(matchFact(fact, { type: 'task', attributes: [] }, new Map())).toBeUndefined();
    expect(matchFact(fact, pattern(), new Map())).toEqual(new Map());
  });
});
