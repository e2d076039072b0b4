import { describe, expect, test, vi } from 'vitest';
import { Budget } from '../../plugins/exercise-checker/core/outcomes/budget.ts';
import { solve } from '../../plugins/exercise-checker/core/outcomes/solve.ts';
import { EXERCISE_LIMITS } from '../../plugins/exercise-checker/exercise-file/limits.ts';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { inTime } from './processor-time.ts';
import { gradeText, paste } from './support.ts';

// A busy machine takes longer by the clock than the processor time that is measured below.
vi.setConfig({ testTimeout: 60_000 });

const HEAD = 'id: hostile\ntitle: x\ngoal: x\ntools: [ctr]\noutcomes:\n';
const many = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');
const outcome = (id: string, condition: string, more = ''): string =>
  `  - { id: ${id}, title: x, hint: x, ${condition}${more} }\n`;

/** Half of the fifty variables of an outcome. */
const names = (name: string, index: number, half: number): string =>
  many(25, (place) => `$${name}${index}-${25 * half + place}, `);

/** A session with three lists, of tasks, processes and containers, of that many rows each. */
const SESSION = paste(
  ['ctr task ls', 'TASK    PID    STATUS', ...rows((index) => `t${index}    ${1000 + index}    RUNNING`)],
  ['ps -eo pid,ppid,comm', '  PID  PPID COMMAND', ...rows((index) => `${1000 + index} ${index % 7} httpd`)],
  [
    'ctr container ls',
    'CONTAINER    IMAGE    RUNTIME',
    ...rows((index) => `t${index}    docker.io/library/x:1    io.containerd.runc.v2`),
  ],
);

function rows(row: (index: number) => string): string[] {
  return Array.from({ length: 1500 }, (_, index) => row(index));
}

/** The problems of a file, or the verdict the session gets by it, in time: an author cannot hold the checker up either. */
async function readAndGrade(outcomes: string): Promise<string> {
  return inTime(async () => {
    const loaded = readExercise(`${HEAD}${outcomes}`, 'x');
    return 'problems' in loaded
      ? loaded.problems.join('\n')
      : (await gradeText(loaded.exercise, SESSION)).verdict;
  });
}

describe('a hostile exercise file is refused at once, with a place and what to change', () => {
  test.each<[string, string, RegExp]>([
    [
      '400 outcomes one after the other',
      many(400, (index) =>
        outcome(`o${index}`, 'fact: { task: {} }', index === 0 ? '' : `, after: o${index - 1}`),
      ),
      /^x:6:3 outcomes: found 400 outcomes, expected at most 100; /,
    ],
    [
      '5,000 outcomes',
      many(5000, (index) => outcome(`o${index}`, 'fact: { task: {} }')),
      /^x:1:1 file: found a file of \d+ characters/,
    ],
    [
      'a pattern of 90 kB',
      outcome('o', `fact: { task: { id: { matches: '${'a?'.repeat(45_000)}b' } } }`),
      /^x:6:\d+ outcomes\.0\.fact\.task\.id\.matches: found a pattern of 90001 characters/,
    ],
    [
      'a pattern of 100 kB and more',
      outcome('o', `fact: { task: { id: { matches: '${'a?'.repeat(60_000)}b' } } }`),
      /^x:1:1 file: found a file of/,
    ],
    [
      'any of 20,000',
      outcome('o', `any: [${many(20_000, () => '{ fact: { task: {} } }, ')}]`),
      /^x:1:1 file: found a file of/,
    ],
    [
      'any of 4,000',
      outcome('o', `any: [${many(4_000, () => '{ fact: { task: {} } }, ')}]`),
      /^x:6:\d+ outcomes\.0\.any: found 4000 parts/,
    ],
    ['90,000 brackets', `${'['.repeat(90_000)}`, /^x:6:60 file: found lists and maps nested more deeply/],
    ['200,000 brackets', `${'['.repeat(200_000)}`, /^x:1:1 file: found a file of/],
    ['45,000 dashes', `${'- '.repeat(45_000)}x`, /^x:6:\d+ file: found lists and maps nested more deeply/],
    [
      '10,000 keys',
      many(10_000, (index) => `k${index}: 1\n`),
      /^x:5:10 outcomes: Invalid input[^]*Unrecognized keys: [^]{0,600}…$/,
    ],
    [
      '10,000 aliases',
      `${outcome('o', 'fact: &f { task: {} }')}${many(8_000, () => '  - *f\n')}`,
      /^x:6:\d+ &f: anchors are not supported/,
    ],
    [
      'a pattern repeated in a pattern',
      outcome('o', `fact: { task: { id: { matches: '(((a{9}){9}){9}){9}' } } }`),
      /RE2 syntax|repeats its parts/,
    ],
  ])('%s', async (_, outcomes, problem) => {
    const result = await readAndGrade(outcomes);
    expect(result).toMatch(problem);
  });

  test('1,000 costly patterns', async () => {
    const costly = many(
      250,
      (index) => `{ fact: { task: { id: { matches: '[a-f]{${900 + (index % 90)}}${index}' } } } }, `,
    );
    const outcomes = many(4, (index) => outcome(`o${index}`, `any: [${costly}]`));
    await readAndGrade(outcomes);
  });
});

