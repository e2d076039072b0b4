import { describe, expect, test } from 'vitest';
import type { RowSearch } from '../../../plugins/exercise-checker/core/facts/filter.ts';
import { rowPattern } from '../../../plugins/exercise-checker/core/facts/row-pattern.ts';
import { wordsIn } from '../../../plugins/exercise-checker/core/facts/searched-words.ts';

function search(pattern: string | string[], more: Partial<RowSearch> = {}): RowSearch {
  return {
    kind: 'search',
    patterns: [pattern].flat(),
    syntax: 'basic',
    ignoreCase: false,
    whole: undefined,
    inverted: false,
    counts: false,
    partial: false,
    ...more,
  };
}

describe('what grep lets through', () => {
  test.each<[string, Partial<RowSearch>, string, boolean]>([
    ['nginx', {}, 'root nginx -g', true],
    ['a|b', {}, 'a', false],
    ['a|b', {}, 'a|b', true],
    ['a\\|b', {}, 'b', true],
    ['a|b', { syntax: 'extended' }, 'b', true],
    ['a\\|b', { syntax: 'extended' }, 'b', false],
    ['a+', {}, 'a+', true],
    ['a\\+$', {}, 'aaa', true],
    ['a{2}', {}, 'aa', false],
    ['a\\{2\\}', {}, 'aa', true],
    ['\\(ab\\)*c', {}, 'ababc', true],
    ['[n]ginx', {}, 'nginx', true],
    ['[n]ginx', {}, 'grep [n]ginx', false],
    ['[^a]b', {}, 'cb', true],
    ['[]x]y', {}, ']y', true],
    ['[[:digit:]]x', {}, '1x', true],
    ['[\\.]', {}, '\\', true],
    ['\\<run', {}, 'a runc', true],
    ['\\<unc', {}, 'a runc', false],
    ['a.b', { syntax: 'fixed' }, 'axb', false],
    ['a.b', { syntax: 'fixed' }, 'a.b', true],
    ['(?i)NGINX', { syntax: 'perl' }, 'nginx', true],
    ['NGINX', { ignoreCase: true }, 'nginx', true],
    ['runc', { whole: 'word' }, 'shim-runc-v2', true],
    ['runc', { whole: 'word' }, 'runcx', false],
    ['runc', { whole: 'row' }, 'runc', true],
    ['runc', { whole: 'row' }, 'a runc', false],
    ['runc', { inverted: true }, 'a runc', false],
    ['runc', { inverted: true }, 'nginx', true],
  ])('%s with %j on %s: %s', (pattern, more, row, expected) => {
    expect(rowPattern(search(pattern, more))?.(row)).toBe(expected);
  });

  test('any of several patterns is enough, or keeps a row out', () => {
    expect(rowPattern(search(['a', 'b']))?.('b')).toBe(true);
    expect(rowPattern(search(['a', 'b'], { inverted: true }))?.('b')).toBe(false);
    expect(rowPattern(search(['a', 'b'], { inverted: true }))?.('c')).toBe(true);
  });

  test.each<[string, RowSearch]>([
    ['a reference back', search('\\(a\\)\\1x', { syntax: 'perl', patterns: ['(a)\\1'] })],
    ['looking ahead', search('', { syntax: 'perl', patterns: ['a(?=b)'] })],
    ['an open bracket', search('[a')],
    ['no pattern', search([])],
    ['a pattern beyond 200 letters', search('a'.repeat(201))],
    ['more than eight patterns', search(Array<string>(9).fill('a'))],
    ['a pattern that grows when it is compiled', search('(a{30}){30}', { syntax: 'extended' })],
  ])('%s is not evaluated', (_, one) => {
    expect(rowPattern(one)).toBeUndefined();
  });
});

test.each<[string, RowSearch['syntax'], string[]]>([
  ['nginx', 'basic', ['nginx']],
  ['[n]ginx', 'basic', ['nginx']],
  ['^nginx$', 'basic', ['nginx']],
  ['\\bnginx\\b', 'perl', ['nginx']],
  ['/nginx', 'basic', ['nginx']],
  ['a1\\|b2', 'basic', ['a1', 'b2']],
  ['a1|b2', 'basic', []],
  ['(a1|b2)', 'extended', ['a1', 'b2']],
  ['x(a1|b2)', 'extended', []],
  ['my\\.app', 'basic', ['my.app']],
  ['ngin.*', 'basic', []],
  ['id web', 'basic', []],
  ['a.b', 'fixed', ['a.b']],
  ['x'.repeat(300), 'basic', []],
])('the words of %s, %s: %j', (pattern, syntax, words) => {
  expect(wordsIn({ patterns: [pattern], syntax })).toEqual(words);
});
