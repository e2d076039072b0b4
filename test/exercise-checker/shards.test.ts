import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { OWN_EXERCISES } from '../../plugins/exercise-checker/cli/own-exercises.ts';
import { FORMAT_NAMES } from '../../plugins/exercise-checker/cli/formats/names.ts';
import { commandLineIn, makeFolder, reportSchema } from './command-line.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = makeFolder();
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const { check, grade } = commandLineIn(folder);

/** Runs the checker over the repository's own recordings, which are links of the folder. */
const own = (words: string[]) => check(['pull-and-run', 'recordings', ...words]);

beforeAll(() => {
  const from = join(OWN_EXERCISES, 'pull-and-run/sessions');
  mkdirSync(join(folder, 'recordings'));
  for (const name of readdirSync(from)) {
    writeFileSync(join(folder, 'recordings', name), readFileSync(join(from, name)));
  }
  mkdirSync(join(folder, 'shards'));
  for (const number of [1, 2, 3]) {
    const { stdout } = own(['--shard', `${number}/3`, '--format', number === 2 ? 'json' : 'jsonl']);
    writeFileSync(join(folder, `shards/${number}.json`), stdout);
  }
});

test.each(FORMAT_NAMES)('several threads write the same bytes as one: %s', (format) => {
  const one = own(['--jobs', '1', '--format', format]);
  expect(one.stdout.length).toBeGreaterThan(1000);
  expect(own(['--jobs', '3', '--format', format])).toEqual(one);
});

test.each(FORMAT_NAMES)('merged shards are what one run writes, byte for byte: %s', (format) => {
  const merged = check(['--merge', 'shards/3.json', 'shards/1.json', 'shards/2.json', '--format', format]);
  expect(merged).toEqual(own(['--format', format]));
});

test('a folder of reports is merged, too, and so is standard input', () => {
  const whole = own(['--format', 'json']).stdout;
  expect(check(['--merge', 'shards', '--format', 'json']).stdout).toBe(whole);
  expect(check(['--merge', '-', '--format', 'json'], { input: whole }).stdout).toBe(whole);
});

test('each file is in one shard, and its report says in which', () => {
  const reports = [1, 2].flatMap((number) =>
    reportSchema
      .array()
      .parse(JSON.parse(grade(['--shard', `${number}/2`, '--format', 'json', 'folder', 'one']).stdout)),
  );
  expect(reports.map(({ file, shard }) => [file, shard])).toEqual([
    ['folder/a/c.txt', { number: 1, of: 2, file: 1, files: 3 }],
    ['one/only.txt', { number: 1, of: 2, file: 3, files: 3 }],
    ['folder/b.txt', { number: 2, of: 2, file: 2, files: 3 }],
  ]);
});

test('a shard without files is not a failure, and merges with the others', () => {
  const empty = grade(['--shard', '3/3', '--format', 'json', 'folder']);
  expect(empty).toMatchObject({ status: 0, stdout: '[]\n', stderr: expect.stringContaining('shard 3 of 3') });
  mkdirSync(join(folder, 'few'));
  for (const number of [1, 2, 3]) {
    const { stdout } = grade(['--shard', `${number}/3`, '--format', 'json', 'folder']);
    writeFileSync(join(folder, `few/${number}.json`), stdout);
  }
  expect(check(['--merge', 'few', '--format', 'json']).stdout).toBe(
    grade(['--format', 'json', 'folder']).stdout,
  );
});

