import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { commandLineIn, EMPTY, makeFolder, reportSchema, RUNNING, type Options } from './command-line.ts';
import { paste } from './support.ts';

// Each test starts processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = makeFolder();
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const { check, grade } = commandLineIn(folder);

describe('exit status', () => {
  test.each<[string, string[], number]>([
    ['every outcome met', ['passes.txt'], 0],
    ['every outcome met in every file', ['passes.txt', 'passes.cast'], 0],
    ['some met', ['partial.txt'], 1],
    ['none met', ['fails.txt'], 1],
    ['an empty file', ['empty.txt'], 3],
    ['no command found', ['prose.txt'], 3],
    ['a file over 20 MB', ['big.txt'], 3],
    ['a device without an end', ['/dev/zero'], 3],
    ['no such file', ['nowhere.txt'], 2],
    ['a folder without files', ['nothing'], 2],
    ['the gravest of 0 and 1', ['passes.txt', 'fails.txt'], 1],
    ['the gravest of 0, 1 and 3', ['fails.txt', 'empty.txt', 'passes.txt'], 3],
    ['the gravest of 1, 2 and 3', ['empty.txt', 'nowhere.txt', 'fails.txt'], 2],
    ['no file', [], 2],
    ['an unknown format', ['passes.txt', '--format', 'xml'], 2],
    ['an unknown input format', ['passes.txt', '--input-format', 'gif'], 2],
    ['an unknown option', ['passes.txt', '--loud'], 2],
    ['a prompt that is no pattern', ['passes.txt', '--prompt', '('], 2],
    ['an unknown outcome to explain', ['passes.txt', '--explain', 'nothing'], 2],
  ])('%s', (_, words, status) => {
    const result = grade(words);
    expect(result.status, result.stderr).toBe(status);
    if (status === 2) expect(result.stderr + result.stdout).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['an unknown exercise', ['missing']],
    ['an exercise outside the folder', ['../exercises/up']],
    ['a word of JavaScript', ['constructor']],
    ['a broken exercise', ['broken']],
    ['an exercise whose folder has another name', ['renamed']],
  ])('%s is 2, and says what there is', (_, [id = '']) => {
    const { status, stdout, stderr } = check(['--exercises', 'exercises', id, 'passes.txt']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/up|exercise\.yaml:\d+:\d+ /);
  });

  test('a folder of exercises that is a file is 2', () => {
    expect(check(['--exercises', 'passes.txt', 'up', 'passes.txt'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('what is graded', () => {
  function names(words: string[], options?: Options): string[] {
    const { stdout } = grade(['--format', 'jsonl', ...words], options);
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => reportSchema.parse(JSON.parse(line)).file);
  }

  test('a folder, recursively and in order, without hidden files', () => {
    expect(names(['folder'])).toEqual(['folder/a/c.txt', 'folder/b.txt']);
  });

  test('standard input', () => {
    const { status, stdout } = grade(['-'], { input: paste(RUNNING, EMPTY) });
    expect(status).toBe(0);
    expect(stdout).toContain('pass');
  });

  test('a file that is called "-" in a folder is that file', () => {
    expect(names(['.'], { cwd: join(folder, 'dash') })).toEqual(['-']);
    expect(grade(['.'], { cwd: join(folder, 'dash') }).status).toBe(1);
  });

  test('paths are taken from where the user typed the command', () => {
    expect(grade(['passes.txt'], { cwd: '/', env: { INIT_CWD: folder } }).status).toBe(0);
    expect(
      check(['--exercises', 'exercises', 'up', 'passes.txt'], { cwd: '/', env: { INIT_CWD: folder } }).status,
    ).toBe(0);
  });

  test('every file has its report, whatever is wrong with another', () => {
    expect(names(['nowhere.txt', 'empty.txt', 'passes.txt'])).toEqual([
      'nowhere.txt',
      'empty.txt',
      'passes.txt',
    ]);
  });

  test('--input-format and --prompt reach the grader', () => {
    expect(grade(['passes.cast', '--input-format', 'paste']).status).not.toBe(0);
    const text = paste(RUNNING, EMPTY).replaceAll('learner@lab:~$', 'ready;');
    expect(grade(['-'], { input: text }).status).toBe(3);
    expect(grade(['-', '--prompt', 'ready; ?'], { input: text }).status).toBe(0);
  });
});