describe('an exercise at the limits is graded in time, and nothing it leaves open is called unmet', () => {
  const { outcomes: most, parts, chain } = EXERCISE_LIMITS;
  test.each<[string, string]>([
    [
      'outcomes with variables of their own',
      many(most, (index) => outcome(`o${index}`, `fact: { task: { id: $a${index}, pid: $b${index} } }`)),
    ],
    [
      'outcomes that share a variable, one after the other',
      many(chain, (index) =>
        outcome(`o${index}`, 'fact: { task: { id: $a } }', index === 0 ? '' : `, after: o${index - 1}`),
      ),
    ],
    [
      'outcomes of which each rules out what the others have',
      many(20, (index) =>
        outcome(
          `o${index}`,
          `fact: { task: { id: { all: [${many(index, (other) => `{ not: $a${other} }, `)}$a${index}] } } }`,
        ),
      ),
    ],
    [
      'parts that have nothing to do with each other',
      outcome('o', `all: [${many(parts, (index) => `{ fact: { process: { pid: $a${index} } } }, `)}]`) +
        outcome('p', `all: [${many(parts, (index) => `{ fact: { container: { id: $a${index} } } }, `)}]`),
    ],
    [
      'parts of which no two may be equal',
      outcome(
        'o',
        `all: [${many(12, (index) => `{ fact: { process: { pid: { all: [${many(index, (other) => `{ not: $a${other} }, `)}$a${index}] } } } }, `)}]`,
      ) + outcome('p', 'fact: { container: { id: x, image: $a11 } }'),
    ],
    [
      'a long sequence',
      outcome(
        'o',
        `sequence: [${many(parts, (index) => `{ fact: { process: { pid: $a${index}, ppid: $b } } }, `)}]`,
      ),
    ],
    [
      'many patterns, each of its own fact',
      outcome('o', `different: { of: [${many(parts, () => '{ task: { status: RUNNING } }, ')}] }`) +
        outcome(
          'p',
          `different: { of: [${many(parts, (index) => `{ task: { id: t${index}, pid: 1 } }, `)}] }`,
        ),
    ],
    [
      'absences of what nobody named',
      outcome('a', 'fact: { task: { namespace: $ns } }') +
        many(most - 1, (index) =>
          outcome(`o${index}`, `absent: { container: { image: { matches: x }, namespace: $ns } }`),
        ),
    ],
    [
      'contradictions that nearly hold',
      many(20, (index) =>
        outcome(
          `o${index}`,
          `fact: { task: { id: $a${index}, pid: $b${index} } }`,
          `, unless: [{ earlier: { task: { pid: $x } }, later: { container: { id: $y } }, fact: { process: { pid: $x, ppid: $y } } }]`,
        ),
      ),
    ],
    [
      'outcomes that each wait for variables of the next, far behind a mesh of others',
      many(50, (index) =>
        outcome(
          `c${index}`,
          `all: [${many(2, (half) => `{ fact: { task: { id: [${names('v', index, half)}] } } }, { fact: { task: { pid: { not: [${names('v', index + 1, half)}] } } } }, `)}]`,
          `, after: [${many(50, (other) => `d${other}, `)}]`,
        ),
      ).replaceAll('$v50-', '$v49-') +
        many(50, (index) =>
          outcome(
            `d${index}`,
            'fact: { image: { name: a } }',
            `, after: [${many(index - (index % 2), (other) => `d${other}, `)}]`,
          ),
        ),
    ],
    [
      'costly forms over long lines',
      many(30, (index) =>
        outcome(`o${index}`, `fact: { line: { text: { matches: '([a-z0-9 ]*${index}){20}x$' } } }`),
      ),
    ],
  ])('%s', async (_, outcomes) => {
    const result = await readAndGrade(outcomes);
    expect(['pass', 'partial', 'fail', 'not-gradable']).toContain(result);
  });

  test('an exercise no one checked, with 400 outcomes in a chain, ends as well', async () => {
    const loaded = readExercise(`${HEAD}${outcome('o', 'fact: { task: { id: $id } }')}`, 'x');
    if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
    const [first] = loaded.exercise.outcomes;
    if (first === undefined) throw new Error('no outcome');
    const outcomes = Array.from({ length: 400 }, (_, index) => ({
      ...first,
      id: `o${index}`,
      after: index === 0 ? [] : [`o${index - 1}`],
    }));
    const facts = Array.from({ length: 3000 }, (_, order) => ({
      type: 'task' as const,
      values: new Map([['id', `t${order % 5}`]]),
      place: { line: 1, column: 1, command: '' },
      inferred: false,
      order,
    }));
    const exercise = { ...loaded.exercise, outcomes };
    const { proofs, incomplete } = await inTime(() => solve(exercise, facts, new Budget()));
    expect(proofs.size + incomplete.size).toBe(400);
  });
});
