import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { cast, paste } from './support.ts';

const MAIN = fileURLToPath(new URL('../../plugins/exercise-checker/cli/main.ts', import.meta.url));
const EXERCISE = `id: up
title: Up
goal: Run it.
tools: [ctr]
outcomes:
  - { id: listed, title: It runs, fact: { task: { id: web, status: RUNNING } }, hint: Run it. }
  - { id: gone, title: It is gone, after: listed, absent: { task: { id: web } }, hint: Delete it. }
mistakes:
  - { id: stopped, when: { task: { status: STOPPED } }, message: It stopped., read: /topics/ }
`;
const RUNNING = ['ctr t ls', 'TASK    PID    STATUS', 'web     468    RUNNING'] as const;
const EMPTY = ['ctr t ls', 'TASK    PID    STATUS'] as const;

// Each test starts processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  const files: Record<string, string> = {
    'exercises/up/exercise.yaml': EXERCISE,
    'exercises/broken/exercise.yaml': 'id: broken\n',
    'exercises/renamed/exercise.yaml': EXERCISE,
    'passes.txt': paste(RUNNING, EMPTY),
    'passes.cast': cast([paste(RUNNING, EMPTY).replaceAll('\n', '\r\n')]),
    'partial.txt': paste(RUNNING),
    'fails.txt': paste(EMPTY),
    'stopped.txt': paste(['ctr t ls', 'TASK    PID    STATUS', 'web     468    STOPPED']),
    'empty.txt': '',
    'prose.txt': 'I did it all.\n',
    'folder/b.txt': paste(RUNNING),
    'folder/a/c.txt': paste(RUNNING, EMPTY),
    'folder/.hidden/d.txt': 'not looked at',
    'dash/-': paste(RUNNING),
    'one/only.txt': paste(RUNNING),
    'nothing/.keep': '',
    'big.txt': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  truncateSync(join(folder, 'big.txt'), 3_000_000_000);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function check(
  words: string[],
  { input = '', env = {}, cwd = folder }: { input?: string; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): { status: number | null; stdout: string; stderr: string } {
  const environment = { ...process.env, INIT_CWD: undefined, ...env };
  return spawnSync(process.execPath, [MAIN, ...words], {
    cwd,
    env: environment,
    input,
    encoding: 'utf8',
    timeout: 20_000,
  });
}

function grade(words: string[], options?: Parameters<typeof check>[1]): ReturnType<typeof check> {
  return check(['--exercises', join(folder, 'exercises'), 'up', ...words], options);
}

const place = {
  line: z.int().min(1),
  column: z.int().min(1),
  time: z.number().optional(),
  command: z.string(),
  inferred: z.literal(true).optional(),
};
const reportSchema = z.strictObject({
  version: z.literal(1),
  exercise: z.string(),
  file: z.string(),
  verdict: z.enum(['pass', 'partial', 'fail', 'not-gradable']),
  reason: z.strictObject({ code: z.string(), message: z.string().min(1), fix: z.string().min(1) }).optional(),
  score: z.strictObject({ earned: z.number().min(0), possible: z.number().positive() }),
  outcomes: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      status: z.enum(['met', 'unmet', 'blocked']),
      required: z.boolean(),
      evidence: z.array(z.strictObject(place)),
      nearest: z.array(z.strictObject({ ...place, differs: z.string().min(1) })),
      explanation: z.string().min(1),
      hint: z.string(),
    }),
  ),
  mistakes: z.array(
    z.strictObject({
      id: z.string(),
      message: z.string(),
      line: z.int().min(1),
      read: z.string().optional(),
    }),
  ),
  transcript: z.strictObject({
    format: z.string(),
    commands: z.int().min(0),
    confidence: z.number().min(0).max(1),
    alternateScreens: z.number().int().positive().optional(),
  }),
});

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
  function names(words: string[], options?: Parameters<typeof check>[1]): string[] {
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

describe('what is printed', () => {
  test('one file is one object', () => {
    const report = reportSchema.parse(JSON.parse(grade(['--format', 'json', 'partial.txt']).stdout));
    expect(report).toMatchObject({
      exercise: 'up',
      file: 'partial.txt',
      verdict: 'partial',
      score: { earned: 1, possible: 2 },
      transcript: { format: 'paste', commands: 1 },
    });
    expect(report.outcomes.map(({ id, status }) => [id, status])).toEqual([
      ['listed', 'met'],
      ['gone', 'unmet'],
    ]);
    expect(report.outcomes[0]?.evidence).toEqual([{ line: 3, column: 1, command: 'ctr t ls' }]);
  });

  test.each([
    ['several files', ['passes.txt', 'passes.cast'], 2],
    ['a folder with several files', ['folder'], 2],
    ['a folder with one file', ['one'], 1],
    ['a folder with none', ['nothing'], 0],
  ])('%s are an array', (_, words, count) => {
    const reports = z.array(reportSchema).parse(JSON.parse(grade(['--format', 'json', ...words]).stdout));
    expect(reports).toHaveLength(count);
  });

  test('a file that is not gradable has a report with a reason, all others have none', () => {
    const words = ['empty.txt', 'prose.txt', 'nowhere.txt', 'passes.txt', 'fails.txt'];
    const reports = z.array(reportSchema).parse(JSON.parse(grade(['--format', 'json', ...words]).stdout));
    expect(reports.map((report) => [report.verdict, report.reason?.code])).toEqual([
      ['not-gradable', 'empty'],
      ['not-gradable', 'no-command-found'],
      ['not-gradable', 'unreadable'],
      ['pass', undefined],
      ['fail', undefined],
    ]);
  });

  test('evidence of a recording has its time', () => {
    const report = reportSchema.parse(JSON.parse(grade(['--format', 'json', 'passes.cast']).stdout));
    expect(report.transcript.format).toBe('asciicast-v2');
    expect(report.outcomes[0]?.evidence[0]).toHaveProperty('time');
  });

  test('a mistake is told with its line and what to read', () => {
    const report = reportSchema.parse(JSON.parse(grade(['--format', 'json', 'stopped.txt']).stdout));
    expect(report.mistakes).toEqual([{ id: 'stopped', message: 'It stopped.', line: 3, read: '/topics/' }]);
  });

  test('the same input gives the same bytes', () => {
    const words = ['--format', 'json', 'folder', 'passes.cast', 'fails.txt'];
    expect(grade(words).stdout).toBe(grade(words).stdout);
  });

  test.each(['human', 'json', 'jsonl', 'junit', 'tap', 'github'])(
    '%s: nothing but the report is on standard output',
    (format) => {
      const { stdout, stderr } = grade(['--format', format, 'partial.txt', '--explain', 'gone']);
      expect(stderr).toContain('gone: It is gone');
      expect(stdout).not.toContain('gone: It is gone');
      expect(stdout.trim()).not.toBe('');
      expect(stdout).not.toContain('\u001b');
    },
  );

  test('--explain shows every fact of the kind, and what it lacks', () => {
    const { stderr } = grade(['stopped.txt', '--explain', 'listed']);
    expect(stderr).toMatch(/line 3: .*STOPPED.*differs: .*RUNNING/);
  });
});

describe('the other ways to call it', () => {
  test('--list names the exercises with their titles', () => {
    rmSync(join(folder, 'listed'), { recursive: true, force: true });
    mkdirSync(join(folder, 'listed/up'), { recursive: true });
    writeFileSync(
      join(folder, 'listed/up/exercise.yaml'),
      EXERCISE.replace('title: Up', 'title: "Up\\e[31m"'),
    );
    const { status, stdout } = check(['--list', '--exercises', 'listed']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^up\tUp/);
    expect(stdout).not.toContain('\u001b');
  });

  test("without --exercises the site's own are known", () => {
    const { status, stdout } = check(['--list']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^pull-and-run\t/m);
  });

  test('--self-test fails for a recording that is not as labelled', () => {
    mkdirSync(join(folder, 'labelled/up/sessions'), { recursive: true });
    const label = (expected: string): string =>
      `${EXERCISE}sessions:\n  - { file: a.txt, expected: ${expected}, misses: [gone], shows: It. }\n`;
    writeFileSync(join(folder, 'labelled/up/sessions/a.txt'), readFileSync(join(folder, 'partial.txt')));
    writeFileSync(join(folder, 'labelled/up/exercise.yaml'), label('partial'));
    expect(check(['--self-test', '--exercises', 'labelled'])).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'labelled/up/exercise.yaml'), label('fail'));
    const wrong = check(['--self-test', '--exercises', 'labelled']);
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain('up a.txt: verdict: expected fail, found partial');
  });

  test('--self-test with a recording that is not there is 2', () => {
    mkdirSync(join(folder, 'without/up'), { recursive: true });
    const label = 'sessions:\n  - { file: a.txt, expected: pass, shows: It. }\n';
    writeFileSync(join(folder, 'without/up/exercise.yaml'), EXERCISE + label);
    const { status, stderr } = check(['--self-test', '--exercises', 'without']);
    expect(status).toBe(2);
    expect(stderr).toContain('a.txt');
  });

  test('--help is no mistake', () => {
    expect(check(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});
