import { describe, expect, test } from 'vitest';
import type { FactPattern } from '../../plugins/exercise-checker/core/exercise.ts';
import type { Fact, FactValue } from '../../plugins/exercise-checker/core/facts/fact.ts';
import { differencesOf, wantedOf } from '../../plugins/exercise-checker/core/outcomes/wanted.ts';
import { compilePattern } from '../../plugins/exercise-checker/exercise-file/compile-pattern.ts';
import type { MatcherSource } from '../../plugins/exercise-checker/exercise-file/condition-schema.ts';
import { contrast } from '../../plugins/exercise-checker/sentences/contrast.ts';
import { en } from '../../plugins/exercise-checker/sentences/index.ts';

/** A pattern over processes, as an author writes it. */
function patternOf(attributes: Record<string, MatcherSource>): FactPattern {
  return compilePattern({ process: attributes }, [], []);
}

function processWith(values: Record<string, FactValue>): Fact {
  const place = { line: 1, column: 1, command: 'ps' };
  return { type: 'process', values: new Map(Object.entries(values)), place, inferred: false, order: 0 };
}

function inWords(pattern: FactPattern, bindings = new Map<string, FactValue>()): string {
  return en.wanted(wantedOf(pattern, bindings), 'learner');
}

function difference(fact: Fact, pattern: FactPattern): string {
  return en.differences(differencesOf(fact, pattern, new Map()), 'learner');
}

describe('a pattern in words', () => {
  test.each<[MatcherSource, string]>([
    ['httpd', ' with name "httpd"'],
    [{ matches: '\\S' }, ' with name that is not empty'],
    [{ matches: '^containerd-shim' }, ' with name that begins with "containerd-shim"'],
    [{ matches: 'exec\\.fifo$' }, ' with name that ends with "exec.fifo"'],
    [{ matches: 'runc' }, ' with name with "runc" in it'],
    [{ matches: '^httpd$' }, ' with name "httpd"'],
    [{ matches: '^sha256:[0-9a-f]{64}$' }, ''],
    [{ matches: 'a.c' }, ''],
    [{ matches: 'a\\$' }, ''],
    [['web', { matches: '^[0-9a-f]{64}$' }], ' with name "web"'],
    [{ not: 'runc' }, ' with name other than "runc"'],
    [{ not: { matches: '^run' } }, ' with name other than one that begins with "run"'],
    [{ not: { matches: 'run' } }, ' with name without "run" in it'],
    [{ not: { matches: '.' } }, ' with name that is not shown'],
    [{ not: '$elsewhere' }, ' with name that is a different one'],
    [{ not: ['a', 'b', 'c', 'd', 'e', 'f'] }, ''],
    [{ all: [['blue', 'red'], '$first'] }, ' with name "blue" or "red"'],
    ['$known', ' with name "web"'],
  ])('%j: %s', (matcher, words) => {
    expect(inWords(patternOf({ name: matcher }), new Map([['known', 'web']]))).toBe(`a process${words}`);
  });

  test.each<[Record<string, Record<string, MatcherSource>>, string]>([
    [{ delete: { of: 'image' } }, 'a deletion of an image'],
    [{ delete: { of: ['task', 'container'] } }, 'a deletion of a task or container'],
    [{ listing: { of: 'task' } }, 'a complete list of every task'],
    [
      { search: { of: 'process', name: 'runc', found: false } },
      'a search for a process named "runc", that finds nothing',
    ],
    [{ task: { id: 'web', pid: '$pid' } }, 'a task with ID "web" and its PID'],
    [
      { task: { id: 'web', exitStatus: [0, { not: { matches: '.' } }] } },
      'a task with ID "web" and exit status 0',
    ],
    [{ task: { id: 'web', pid: { all: [{ not: 0 }, '$pid'] } } }, 'a task with ID "web" and its PID'],
    [{ task: { id: 'web', namespace: 'blue' } }, 'a task with ID "web", in the containerd namespace "blue"'],
    [{ task: { id: 'web', namespace: 'default' } }, 'a task with ID "web"'],
    [
      { folder: { entries: { includes: 'exec.fifo' } } },
      'a listed folder with entries that include "exec.fifo"',
    ],
    [
      { run: { id: 'web', detached: true, succeeded: true } },
      'a container run with ID "web", in the background (-d), that worked',
    ],
    [
      { run: { id: 'web', error: 'image-missing' } },
      'a container run with ID "web", that fails because the image is not there',
    ],
    [{ command: { tool: 'nerdctl', action: 'ps', succeeded: { not: false } } }, '"nerdctl ps", that worked'],
    [{ command: { tool: ['ctr', 'nerdctl'] } }, 'a command of ctr or nerdctl'],
  ])('%j is %s', (source, words) => {
    expect(inWords(compilePattern(source, [], []))).toBe(words);
  });

  test('where anything will do, nothing is said', () => {
    expect(inWords(patternOf({ name: ['$a', 'x'] }))).toBe('a process');
  });

  test('authors get their regular expressions, learners never see one', () => {
    const wanted = wantedOf(patternOf({ name: { matches: '^sha256:[0-9a-f]{64}$' } }), new Map());
    expect(en.wanted(wanted, 'author')).toBe('a process with name that matches ^sha256:[0-9a-f]{64}$');
    expect(en.wanted(wanted, 'learner')).toBe('a process');
  });
});

