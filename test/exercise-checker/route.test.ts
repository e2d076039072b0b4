import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { routeOf } from '../../plugins/exercise-checker/core/report/route.ts';
import { workedRoute } from '../../plugins/exercise-checker/worked-route.ts';

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));
const { exercise } = openExercise(`${CONTENT}exercises`, 'pull-and-run');
const bytesOf = (file: string) => readFileSync(path.join(CONTENT, file));

describe('a route', () => {
  const at = (line: number, command: string) => ({ line, command });

  test('has each command once, with all that it proved, in the order of the session', () => {
    const outcomes = [
      { evidence: [at(9, 'ctr t ls')] },
      { evidence: [at(3, 'ctr i pull x'), at(4, 'ctr i pull x')] },
      { evidence: [at(3, 'ctr i pull x')] },
    ];
    expect(routeOf(outcomes, [0, 2, 7])).toEqual([
      { place: at(3, 'ctr i pull x'), outcomes: [1, 2] },
      { place: at(9, 'ctr t ls'), outcomes: [0] },
    ]);
  });

  test('has a command twice that was entered twice', () => {
    const outcomes = [{ evidence: [at(3, 'ctr t ls')] }, { evidence: [at(8, 'ctr t ls')] }];
    expect(routeOf(outcomes, [1, 5]).map(({ outcomes }) => outcomes)).toEqual([[0], [1]]);
  });
});

describe('the route of a worked solution', () => {
  test('is read from its recording, and proves every outcome', async () => {
    const file = 'sessions/solve-pull-and-run/containerd-2.4.cast';
    const route = await workedRoute(exercise, bytesOf(file), file);
    expect(route[0]?.command).toContain('ctr image pull');
    expect([...new Set(route.flatMap(({ outcomes }) => outcomes))].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  test('is none where the recording does not pass, and the error says what to type', async () => {
    const file = 'exercises/pull-and-run/sessions/still-running-2.1.cast';
    await expect(workedRoute(exercise, bytesOf(file), file)).rejects.toThrow(
      /still-running-2\.1\.cast does not pass the exercise "pull-and-run".*Not met: cleaned-up\..*npm run -s check -- pull-and-run/,
    );
  });
});
