import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { FORMAT_NAMES } from '../../plugins/exercise-checker/cli/formats/names.ts';
import { commandLineIn, EXERCISE, makeFolder, reportSchema } from './command-line.ts';

// Each test starts processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = makeFolder();
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const { check, grade } = commandLineIn(folder);

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

  test.each(FORMAT_NAMES)('%s: nothing but the report is on standard output', (format) => {
    const { stdout, stderr } = grade(['--format', format, 'partial.txt', '--explain', 'gone']);
    expect(stderr).toContain('gone: It is gone');
    expect(stdout).not.toContain('gone: It is gone');
    expect(stdout.trim()).not.toBe('');
    expect(stdout).not.toContain('\u001b');
  });

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

  test('--help is not a mistake', () => {
    expect(check(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});
