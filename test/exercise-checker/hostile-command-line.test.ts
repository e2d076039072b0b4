import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Report } from '../../plugins/exercise-checker/sentences/index.ts';
import { bytesOf, casesOf, KIND_NAMES, type Kind } from './hostile/kinds.ts';
import { runLimited } from './hostile/limited-run.ts';
import { MOST_SECONDS } from './processor-time.ts';
import { expectPrintable } from './hostile/safe-report.ts';
import { paste } from './hostile/session.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

// Each test starts a process, which takes long on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

/** One in so many cases of a kind goes through the program itself. */
const EVERY: Readonly<Record<Kind, number>> = {
  reported: 4,
  found: 21,
  'rows-ctr': 37,
  'rows-nerdctl': 37,
  'rows-crictl': 37,
  'rows-runc': 19,
  'rows-linux': 37,
  data: 13,
  templates: 29,
  'command-lines': 13,
  'command-sequences': 7,
  formats: 9,
  terminal: 31,
  prompts: 23,
  facts: 16,
};

const SAMPLE = KIND_NAMES.flatMap((kind) => casesOf(kind).filter((_, index) => index % EVERY[kind] === 0));

test.each(SAMPLE.map((one) => [one.name, one] as const))('%s', (_, one) => {
  writeFileSync(join(FOLDER, 'session'), bytesOf(one));
  const { status, signal, stdout, stderr } = runLimited(
    [one.exercise, 'session', '--format', 'json'],
    FOLDER,
  );
  expect(signal, 'the signal that ended it').toBeNull();
  expect([1, 3], stderr).toContain(status);
  const report: Report = JSON.parse(stdout);
  expect(report).toMatchObject({ version: 1, exercise: one.exercise, file: 'session' });
  expectPrintable(stdout, 'json');
});

test('a hostile file in a folder costs the others nothing', () => {
  const folder = join(FOLDER, 'class');
  mkdirSync(folder);
  const bad = casesOf('reported').filter(({ exercise }) => exercise === 'pull-and-run');
  for (const [index, one] of bad.entries()) {
    writeFileSync(join(folder, `${index}-bad`), bytesOf(one));
    writeFileSync(join(folder, `${index}-good`), paste(['ctr tasks list', 'TASK    PID    STATUS']));
  }
  const words = ['pull-and-run', 'class', '--format', 'json'];
  const { stdout, signal } = runLimited(words, FOLDER, MOST_SECONDS * bad.length);
  expect(signal, 'the signal that ended it').toBeNull();
  const reports: Report[] = JSON.parse(stdout);
  expect(reports).toHaveLength(2 * bad.length);
  const good = reports.filter(({ file }) => file.endsWith('-good'));
  expect(good.map(({ verdict }) => verdict)).toEqual(bad.map(() => 'fail'));
});