describe('a difference in words', () => {
  test.each<[MatcherSource, string]>([
    ['runc', 'name is "httpd", not "runc"'],
    [{ matches: '^run' }, 'name is "httpd" (asked for: that begins with "run")'],
    [{ not: 'httpd' }, 'name is "httpd" (asked for: other than "httpd")'],
    [{ matches: '^[0-9]+$' }, 'name is "httpd", which does not count here'],
    [{ not: '$nobody' }, 'name is "httpd", and what it has to differ from was not shown'],
  ])('%j: %s', (matcher, words) => {
    expect(difference(processWith({ name: 'httpd' }), patternOf({ name: matcher }))).toBe(words);
  });

  test('what was not shown is said to be so', () => {
    const pattern = patternOf({ ppid: 1, args: { matches: '[0-9]{64}' } });
    expect(difference(processWith({}), pattern)).toBe(
      'it does not show the parent PID (asked for: 1); it does not show the command line',
    );
  });

  test('what failed shows nothing, and its reason is told', () => {
    const run = compilePattern({ run: { succeeded: true, output: { matches: '\\S' } } }, [], []);
    const values = { succeeded: false, error: 'image-missing' };
    const fact: Fact = { ...processWith(values), type: 'run' };
    expect(difference(fact, run)).toBe('it failed because the image is not there');
  });

  test('a list names what is not in it', () => {
    const folder = compilePattern({ folder: { entries: { includes: 'exec.fifo' } } }, [], []);
    const fact: Fact = { ...processWith({ entries: ['state.json'] }), type: 'folder' };
    expect(difference(fact, folder)).toBe('entries are [state.json] and do not include "exec.fifo"');
  });
});

describe('two long values', () => {
  const image = 'registry.driftwood.example/driftwood/web';
  test.each([
    [`${image}:1.4.0`, `${image}:1.3.2`, '…/web:1.4.0', '…/web:1.3.2'],
    ['web', 'wab', 'web', 'wab'],
    ['docker.io/driftwood/web:1.4.0', `${image}:1.4.0`, 'docker.io/driftwood/web:1.4.0', `${image}:1.4.0`],
    [`sha256:${'a'.repeat(60)}b`, `sha256:${'a'.repeat(60)}c`, '…aaaab', '…aaaac'],
  ])('%s and %s are shown from where they differ', (one, other, oneShown, otherShown) => {
    expect(contrast(one, other)).toEqual([oneShown, otherShown]);
  });

  test('are cut behind the difference, too', () => {
    const [one] = contrast('x'.repeat(200), 'y');
    expect(one).toBe(`${'x'.repeat(80)}…`);
  });
});
