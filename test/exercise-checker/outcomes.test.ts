import { describe, expect, test } from 'vitest';
import type { Fact, FactValue } from '../../plugins/exercise-checker/core/evidence/fact.ts';
import type { FactType } from '../../plugins/exercise-checker/core/evidence/fact-types.ts';
import { LIMITS } from '../../plugins/exercise-checker/core/limits.ts';
import { NotGradable } from '../../plugins/exercise-checker/core/not-gradable.ts';
import { Budget } from '../../plugins/exercise-checker/core/outcomes/budget.ts';
import { solve } from '../../plugins/exercise-checker/core/outcomes/solve.ts';
import { assessOutcomes } from '../../plugins/exercise-checker/core/report/outcomes.ts';
import { PrintedRows } from '../../plugins/exercise-checker/core/report/printed.ts';
import { exerciseWith } from './support.ts';

type Seen = readonly [type: FactType, values: Record<string, FactValue>];

function factsOf(seen: readonly Seen[]): Fact[] {
  return seen.map(([type, values], order) => ({
    type,
    values: new Map(Object.entries({ namespace: 'default', ...values })),
    place: { line: order + 1, column: 1, command: `command ${order}` },
    inferred: false,
    order,
  }));
}

/** Status of each outcome, by its id. */
function judge(outcomes: string, seen: readonly Seen[]): Record<string, string> {
  const exercise = exerciseWith(outcomes);
  const facts = factsOf(seen);
  const budget = new Budget();
  const solution = solve(exercise, facts, budget);
  const printed = new PrintedRows([], facts);
  const reports = assessOutcomes({ exercise, facts, solution, printed, budget });
  return Object.fromEntries(reports.map(({ id, status }) => [id, status]));
}

/** An outcome in YAML's flow style. */
function outcome(id: string, condition: string, more = ''): string {
  return `  - { id: ${id}, title: ${id}, ${condition}, hint: do it${more === '' ? '' : `, ${more}`} }\n`;
}

const task = (id: string, more: Record<string, FactValue> = {}): Seen => [
  'task',
  { id, status: 'RUNNING', ...more },
];
const list = (of: string, ids: string[], more: Record<string, FactValue> = {}): Seen => [
  'listing',
  { of, ids, ...more },
];

describe('variables', () => {
  const same =
    outcome('first', 'fact: { task: { id: $id, pid: $pid } }') +
    outcome('second', 'fact: { container: { id: $id } }');

  test('agree across outcomes', () => {
    expect(judge(same, [task('a', { pid: 1 }), ['container', { id: 'a' }]])).toEqual({
      first: 'met',
      second: 'met',
    });
    expect(Object.values(judge(same, [task('a', { pid: 1 }), ['container', { id: 'b' }]])).sort()).toEqual([
      'met',
      'unmet',
    ]);
  });

  test('agree whatever was seen first: an early choice does not spoil a later outcome', () => {
    const seen = [task('a', { pid: 1 }), task('b', { pid: 2 }), ['container', { id: 'b' }]] as const;
    expect(judge(same, seen)).toEqual({ first: 'met', second: 'met' });
  });

  test('agree among the parts of one outcome', () => {
    const both = outcome(
      'both',
      'all: [{ fact: { task: { id: $id } } }, { fact: { container: { id: $id } } }]',
    );
    expect(judge(both, [task('a'), ['container', { id: 'b' }]])).toEqual({ both: 'unmet' });
    expect(judge(both, [task('a'), ['container', { id: 'b' }], task('b')])).toEqual({ both: 'met' });
  });

  test('a required outcome counts more than any number of optional points', () => {
    const outcomes =
      outcome('required', 'fact: { task: { id: $id, status: RUNNING } }') +
      outcome('extra', 'fact: { container: { id: $id } }', 'required: false, points: 100') +
      outcome('also', 'fact: { image: { name: $id } }');
    const seen = [task('a'), task('b'), ['container', { id: 'a' }], ['image', { name: 'b' }]] as const;
    expect(judge(outcomes, seen)).toEqual({ required: 'met', extra: 'unmet', also: 'met' });
  });
});

