import { describe, expect, test } from 'vitest';
import {
  describeDifference,
  describePattern,
} from '../../plugins/exercise-checker/core/outcomes/describe.ts';
import type { FactPattern } from '../../plugins/exercise-checker/core/exercise.ts';
import type { Fact } from '../../plugins/exercise-checker/core/evidence/fact.ts';
import { compilePattern } from '../../plugins/exercise-checker/exercise-file/compile-pattern.ts';
import type { MatcherSource } from '../../plugins/exercise-checker/exercise-file/condition-schema.ts';

/** A pattern over processes, as an author writes it. */
function patternOf(attributes: Record<string, MatcherSource>): FactPattern {
  return compilePattern({ process: attributes }, [], []);
}

function processWith(values: Record<string, string | number>): Fact {
  const place = { line: 1, column: 1, command: 'ps' };
  return { type: 'process', values: new Map(Object.entries(values)), place, inferred: false, order: 0 };
}

describe('a pattern in words', () => {
  test.each<[MatcherSource, string]>([
    ['httpd', '"httpd"'],
    [{ matches: '\\S' }, 'that is not empty'],
    [{ matches: '^containerd-shim' }, 'that begins with "containerd-shim"'],
    [{ matches: 'exec\\.fifo$' }, 'that ends with "exec.fifo"'],
    [{ matches: 'runc' }, 'with "runc" in it'],
    [{ matches: '^httpd$' }, '"httpd"'],
    [{ matches: '^sha256:[0-9a-f]{64}$' }, 'of a certain form'],
    [{ matches: 'a.c' }, 'of a certain form'],
    [{ not: 'runc' }, 'other than "runc"'],
    [{ not: { matches: '.' } }, 'that is not shown'],
    [{ not: { matches: '^run' } }, 'other than one that begins with "run"'],
    [{ not: '$elsewhere' }, 'that is another one'],
    [{ all: [['blue', 'red'], '$first'] }, '"blue" or "red"'],
    [[0, { not: { matches: '.' } }], '0 or none shown'],
    ['$known', '"web"'],
  ])('%j: %s', (matcher, words) => {
    const bindings = new Map([['known', 'web']]);
    expect(describePattern(patternOf({ name: matcher }), bindings, 'learner')).toBe(
      `a process with name ${words}`,
    );
  });

  test.each([
    [{ delete: { of: 'image' } }, 'a deletion of an image'],
    [{ delete: { of: ['task', 'container'] } }, 'a deletion of a task or container'],
    [{ listing: { of: 'task' } }, 'a complete list of every task'],
    [{ search: { of: 'process' } }, 'a search for a process'],
  ])('%j is %s', (source, words) => {
    expect(describePattern(compilePattern(source, [], []), new Map(), 'learner')).toBe(words);
  });

  test('where anything will do, nothing is said', () => {
    expect(describePattern(patternOf({ pid: '$pid', name: ['$a', 'x'] }), new Map(), 'learner')).toBe(
      'a process',
    );
  });

  test('authors get their regular expressions', () => {
    const pattern = patternOf({ name: { matches: '^sha256:[0-9a-f]{64}$' } });
    expect(describePattern(pattern, new Map(), 'author')).toBe(
      'a process with name that matches ^sha256:[0-9a-f]{64}$',
    );
  });
});

describe('a difference in words', () => {
  test.each<[MatcherSource, string]>([
    ['runc', 'name is "httpd", asked for is "runc"'],
    [{ matches: '^run' }, 'name is "httpd", asked for is one that begins with "run"'],
    [{ not: 'httpd' }, 'name is "httpd", asked for is something other than "httpd"'],
    [{ matches: '^[0-9]+$' }, 'name is "httpd", which is not what is asked for'],
  ])('%j: %s', (matcher, words) => {
    const fact = processWith({ name: 'httpd' });
    expect(describeDifference(fact, patternOf({ name: matcher }), new Map(), 'learner')).toBe(words);
  });

  test('what was not shown is said to be so', () => {
    const pattern = patternOf({ ppid: 1, args: { matches: '[0-9]{64}' } });
    expect(describeDifference(processWith({}), pattern, new Map(), 'learner')).toBe(
      'ppid is not shown, asked for is 1; args is not shown',
    );
  });
});
