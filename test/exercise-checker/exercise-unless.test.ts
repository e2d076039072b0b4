import { describe, expect, test } from 'vitest';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { change, problemsOf } from './sound-exercise.ts';

/** The sound exercise with a contradiction at its second outcome, which comes after the first. */
const unless = (entry: string, more = ''): string =>
  change('    hint: Delete it.', `    unless: [${entry}]\n${more}    hint: Delete it.`);

test('contradictions are compiled with their places, in the order of places', () => {
  const loaded = readExercise(
    unless(
      '{ later: { task: { id: web, pid: { not: $pid } } }, since: up, earlier: { process: { pid: $p } } }',
    ),
    'x',
  );
  expect(loaded).toMatchObject({
    exercise: {
      outcomes: [
        { unless: [] },
        {
          unless: [
            {
              since: 'up',
              parts: [
                { place: 'earlier', pattern: { type: 'process' } },
                { place: 'later', pattern: { type: 'task' } },
              ],
            },
          ],
        },
      ],
    },
  });
});

describe('a contradiction that means nothing is told to the author', () => {
  test.each<[string, string, string]>([
    [
      'without a fact',
      '{ since: up }',
      'outcomes.1.unless.0: must have at least one of "fact", "earlier", "between", "later"',
    ],
    [
      'of an unknown place',
      '{ fact: { task: { id: web } }, before: { task: { id: web } } }',
      'outcomes.1.unless.0: Unrecognized key: "before"',
    ],
    [
      'of an unknown kind',
      '{ fact: { tasks: { id: web } } }',
      'outcomes.1.unless.0.fact.tasks: unknown kind of fact "tasks"',
    ],
    [
      'since an outcome it does not come after',
      '{ since: down, between: { task: { id: web } } }',
      'outcomes.1.unless.0.since: "down" is not an outcome this one comes after or needs; those are "up"',
    ],
    [
      'with a variable that nothing gives a value',
      '{ fact: { task: { id: web, pid: { not: $other } } } }',
      `outcomes.1.unless.0.fact: "$other" is only used in comparisons; give it a value in the outcome's condition`,
    ],
  ])('%s', (_, entry, message) => {
    const problems = problemsOf(unless(entry)).map((problem) => problem.replace(/^\S+ /, ''));
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  test('with a variable of an outcome it does not need', () => {
    const third = '  - { id: third, title: x, hint: x, fact: { container: { id: $third } } }\nmistakes:';
    const source = unless('{ fact: { task: { id: $third } } }').replace('mistakes:', third);
    const message =
      'outcomes.1.unless.0.fact: "$third" gets its value in "third", which this outcome does not need; choose a different name, or add that outcome to "needs"';
    expect(problemsOf(source)).toEqual([expect.stringContaining(message)]);
    expect(problemsOf(source.replace('after: up', 'after: [up, third]'))).toEqual([]);
  });

  test.each([
    [
      'a variable of its own, agreeing among its parts',
      '{ earlier: { process: { pid: $own } }, later: { process: { pid: { not: $own } } } }',
    ],
    ['a variable of the outcome it comes after', '{ fact: { task: { id: web, pid: { not: $pid } } } }'],
  ])('%s is sound', (_, entry) => {
    expect(problemsOf(unless(entry))).toEqual([]);
  });
});

describe('a variable that is only compared with is told to the author', () => {
  test.each([
    ['behind not', 'fact: { task: { pid: { not: $nobody } } }'],
    ['in absent', 'absent: { task: { id: $nobody } }'],
    ['in different', 'different: { of: [{ task: { id: $nobody } }, { task: { id: web } }] }'],
  ])('%s', (_, condition) => {
    expect(problemsOf(change('absent: { task: { id: web } }', condition))).toEqual([
      'x/exercise.yaml:10:5 outcomes.1: "$nobody" is only used in comparisons; give it a value in a "fact" of an outcome',
    ]);
  });

  test('a place may be left open', () => {
    expect(
      problemsOf(change('absent: { task: { id: web } }', 'absent: { task: { id: web, namespace: $ns } }')),
    ).toEqual([]);
  });

  test('it may get its value in any outcome', () => {
    expect(
      problemsOf(change('absent: { task: { id: web } }', 'fact: { task: { pid: { not: $pid } } }')),
    ).toEqual([]);
  });
});