describe('order', () => {
  const ordered =
    outcome('first', 'fact: { task: { id: web } }') +
    outcome('second', 'fact: { container: { id: web } }', 'after: first');

  test('what comes after must have been shown after', () => {
    expect(judge(ordered, [task('web'), ['container', { id: 'web' }]])).toEqual({
      first: 'met',
      second: 'met',
    });
    expect(judge(ordered, [['container', { id: 'web' }], task('web')])).toEqual({
      first: 'met',
      second: 'unmet',
    });
  });

  test('until the earlier outcome is met the later one is blocked', () => {
    expect(judge(ordered, [['container', { id: 'web' }]])).toEqual({ first: 'unmet', second: 'blocked' });
  });

  test('outcomes may be written in any order', () => {
    const reversed =
      outcome('second', 'fact: { container: { id: web } }', 'after: [first]') +
      outcome('first', 'fact: { task: { id: web } }');
    expect(judge(reversed, [task('web'), ['container', { id: 'web' }]])).toEqual({
      first: 'met',
      second: 'met',
    });
  });

  test('a fact shown again late does not take the place of its first time', () => {
    expect(judge(ordered, [task('web'), ['container', { id: 'web' }], task('web')])).toEqual({
      first: 'met',
      second: 'met',
    });
  });

  test('of the ways to meet an outcome, the earliest counts for what comes after it', () => {
    const outcomes =
      outcome('up', 'any: [{ fact: { container: { id: web } } }, { fact: { task: { id: web } } }]') +
      outcome('then', 'fact: { image: { name: x } }', 'after: up');
    expect(judge(outcomes, [task('web'), ['image', { name: 'x' }], ['container', { id: 'web' }]])).toEqual({
      up: 'met',
      then: 'met',
    });
  });
});

describe('any and all', () => {
  const any = outcome('it', 'any: [{ fact: { task: { id: a } } }, { fact: { task: { id: b } } }]');
  const all = any.replace('any:', 'all:');
  test.each([
    [[], 'unmet', 'unmet'],
    [[task('b')], 'met', 'unmet'],
    [[task('b'), task('a')], 'met', 'met'],
  ] as const)('%j: any is %s, all is %s', (seen, ofAny, ofAll) => {
    expect(judge(any, seen)).toEqual({ it: ofAny });
    expect(judge(all, seen)).toEqual({ it: ofAll });
  });
});

describe('attributes', () => {
  test.each([
    ['RUNNING', true],
    ['[STOPPED, RUNNING]', true],
    ['[STOPPED, CREATED]', false],
    ['{ not: STOPPED }', true],
    ['{ not: [RUNNING, STOPPED] }', false],
    ['{ matches: "^RUN" }', true],
    ['{ matches: "^run" }', false],
    ['{ all: [{ matches: N }, { not: STOPPED }] }', true],
    ['{ all: [{ matches: N }, { not: RUNNING }] }', false],
  ])('status: %s', (matcher, fits) => {
    expect(judge(outcome('it', `fact: { task: { status: ${matcher} } }`), [task('a')])).toEqual({
      it: fits ? 'met' : 'unmet',
    });
  });

  test('an attribute the fact does not have fits nothing', () => {
    expect(judge(outcome('it', 'fact: { task: { pid: $pid } }'), [task('a')])).toEqual({ it: 'unmet' });
  });

  test('a number is what it reads', () => {
    expect(judge(outcome('it', 'fact: { task: { pid: 7 } }'), [task('a', { pid: 7 })])).toEqual({
      it: 'met',
    });
  });

  test('a list includes a word', () => {
    const it = outcome('it', 'fact: { command: { flags: { includes: rm } } }');
    expect(judge(it, [['command', { flags: ['detach', 'rm'] }]])).toEqual({ it: 'met' });
    expect(judge(it, [['command', { flags: ['rmi'] }]])).toEqual({ it: 'unmet' });
  });
});

