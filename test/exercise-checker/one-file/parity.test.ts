import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FORMAT_NAMES } from '../../../plugins/exercise-checker/cli/formats/names.ts';
import { OWN_EXERCISES } from '../../../plugins/exercise-checker/cli/own-exercises.ts';
import { isTooOld } from '../../../plugins/exercise-checker/one-file/least-node.ts';
import { listExercises } from '../../../plugins/exercise-checker/exercise-file/folder.ts';
import { MAIN } from '../command-line.ts';
import { runNode, type Ended } from '../node-process.ts';
import { bundleOwn, putAlone } from './lonely-file.ts';
import { nodePrograms } from './outer-nodes.ts';

// Each test starts processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let file = '';
beforeAll(async () => {
  file = putAlone((await bundleOwn()).text);
});
afterAll(() => {
  rmSync(dirname(dirname(file)), { recursive: true });
});

/** What the command line of the checkout and the one file make of the same words. */
function both(words: readonly string[], cwd: string, node?: string): { checkout: Ended; oneFile: Ended } {
  return {
    checkout: runNode([MAIN, ...words], { cwd }),
    oneFile: runNode([file, ...words], { cwd, ...(node === undefined ? {} : { node }) }),
  };
}

test.each(listExercises(OWN_EXERCISES))(
  'every recording of "%s" has the same report, byte for byte',
  (id) => {
    const { checkout, oneFile } = both([id, 'sessions', '--format', 'json'], join(OWN_EXERCISES, id));
    expect((JSON.parse(checkout.stdout) as unknown[]).length).toBeGreaterThan(5);
    expect(oneFile).toEqual(checkout);
  },
);

test.each(FORMAT_NAMES)('so it is as %s', (format) => {
  const words = ['pull-and-run', 'sessions', '--format', format, '--explain', 'cleaned-up'];
  const { checkout, oneFile } = both(words, join(OWN_EXERCISES, 'pull-and-run'));
  expect(checkout.stdout.length).toBeGreaterThan(1000);
  expect(oneFile).toEqual(checkout);
});

test.each([
  ['the list', ['--list'], 0],
  ['an unknown exercise', ['missing', 'x'], 2],
  ['a word of JavaScript', ['constructor', 'x'], 2],
  ['an unknown outcome', ['pull-and-run', 'x', '--explain', 'nothing'], 2],
  ['a file that is not there', ['pull-and-run', 'nowhere.txt'], 2],
  ['a suggestion', ['--suggest', 'pull-and-run/sessions/passes-root-2.1.txt'], 0],
  [
    'a shard',
    ['pull-and-run', 'pull-and-run/sessions', '--shard', '2/9', '--format', 'json', '--jobs', '2'],
    3,
  ],
  [
    'an exercise of a folder',
    ['nerdctl', 'pull-and-run/sessions/passes-root-2.1.txt', '--exercises', '.'],
    1,
  ],
])('%s is the same', (_, words, status) => {
  const { checkout, oneFile } = both(words, OWN_EXERCISES);
  expect(checkout.status).toBe(status);
  expect(oneFile).toEqual(checkout);
});

describe.each(nodePrograms())('on Node $version', ({ path, version }) => {
  const words = ['pull-and-run', 'sessions', '--format', 'json'];
  const cwd = join(OWN_EXERCISES, 'pull-and-run');

  if (isTooOld(version)) {
    test('one sentence says what is needed', () => {
      const { oneFile } = both(words, cwd, path);
      expect(oneFile).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/^check: .+\n$/) });
    });
    return;
  }

  test('the reports are the same, byte for byte', () => {
    const { checkout, oneFile } = both(words, cwd, path);
    expect(oneFile).toEqual(checkout);
  });

  test('exercises of a folder are read as well', () => {
    const { checkout, oneFile } = both(['--list', '--exercises', '.'], OWN_EXERCISES, path);
    expect(oneFile).toEqual(checkout);
  });
});
