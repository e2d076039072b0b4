import { describe, expect, test } from 'vitest';
import { judge, list, outcome, solutionOf, task } from './support.ts';

describe('variables agree', () => {
  const same =
    outcome('first', 'fact: { task: { id: $id, pid: $pid } }') +
    outcome('second', 'fact: { container: { id: $id } }');

  test('across outcomes', () => {
    expect(judge(same, [task('a', { pid: 1 }), ['container', { id: 'a' }]])).toEqual({
      first: 'met',
      second: 'met',
    });
    expect(Object.values(judge(same, [task('a', { pid: 1 }), ['container', { id: 'b' }]])).sort()).toEqual([
      'met',
      'unmet',
    ]);
  });

  test('whatever was seen first: an early choice does not spoil a later outcome', () => {
    const seen = [task('a', { pid: 1 }), task('b', { pid: 2 }), ['container', { id: 'b' }]] as const;
    expect(judge(same, seen)).toEqual({ first: 'met', second: 'met' });
  });

  test('among the parts of one outcome', () => {
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

describe('an outcome has its variables from the one that introduces them', () => {
  const named =
    outcome('web', 'fact: { container: { id: $web, name: web } }') +
    outcome('pilot', 'fact: { container: { id: $pilot, name: pilot } }', 'after: web') +
    outcome(
      'both',
      'fact: { listing: { of: container, ids: { all: [{ includes: $web }, { includes: $pilot }] } } }',
    );
  const web = ['container', { id: 'w', name: 'web' }] as const;
  const pilot = ['container', { id: 'p', name: 'pilot' }] as const;

  test('so any two IDs do not do, where one of the two was never shown', () => {
    const solution = solutionOf(named, [web, list('container', ['w', 'x'])]);
    expect([...solution.proofs.keys()]).toEqual(['web']);
    expect(solution.unbound).toEqual(new Map([['both', [{ name: 'pilot', introducedBy: ['pilot'] }]]]));
    expect(judge(named, [web, pilot, list('container', ['w', 'p'])])).toEqual({
      web: 'met',
      pilot: 'met',
      both: 'met',
    });
    expect(judge(named, [web, pilot, list('container', ['w', 'x'])])).toEqual({
      web: 'met',
      pilot: 'met',
      both: 'unmet',
    });
  });

  test('an outcome that names the thing itself sets the variable', () => {
    const outcomes =
      outcome('first', 'fact: { task: { id: $id, pid: 7 } }') +
      outcome('second', 'fact: { container: { id: $id, name: web } }') +
      outcome('third', 'fact: { image: { name: $id } }');
    expect(judge(outcomes, [web, ['image', { name: 'w' }]])).toEqual({
      first: 'unmet',
      second: 'met',
      third: 'met',
    });
  });

  test.each([
    ['a value', 'name: web', 'met'],
    ['one of some values', 'name: [web, { matches: x }]', 'met'],
    ['a value and something else', 'name: { all: [web, { matches: e }] }', 'met'],
    ['a form', 'name: { matches: "^web$" }', 'blocked'],
    ['what it is not', 'name: { not: pilot }', 'blocked'],
    ['another attribute', 'runtime: runc', 'blocked'],
  ])('a thing is named by %s: %s is %s', (_, attribute, status) => {
    const outcomes =
      outcome('first', 'fact: { task: { id: $id } }') +
      outcome('second', `fact: { container: { id: $id, ${attribute} } }`);
    const seen = ['container', { id: 'w', name: 'web', runtime: 'runc' }] as const;
    expect(judge(outcomes, [seen])).toEqual({ first: 'unmet', second: status });
  });

  test('within an outcome a part that names the thing sets the variable for the others', () => {
    const outcomes =
      outcome('first', 'fact: { image: { name: $id } }') +
      outcome(
        'all',
        'all: [{ fact: { task: { id: $id } } }, { fact: { container: { id: $id, name: web } } }]',
      ) +
      outcome(
        'late',
        'sequence: [{ fact: { task: { id: $id } } }, { fact: { container: { id: $id, name: x } } }]',
      );
    expect(judge(outcomes, [task('p'), task('w'), web])).toEqual({
      first: 'unmet',
      all: 'met',
      late: 'unmet',
    });
    const alone = outcomes.replace('name: web', 'pod: b');
    expect(judge(alone, [task('w'), ['container', { id: 'w', pod: 'b' }]])).toMatchObject({ all: 'blocked' });
  });

  test('a place is no such variable: anyone who comes first sets it', () => {
    const outcomes =
      outcome('pulled', 'fact: { pull: { image: x, namespace: $ns } }') +
      outcome('listed', 'fact: { task: { status: RUNNING, namespace: $ns } }');
    expect(judge(outcomes, [task('a')])).toEqual({ pulled: 'unmet', listed: 'met' });
    const asName = outcomes + outcome('named', 'fact: { image: { name: $ns } }');
    expect(judge(asName, [task('a')])).toEqual({ pulled: 'unmet', listed: 'blocked', named: 'blocked' });
  });

  test('an optional outcome introduces nothing to a required one, but to another optional one', () => {
    const outcomes = (more: string): string =>
      outcome('extra', 'fact: { image: { name: $id } }', 'required: false') +
      outcome('it', 'fact: { task: { id: $id } }', more) +
      outcome('main', 'fact: { pod: { id: x } }');
    const met = ['pod', { id: 'x' }] as const;
    expect(judge(outcomes('required: true'), [task('a'), met])).toMatchObject({ it: 'met' });
    expect(judge(outcomes('required: false'), [task('a'), met])).toMatchObject({ it: 'blocked' });
  });

  test('it is blocked only if every way to meet it waits for the variable', () => {
    const outcomes =
      outcome('first', 'fact: { task: { id: $id } }') +
      outcome('second', 'any: [{ fact: { container: { id: $id } } }, { fact: { container: { id: web } } }]');
    expect(judge(outcomes, [['container', { id: 'a' }]])).toEqual({ first: 'unmet', second: 'unmet' });
    expect(judge(outcomes, [['container', { id: 'web' }]])).toEqual({ first: 'unmet', second: 'met' });
  });

  test('of outcomes that would give it a value, those that are not met are named', () => {
    const outcomes =
      outcome('first', 'any: [{ fact: { task: { id: $id } } }, { fact: { pod: { id: x } } }]') +
      outcome('second', 'fact: { container: { id: $id, image: x } }') +
      outcome('third', 'fact: { image: { name: $id } }');
    const { unbound } = solutionOf(outcomes, [
      ['pod', { id: 'x' }],
      ['image', { name: 'a' }],
    ]);
    expect(unbound).toEqual(new Map([['third', [{ name: 'id', introducedBy: ['second'] }]]]));
  });

  test('behind "not" a variable waits for its value, even where it is introduced later in the file', () => {
    const outcomes =
      outcome('other', 'fact: { task: { pid: { not: $pid } } }') +
      outcome('first', 'fact: { container: { id: x, name: $pid } }');
    expect(judge(outcomes, [task('a', { pid: 7 })])).toEqual({ other: 'blocked', first: 'unmet' });
    expect(judge(outcomes, [task('a', { pid: 7 }), ['container', { id: 'x', name: '7' }]])).toEqual({
      other: 'unmet',
      first: 'met',
    });
    expect(judge(outcomes, [task('a', { pid: 8 }), ['container', { id: 'x', name: '7' }]])).toEqual({
      other: 'met',
      first: 'met',
    });
  });

  test('what was not shown differs from nothing that is not known', () => {
    const outcomes =
      outcome('first', 'fact: { container: { id: $id } }') +
      outcome('empty', 'fact: { listing: { of: task, ids: { not: { includes: $id } } } }');
    expect(judge(outcomes, [list('task', [])])).toEqual({ first: 'unmet', empty: 'blocked' });
    expect(judge(outcomes, [list('task', []), ['container', { id: 'a' }]])).toEqual({
      first: 'met',
      empty: 'met',
    });
  });
});

describe('a variable that has one value or another', () => {
  test('of a list, any item that another outcome agrees with', () => {
    const outcomes =
      outcome('list', 'fact: { listing: { of: task, ids: { includes: $id } } }') +
      outcome('it', 'fact: { container: { id: $id } }');
    expect(judge(outcomes, [list('task', ['a', 'b', 'c']), ['container', { id: 'c' }]])).toEqual({
      list: 'met',
      it: 'met',
    });
  });

  test('of two cut-off IDs, the longest says which one it is', () => {
    const [short, one, other] = ['abcdef012345', 'abcdef0123456', 'abcdef0123457'];
    const outcomes =
      outcome('short', 'fact: { pod: { id: $id } }') +
      outcome('long', 'fact: { task: { id: $id } }') +
      outcome('again', 'fact: { container: { id: $id } }');
    const seen = (id: string) => [['pod', { id: short }], task(one), ['container', { id }]] as const;
    expect(judge(outcomes, seen(one))).toEqual({ short: 'met', long: 'met', again: 'met' });
    expect(judge(outcomes, seen(other))).toEqual({ short: 'met', long: 'met', again: 'unmet' });
    expect(solutionOf(outcomes, seen(one)).bindings.get('id')).toBe(one);
  });
});