describe('absence', () => {
  const gone = outcome('gone', 'absent: { task: { id: web, namespace: default } }');
  const empty = list('task', []);

  test.each<[string, Seen[], string]>([
    ['what was never shown to exist', [empty], 'blocked'],
    ['what was there and is in no list after', [task('web'), empty], 'met'],
    ['what was there, with no list after', [task('web')], 'unmet'],
    ['what is still in the last list', [empty, list('task', ['web']), task('web')], 'unmet'],
    ['what came back', [task('web'), empty, list('task', ['web']), task('web')], 'unmet'],
    [
      'what was run again after the last list',
      [task('web'), empty, ['run', { id: 'web', succeeded: true }]],
      'unmet',
    ],
    ['what was run and then listed no more', [['run', { id: 'web', succeeded: true }], empty], 'met'],
    ['what only failed to run', [['run', { id: 'web', succeeded: false }], empty], 'blocked'],
    ['what only another thing of the name was', [task('other'), empty], 'blocked'],
    ['what was there in another namespace', [task('web', { namespace: 'blue' }), empty], 'blocked'],
    ['with a list of another namespace', [task('web'), list('task', [], { namespace: 'blue' })], 'unmet'],
    ['with a list of other things', [task('web'), list('container', [])], 'unmet'],
  ])('%s', (_, seen, status) => {
    expect(judge(gone, seen)).toEqual({ gone: status });
  });

  test('a task that ended is gone from the running ones', () => {
    const notRunning = outcome('gone', 'absent: { task: { id: web, status: RUNNING } }');
    const seen = [task('web'), list('task', ['web']), task('web', { status: 'STOPPED' })] as const;
    expect(judge(notRunning, seen)).toEqual({ gone: 'met' });
  });

  test.each([
    ['no namespace is asked for', 'absent: { task: { id: web } }'],
    ['the namespace is a variable nothing else has set', 'absent: { task: { id: web, namespace: $ns } }'],
  ])('a list of another namespace proves nothing where %s', (_, condition) => {
    const outcomes = outcome('gone', condition);
    const blue = task('web', { namespace: 'blue' });
    expect(judge(outcomes, [blue, empty])).toEqual({ gone: 'unmet' });
    expect(judge(outcomes, [blue, list('task', [], { namespace: 'blue' })])).toEqual({ gone: 'met' });
  });

  test('a list of names alone does not prove that what is still named in it has changed', () => {
    const notRunning = outcome('gone', 'absent: { task: { id: web, status: RUNNING } }');
    const quiet: Seen = ['task', { id: 'web' }];
    expect(judge(notRunning, [task('web'), list('task', ['web']), quiet])).toEqual({ gone: 'unmet' });
  });

  test('follows the namespace another outcome has found', () => {
    const outcomes =
      outcome('there', 'fact: { image: { namespace: $ns } }') +
      outcome('gone', 'absent: { task: { id: web, namespace: $ns } }');
    const seen = (namespace: string): Seen[] => [
      ['image', { name: 'x', namespace: 'blue' }],
      task('web', { namespace: 'blue' }),
      list('task', [], { namespace }),
    ];
    expect(judge(outcomes, seen('blue'))).toEqual({ there: 'met', gone: 'met' });
    expect(judge(outcomes, seen('default'))).toEqual({ there: 'met', gone: 'unmet' });
  });

  test('a list from before the outcome it comes after does not count', () => {
    const outcomes =
      outcome('image', 'fact: { image: { name: x } }') +
      outcome('gone', 'absent: { task: { id: web } }', 'after: image');
    expect(judge(outcomes, [task('web'), empty, ['image', { name: 'x' }]])).toEqual({
      image: 'met',
      gone: 'unmet',
    });
    expect(judge(outcomes, [task('web'), ['image', { name: 'x' }], empty])).toEqual({
      image: 'met',
      gone: 'met',
    });
  });
});

describe('limits', () => {
  test('too many comparisons are not gradable, not wrong', () => {
    const budget = new Budget();
    for (let step = 0; step < LIMITS.steps; step++) budget.spend();
    expect(() => {
      budget.spend();
    }).toThrow(NotGradable);
  });

  test('a session that fits in very many ways ends in a verdict or in not gradable', () => {
    const outcomes = ['a', 'b', 'c', 'd']
      .map((id) => outcome(id, `fact: { task: { id: $${id}, pid: $p${id} } }`))
      .join('');
    const seen = Array.from({ length: 5000 }, (_, index) => task(`t${index}`, { pid: index }));
    let result: unknown;
    try {
      result = judge(outcomes, seen);
    } catch (error) {
      expect(error).toBeInstanceOf(NotGradable);
      result = 'not gradable';
    }
    expect(['not gradable', { a: 'met', b: 'met', c: 'met', d: 'met' }]).toContainEqual(result);
  });

  test('the right one among many is found or not gradable, never called missing', () => {
    const outcomes =
      outcome('a', 'fact: { task: { id: $id } }') + outcome('b', 'fact: { container: { id: $id } }');
    const seen = [
      ...Array.from({ length: 200 }, (_, index) => task(`t${index}`)),
      ['container', { id: 't150' }] as const,
    ];
    let result: unknown;
    try {
      result = judge(outcomes, seen);
    } catch (error) {
      expect(error).toBeInstanceOf(NotGradable);
      return;
    }
    expect(result).toEqual({ a: 'met', b: 'met' });
  });
});
