import { copyFileSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { OWN_EXERCISES } from '../../../plugins/exercise-checker/cli/own-exercises.ts';
import { EXERCISE, RUNNING } from '../command-line.ts';
import { runNode, runUnread, type Ended } from '../node-process.ts';
import { cast, paste } from '../support.ts';
import { bundleOwn, putAlone } from './lonely-file.ts';

// Each test starts processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PASSES = join(OWN_EXERCISES, 'pull-and-run/sessions/passes-root-2.1.txt');

let text = '';
let file = '';
/** A folder that has nothing but the one file in it, and one beside it with what is graded. */
let alone = '';
let sessions = '';
beforeAll(async () => {
  ({ text } = await bundleOwn());
  file = realpathSync(putAlone(text));
  alone = dirname(file);
  sessions = join(dirname(alone), 'sessions');
  mkdirSync(sessions);
  copyFileSync(PASSES, join(sessions, 'passes.txt'));
});
afterAll(() => {
  rmSync(dirname(alone), { recursive: true });
});

function run(...words: string[]): Ended {
  return runNode([file, ...words], { cwd: alone });
}

describe('with nothing around it', () => {
  test('it grades', () => {
    const { status, stdout, stderr } = run('pull-and-run', '../sessions');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('pull-and-run  pass  5 of 5 points');
    expect(readdirSync(alone)).toEqual(['check-transcript.mjs']);
  });

  test('it reads itself and what it grades, and writes nothing: Node allows it no more', () => {
    const session = join(sessions, 'passes.txt');
    const allowed = [
      '--permission',
      '--allow-worker',
      ...[file, session].map((path) => `--allow-fs-read=${path}`),
    ];
    expect(runNode([...allowed, file, 'pull-and-run', session], { cwd: alone }).status).toBe(0);
    expect(runNode([...allowed, file, 'pull-and-run', PASSES], { cwd: alone }).status).toBe(2);
  });

  test('standard input is graded', () => {
    expect(runNode([file, 'pull-and-run', '-'], { cwd: alone, input: 'no session\n' }).status).toBe(3);
  });

  test('paths are taken from the working folder, whatever npm has left in the environment', () => {
    const env = { INIT_CWD: '/' };
    expect(runNode([file, 'pull-and-run', 'passes.txt'], { cwd: sessions, env }).status).toBe(0);
  });

  test('exercises of a folder are taken from there, and so are their mistakes', () => {
    mkdirSync(join(sessions, '../own/up/sessions'), { recursive: true });
    const exercise = join(sessions, '../own/up/exercise.yaml');
    writeFileSync(exercise, EXERCISE);
    writeFileSync(join(sessions, 'running.txt'), paste(RUNNING));
    const words = ['--exercises', '../own', 'up', '../sessions/running.txt'];
    expect(run(...words)).toMatchObject({ status: 1, stderr: '' });
    writeFileSync(exercise, 'id: up\n');
    expect(run(...words)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('../own/up/exercise.yaml:1:1 title: '),
    });
    expect(run('up', '../sessions/running.txt').stderr).toContain(
      'There is no exercise "up". The exercises are: ',
    );
  });
});

describe('what it says of itself', () => {
  test('--help and a slip name it as it is typed', () => {
    const { status, stdout, stderr } = run('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('  node check-transcript.mjs EXERCISE FILE...');
    expect(stdout).toContain('instead of this file');
    expect(stdout).not.toMatch(/npm|content\/exercises/);
    expect(run()).toEqual({ status: 2, stdout: '', stderr: `check: No exercise was named.\n\n${stdout}\n` });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  test('--self-test says that it has no recordings, and takes those of a folder', () => {
    const without = run('--self-test');
    expect([without.status, without.stdout]).toEqual([2, '']);
    expect(without.stderr).toMatch(/^check: --self-test needs the recordings .* --exercises DIR\n$/);

    mkdirSync(join(sessions, '../labelled/up/sessions'), { recursive: true });
    const label = 'sessions:\n  - { file: a.txt, expected: partial, misses: [gone], shows: It. }\n';
    writeFileSync(join(sessions, '../labelled/up/exercise.yaml'), EXERCISE + label);
    writeFileSync(join(sessions, '../labelled/up/sessions/a.txt'), paste(RUNNING));
    expect(run('--self-test', '--exercises', '../labelled')).toEqual({
      status: 0,
      stdout: '1 as labelled, 0 not\n',
      stderr: '',
    });
  });

  test('on a Node that is too old, one sentence says which it needs', () => {
    const versions = "{ value: { ...process.versions, node: '18.20.8' } }";
    const old = `data:text/javascript,Object.defineProperty(process, 'versions', ${versions})`;
    expect(runNode(['--import', old, file, '--list'], { cwd: alone })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'check: Node.js 20.12 or newer is needed, but this is 18.20.8.\n',
    });
  });
});

test.each<[string, string[], number]>([
  ['a report', ['pull-and-run', '../sessions/passes.txt'], 0],
  ['many reports', ['pull-and-run', ...Array<string>(40).fill('../sessions/passes.txt')], 0],
  ['the list of exercises', ['--list'], 0],
])('a reader that leaves before the end of %s changes nothing', async (_, words, status) => {
  expect(await runUnread([file, ...words], alone)).toEqual([status, '']);
});

describe('a file it cannot cope with has its report, and the others have theirs', () => {
  /** Grades a long session between two short ones, by a file that allows them less. */
  function gradeWithin(allowance: string): Ended & { codes: string[] } {
    const standard = '{ seconds: 10, megabytes: 1500 }';
    expect(text.split(standard)).toHaveLength(2);
    const strict = join(alone, '../strict.mjs');
    writeFileSync(strict, text.replace(standard, allowance));
    const lines = Array.from(
      { length: 40_000 },
      (_, line) => `line ${line} \u001b[3${line % 8}mof output\r\n`,
    );
    writeFileSync(join(sessions, 'long.cast'), cast(['learner@lab:~$ cat long\r\n', ...lines]));
    const files = ['passes.txt', 'long.cast', 'passes.txt'];
    const ended = runNode([strict, 'pull-and-run', '--format', 'jsonl', ...files], { cwd: sessions });
    const reports = ended.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { verdict: string; reason?: { code: string } });
    return { ...ended, codes: reports.map(({ verdict, reason }) => reason?.code ?? verdict) };
  }

  test('where it takes too long', () => {
    const { status, stderr, codes } = gradeWithin('{ seconds: 0.2, megabytes: 1500 }');
    expect([status, stderr]).toEqual([3, '']);
    // On a busy machine a new thread may take that long for a short one, too.
    expect(codes[1]).toBe('took-too-long');
    expect(codes).toHaveLength(3);
    for (const code of codes) expect(['pass', 'took-too-long']).toContain(code);
  });

  test('where it takes too much memory', () => {
    const { status, stderr, codes } = gradeWithin('{ seconds: 10, megabytes: 30 }');
    expect([status, stderr]).toEqual([3, '']);
    expect(codes[1]).toBe('out-of-memory');
  });

  test('where it has no end', () => {
    const { status, stdout } = run(
      'pull-and-run',
      '/dev/zero',
      '../sessions/passes.txt',
      '--format',
      'jsonl',
    );
    expect(status).toBe(3);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});
