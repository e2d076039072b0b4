import { describe, expect, test } from 'vitest';
import {
  compileExpression,
  PATTERN_LIMITS,
  patternProblem,
} from '../../plugins/exercise-checker/core/regular-expression.ts';

const { length, instructions } = PATTERN_LIMITS;

describe('a regular expression', () => {
  test.each([
    ['plain', 'containerd'],
    ['as long as may be', 'a'.repeat(length)],
    ['with a count', 'a{1000}'],
    ['with counts that are not nested', '[a-f]{900}[0-9]{900}'],
    ['with a count that is none', 'a{x}{,3}'],
    ['with braces that are escaped', String.raw`\{9999999\}`],
  ])('%s is sound', (_, pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });

  test.each([
    [
      'too long',
      'a'.repeat(length + 1),
      'found a pattern of 501 characters, expected at most 500; look for less of the text',
    ],
    [
      'with many counts',
      'a{700}'.repeat(3),
      'found a pattern that repeats its parts 2100 times in total, expected at most 2000; use smaller numbers in {}, or * and +',
    ],
    [
      'with a group that is repeated',
      '(?:a{10}b{10}c{10}){90}',
      /^found a pattern that repeats its parts 2\d{3} times in total, expected at most 2000; /,
    ],
    ['with a huge count', 'a{99999}', /^found a pattern that repeats its parts 99999 times in total/],
    ['with counts nested too deeply', '(a{500}){500}', /^not a regular expression in RE2 syntax: /],
    ['that is not closed', '(', /^not a regular expression in RE2 syntax: .*missing closing \)/],
    ['with a look-ahead', '(?=a)', /^not a regular expression in RE2 syntax: /],
    ['with a back reference', String.raw`(a)\1`, /^not a regular expression in RE2 syntax: /],
  ])('%s is refused', (_, pattern, message) => {
    expect(patternProblem(pattern)).toMatch(message);
  });

  test('of nothing but optional letters is compared in no time', () => {
    const pattern = `${'a?'.repeat(240)}b$`;
    expect(patternProblem(pattern)).toBeUndefined();
    expect(compileExpression(pattern).matcher('a'.repeat(20_000)).find()).toBe(false);
  });

  test('is compiled once, and forgotten when there are very many', () => {
    const first = compileExpression('once');
    expect(compileExpression('once')).toBe(first);
    for (let index = 0; index < 2_100; index++) compileExpression(`n${index}`);
    expect(compileExpression('once')).not.toBe(first);
  });

  test('the caps leave room for what authors write', () => {
    expect(instructions).toBeGreaterThan(1000);
  });
});