describe('reports that do not belong together are refused, with what to do', () => {
  const report = (words: string[]): string => grade(['--format', 'json', ...words]).stdout;

  test.each<[string, () => Record<string, string>, RegExp]>([
    [
      'a shard is missing',
      () => ({ a: readFileSync(join(folder, 'shards/1.json'), 'utf8') }),
      /files have no report\. Shards 2, 3 of 3 are missing/,
    ],
    [
      'a shard is cut off',
      () => ({
        a: readFileSync(join(folder, 'shards/1.json'), 'utf8').split('\n').slice(0, 2).join('\n'),
        b: readFileSync(join(folder, 'shards/2.json'), 'utf8'),
        c: readFileSync(join(folder, 'shards/3.json'), 'utf8'),
      }),
      /Shard 1 of 3 is missing or incomplete/,
    ],
    [
      'a shard is there twice',
      () => ({
        a: readFileSync(join(folder, 'shards/1.json'), 'utf8'),
        b: readFileSync(join(folder, 'shards/1.json'), 'utf8'),
      }),
      /Shard 1 of 3 was named twice, in .*a and in .*b/,
    ],
    [
      'shards of another run',
      () => ({
        a: own(['--shard', '1/4', '--format', 'jsonl']).stdout,
        b: readFileSync(join(folder, 'shards/2.json'), 'utf8'),
      }),
      /in 4 shards, but .* in 3\. Merge the shards of one run/,
    ],
    [
      'a file that is not of its shard',
      () => ({ a: readFileSync(join(folder, 'shards/1.json'), 'utf8').replace('"file":4', '"file":5') }),
      /file 5 of 53 is not in shard 1 of 3/,
    ],
    [
      'another exercise',
      () => ({ a: report(['passes.txt']), b: readFileSync(join(folder, 'shards/1.json'), 'utf8') }),
      /of the exercise "up", and .* of "pull-and-run"/,
    ],
    [
      'with and without shards',
      () => ({
        a: report(['passes.txt']),
        b: grade(['--shard', '1/2', '--format', 'json', 'folder']).stdout,
      }),
      /was graded without --shard/,
    ],
    [
      'a file twice',
      () => ({ a: report(['passes.txt']), b: report(['passes.txt', 'fails.txt']) }),
      /"passes\.txt" has a report in .* Name each report once/,
    ],
    ['no report', () => ({ a: '[]' }), /contains no report/],
    ['no JSON', () => ({ a: `${report(['passes.txt'])}x` }), /a:1: is neither JSON nor a line of JSONL/],
    [
      'other JSON',
      () => ({ a: report(['passes.txt']).replace('"pass"', '"splendid"') }),
      /report 1\.verdict: .*Only what --format json or jsonl has written can be merged/,
    ],
  ])('%s', (name, files, message) => {
    const place = join(folder, 'refused', name.replaceAll(' ', '-'));
    mkdirSync(place, { recursive: true });
    for (const [file, text] of Object.entries(files())) writeFileSync(join(place, file), text);
    const { status, stdout, stderr } = check(['--merge', place]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test.each([
    [['--merge'], /Name the reports to merge/],
    [['--merge', '--list'], /cannot be used together/],
    [['--merge', 'nowhere.json'], /nowhere\.json/],
    [['up', 'one', '--shard', '0/3'], /from 1\/N to N\/N/],
    [['up', 'one', '--shard', '4/3'], /from 1\/N to N\/N/],
    [['up', 'one', '--shard', 'two'], /takes I\/N/],
    [['up', 'one', '--jobs', '0'], /takes 1 to 64/],
    [['up', 'one', '--jobs', '1.5'], /takes 1 to 64/],
    [['up', 'one', '--jobs', '65'], /takes 1 to 64/],
  ])('%s', (words, message) => {
    const { status, stderr } = check(['--exercises', 'exercises', ...words]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

test('the reports of a shard hold the rows they point at, and others do not', () => {
  const [plain, sharded] = [[], ['--shard', '1/1']].map((words) =>
    JSON.parse(grade(['--format', 'json', 'partial.txt', ...words]).stdout),
  );
  expect(plain).not.toHaveProperty('rows');
  expect(sharded[0].rows).toEqual([
    expect.objectContaining({ line: 1, typed: true }),
    { line: 2, text: 'TASK    PID    STATUS' },
    { line: 3, text: 'web     468    RUNNING' },
  ]);
});
