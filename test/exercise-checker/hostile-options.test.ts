import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { FORMATS } from '../../plugins/exercise-checker/cli/formats/index.ts';
import { runLimited } from './hostile/limited-run.ts';
import { expectPrintable } from './hostile/safe-report.ts';
import { paste, PROMPT, times } from './hostile/session.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

// Each test starts processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const LONG_ROW = `${PROMPT}cat x\n${'a'.repeat(19_999)}\n${PROMPT}exit\n`;
writeFileSync(join(FOLDER, 'long-row'), LONG_ROW);

describe('an exercise file that asks for too much is an error of its author, in time', () => {
  const fact = '{ task: { id: web } }';
  const outcome = (id: string, rest: string): string => `  - { id: ${id}, title: t, hint: h, ${rest} }\n`;
  test.each<[string, () => string]>([
    [
      'a pattern of 100 kB',
      () => outcome('a', `fact: { line: { text: { matches: '${'a?'.repeat(50_000)}b' } } }`),
    ],
    [
      'a pattern that repeats repeats',
      () =>
        outcome('a', `fact: { line: { text: { matches: '${'(?:'.repeat(20)}a${'{1,50})'.repeat(20)}' } } }`),
    ],
    ['5,000 outcomes', () => times(5000, (n) => outcome(`o${n}`, `fact: ${fact}`)).join('')],
    [
      '400 outcomes behind one another',
      () =>
        times(400, (n) =>
          outcome(`o${n}`, n === 0 ? `fact: ${fact}` : `fact: ${fact}, after: o${n - 1}`),
        ).join(''),
    ],
    [
      'any of 20,000',
      () => outcome('a', `any: [${times(20_000, (n) => `{ fact: { task: { id: w${n} } } }`).join(', ')}]`),
    ],
    [
      'alternatives nested 1,000 deep',
      () => outcome('a', `${'any: [{ '.repeat(1000)}fact: ${fact}${' }]'.repeat(1000)}`),
    ],
    ['brackets nested 200,000 deep', () => outcome('a', `any: ${'['.repeat(200_000)}`)],
  ])('%s', (_, outcomes) => {
    const folder = join(FOLDER, 'exercises/large');
    mkdirSync(folder, { recursive: true });
    const source = `id: large\ntitle: T\ngoal: G\ntools: [ctr]\noutcomes:\n${outcomes()}`;
    writeFileSync(join(folder, 'exercise.yaml'), source);
    const { status, signal, stdout, stderr } = runLimited(
      ['--exercises', 'exercises', 'large', 'long-row'],
      FOLDER,
    );
    expect(signal, 'the signal that ended it').toBeNull();
    expect(status, stdout.slice(0, 200)).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/exercise\.yaml:\d+:\d+/);
    expect(stderr).not.toMatch(/call stack|\bat file:|\n +at /);
  });
});

describe('a prompt that is hard to find ends in time', () => {
  test.each<[string, string]>([
    ['40 kB of letters that may be there', 'a?'.repeat(20_000)],
    ['repeats of repeats', `${'(?:'.repeat(10)}a${'{1,100})'.repeat(10)}`],
    ['a star of a star', '(a*)*b'],
    ['everything', '.*'],
    ['nothing', ''],
    ['brackets', '('.repeat(10_000)],
  ])('%s', (_, prompt) => {
    const { status, signal } = runLimited(['pull-and-run', 'long-row', '--prompt', prompt], FOLDER);
    expect(signal, 'the signal that ended it').toBeNull();
    expect([1, 2, 3]).toContain(status);
  });
});

describe.each(Object.keys(FORMATS))('names of files do nothing in the format %s', (format) => {
  test('to a terminal, to a runner, to a reader', () => {
    const folder = join(FOLDER, 'names');
    mkdirSync(folder, { recursive: true });
    const names = [
      '::error title=x::y',
      '##[error]x',
      '\u001b[31mred',
      'a\nb',
      '<img onerror=x>',
      'tag\u{e0041}\u00ad',
      '\u202etxt.exe',
      '%0A::warning::x',
      '--format',
    ];
    for (const name of names)
      writeFileSync(join(folder, name), paste(['ctr tasks list ##[error]x ::error::y']));
    const { stdout } = runLimited(['pull-and-run', 'names', '--format', format], FOLDER, names.length * 2);
    expect(stdout).not.toBe('');
    expectPrintable(stdout, format);
  });
});
