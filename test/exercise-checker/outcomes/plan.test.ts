import { describe, expect, test } from 'vitest';
import { planOf } from '../../../plugins/exercise-checker/core/outcomes/plan.ts';
import { exerciseWith } from '../support.ts';
import { outcome } from './support.ts';

function orderOf(outcomes: string): string {
  return planOf(exerciseWith(outcomes))
    .steps.map((step) => step.outcome.id)
    .join(' ');
}

const plain = (id: string, more = ''): string => outcome(id, 'fact: { task: { id: web } }', more);

describe('outcomes are decided', () => {
  test('in the order of the file', () => {
    expect(orderOf(plain('b') + plain('a') + plain('c'))).toBe('b a c');
  });

  test('behind those they come after or need, also through others', () => {
    expect(
      orderOf(plain('a', 'after: c') + plain('b', 'needs: a') + plain('c', 'needs: d') + plain('d')),
    ).toBe('d c a b');
  });

  test('behind one that gives a value to what they compare with', () => {
    const a = outcome('a', 'fact: { task: { pid: { not: $pid } } }');
    const b = outcome('b', 'absent: { container: { id: $id } }');
    const c = outcome('c', 'fact: { container: { id: $id, name: $pid } }');
    expect(orderOf(a + b + c)).toBe('c a b');
    expect(orderOf(plain('x') + a + c)).toBe('x c a');
  });

  test('but never before what they come after', () => {
    const compares = outcome('a', 'fact: { task: { pid: { not: $pid } } }');
    const gives = outcome('b', 'fact: { container: { name: $pid } }', 'after: c');
    expect(orderOf(compares + gives + plain('c', 'after: a'))).toBe('a c b');
    expect(orderOf(compares + gives + plain('c'))).toBe('c b a');
  });

  test('as they are written, where each compares with what the other one gives', () => {
    const a = outcome('a', 'all: [{ fact: { task: { id: $x } } }, { fact: { task: { id: { not: $y } } } }]');
    const b = outcome('b', 'all: [{ fact: { task: { id: $y } } }, { fact: { task: { id: { not: $x } } } }]');
    expect(orderOf(a + b)).toBe('b a');
  });
});

describe('what ties an outcome to others', () => {
  const outcomes =
    outcome('a', 'fact: { task: { id: $id, pid: $pid, namespace: $ns } }') +
    outcome('b', 'fact: { image: { name: x } }', 'after: a') +
    outcome(
      'c',
      'fact: { container: { id: $id, namespace: $ns } }',
      'after: b, unless: [{ since: a, between: { task: { id: $id, pid: { not: $pid } } } }]',
    );
  const { steps, scopes } = planOf(exerciseWith(outcomes));
  const [a, b, c] = steps;

  test('variables, also those of contradictions', () => {
    expect(steps.map(({ variables }) => [...variables].sort())).toEqual([
      ['id', 'ns', 'pid'],
      [],
      ['id', 'ns', 'pid'],
    ]);
    expect(steps.map(({ wantedLater }) => [...wantedLater].sort())).toEqual([
      ['id', 'ns', 'pid'],
      ['id', 'ns', 'pid'],
      [],
    ]);
  });

  test('those it has from others, which a place never is', () => {
    expect([...scopes]).toEqual(['ns']);
    expect(a?.introduced).toEqual(new Map());
    expect(c?.introduced).toEqual(new Map([['id', ['a']]]));
  });

  test('where those are that it comes after, or looks back to', () => {
    expect(steps.map(({ spansWanted }) => spansWanted)).toEqual([[], ['a'], ['a', 'b']]);
    expect([a?.isAnchor, b?.isAnchor, c?.isAnchor]).toEqual([true, false, false]);
  });
});
