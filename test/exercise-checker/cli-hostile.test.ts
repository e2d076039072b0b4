import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, openSync, rmSync, symlinkSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { check as run, EMPTY, MAIN, makeFolder, RUNNING } from './command-line.ts';
import { ENVIRONMENT, runUnread, type Ended } from './node-process.ts';
import { paste } from './support.ts';

// Each test starts processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = makeFolder();
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const EXERCISES = ['--exercises', 'exercises'];

function check(...words: string[]): Ended {
  return run([...EXERCISES, ...words], { cwd: folder });
}

/** The codes of the reports of all files, by their names. */
function codes({ stdout }: Ended): Record<string, string> {
  const reports = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; verdict: string; reason?: { code: string } });
  return Object.fromEntries(reports.map(({ file, verdict, reason }) => [file, reason?.code ?? verdict]));
}

describe('a reader that leaves early', () => {
  test.each<[string, string[], number]>([
    ['a report', ['up', 'passes.txt'], 0],
    ['a report of a session that fails', ['up', 'fails.txt'], 1],
    ['many reports', ['up', ...Array<string>(40).fill('partial.txt')], 1],
    ['the list of exercises', ['--list'], 0],
    ['the help', ['--help'], 0],
  ])('%s ends quietly, with the status it had', async (_, words, status) => {
    rmSync(join(folder, 'exercises/broken'), { recursive: true, force: true });
    rmSync(join(folder, 'exercises/renamed'), { recursive: true, force: true });
    expect(await runUnread([MAIN, ...EXERCISES, ...words], folder)).toEqual([status, '']);
  });
});

describe('names of files', () => {
  test.each(['human', 'json', 'jsonl', 'junit', 'tap', 'github'])(
    '%s: none can be a command to a CI runner, on either output',
    (format) => {
      const names = [
        '::error title=x::y',
        '##[error]z',
        'a\n::stop-commands::b',
        'c\u001b[2J\u{e0041}',
        '##vso[x]',
      ];
      rmSync(join(folder, 'names'), { recursive: true, force: true });
      mkdirSync(join(folder, 'names'));
      for (const name of names) writeFileSync(join(folder, 'names', name), paste(RUNNING));
      const named = run(
        [
          '--exercises',
          '../exercises',
          'up',
          '--format',
          format,
          '--explain',
          'gone',
          '.',
          ...names,
          '##[x]y',
          '::z::',
        ],
        {
          cwd: join(folder, 'names'),
        },
      );
      expect(named.status).toBe(2);
      for (const output of [named.stdout, named.stderr]) {
        expect(output).not.toMatch(/##[A-Za-z]*\[/);
        expect(output).not.toMatch(/(?!\n)\p{Cc}|[\p{Default_Ignorable_Code_Point}]/u);
        const obeyed = output.split('\n').filter((line) => /^\s*::/.test(line));
        expect(obeyed.filter((line) => !/^::(?:error|notice) file=/.test(line))).toEqual([]);
      }
    },
  );

  test('titles and messages are safe on standard error and in the list', () => {
    mkdirSync(join(folder, 'loud/up'), { recursive: true });
    writeFileSync(
      join(folder, 'loud/up/exercise.yaml'),
      'id: up\ntitle: "##[error]x\\n::error::y"\ngoal: x\ntools: [ctr]\noutcomes:\n  - { id: a, title: a, fact: { task: { id: web } }, hint: x }\n',
    );
    const { stdout } = run(['--list', '--exercises', 'loud'], { cwd: folder });
    expect(stdout).toBe('up\t\\u0023#[error]x ::error::y\n');
    const { stderr } = run(['--exercises', 'loud', '::error::##[x]'], { cwd: folder });
    expect(stderr).not.toMatch(/##\[|^::/m);
  });
});

describe('what is not a file', () => {
  test('a pipe out of which nothing comes is given up', () => {
    spawnSync('mkfifo', [join(folder, 'silent')]);
    const { status, stdout } = check('up', '--format', 'jsonl', 'silent', 'passes.txt');
    expect([status, codes({ status, stdout, stderr: '' })]).toEqual([
      2,
      { silent: 'unreadable', 'passes.txt': 'pass' },
    ]);
    expect(stdout).toContain('nothing came out of it');
  });

  test('a pipe that is written to is read to its end', async () => {
    const pipe = join(folder, 'written');
    spawnSync('mkfifo', [pipe]);
    const child = spawn(process.execPath, [MAIN, ...EXERCISES, 'up', 'written'], {
      cwd: folder,
      env: ENVIRONMENT,
    });
    // Opened for both, so that this does not wait for the reader.
    const writer = openSync(pipe, 'r+');
    const session = paste(RUNNING, EMPTY);
    writeSync(writer, session.slice(0, 40));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    writeSync(writer, session.slice(40));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    closeSync(writer);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('links out of a folder are not followed, links within it are', () => {
    const within = join(folder, 'links');
    mkdirSync(within);
    writeFileSync(join(within, 'real.txt'), paste(RUNNING, EMPTY));
    symlinkSync('real.txt', join(within, 'inside.txt'));
    symlinkSync('../passes.txt', join(within, 'outside.txt'));
    symlinkSync('/etc/passwd', join(within, 'passwd'));
    symlinkSync('nowhere', join(within, 'dangling'));
    symlinkSync('circle', join(within, 'circle'));
    symlinkSync('.', join(within, 'again'));
    spawnSync('mkfifo', [join(within, 'pipe')]);
    const ended = check('up', '--format', 'jsonl', 'links');
    expect(ended.status).toBe(2);
    expect(codes(ended)).toEqual({
      'links/inside.txt': 'pass',
      'links/real.txt': 'pass',
      'links/outside.txt': 'unreadable',
      'links/passwd': 'unreadable',
    });
    expect(ended.stdout).not.toContain('root:');
    expect(check('up', '--format', 'jsonl', 'links/outside.txt').status).toBe(0);
  });

  test('a folder with too many files is a slip', () => {
    const crowded = join(folder, 'crowded');
    mkdirSync(crowded);
    for (let index = 0; index <= 10_000; index++) writeFileSync(join(crowded, String(index)), '');
    const { status, stdout, stderr } = check('up', 'crowded');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('more than 10000 files');
  });
});
