import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import type { Report } from '../../plugins/exercise-checker/core/index.ts';
import { casesOf, KIND_NAMES, bytesOf, type Kind } from './hostile/kinds.ts';
import { paste, PROMPT } from './hostile/session.ts';

const MAIN = fileURLToPath(new URL('../../plugins/exercise-checker/cli/main.ts', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

// Each test starts a process, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Seconds of processor time that a run may take, with the start of the program; the system ends one that takes more. */
const MOST_SECONDS = 2;

function runChecker(
  words: readonly string[],
  seconds = MOST_SECONDS,
): {
  status: number | null;
  signal: string | null;
  reports: Report[];
} {
  const limited = `ulimit -t ${seconds}; exec "$@"`;
  const command = [process.execPath, MAIN, ...words, '--format', 'json'];
  const { status, signal, stdout } = spawnSync('sh', ['-c', limited, 'sh', ...command], {
    encoding: 'utf8',
    cwd: FOLDER,
    env: { ...process.env, INIT_CWD: FOLDER },
    maxBuffer: 50_000_000,
  });
  const reports: Report | Report[] = stdout === '' ? [] : JSON.parse(stdout);
  return { status, signal, reports: [reports].flat() };
}

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
  const file = join(FOLDER, 'session');
  writeFileSync(file, bytesOf(one));
  const { status, signal, reports } = runChecker([one.exercise, file]);
  expect(signal, 'the signal that ended it').toBeNull();
  expect([1, 3], 'exit status').toContain(status);
  expect(reports).toHaveLength(1);
});

test('a hostile file in a folder costs the others nothing', () => {
  const folder = join(FOLDER, 'class');
  mkdirSync(folder);
  const good = paste(['ctr tasks list', 'TASK    PID    STATUS']);
  const bad = casesOf('reported').filter(
    ({ exercise, name }) => exercise === 'pull-and-run' && name.endsWith('.txt'),
  );
  for (const [index, one] of bad.entries()) writeFileSync(join(folder, `${index}-bad.txt`), bytesOf(one));
  for (const index of bad.keys()) writeFileSync(join(folder, `${index}-good.txt`), good);
  writeFileSync(join(folder, 'last.txt'), `${PROMPT}ls\n`);
  const { reports } = runChecker(['pull-and-run', folder], MOST_SECONDS * bad.length);
  expect(reports).toHaveLength(2 * bad.length + 1);
  const graded = reports.filter(({ file }) => file.endsWith('-good.txt'));
  expect(graded.map(({ verdict }) => verdict)).toEqual(bad.map(() => 'fail'));
});
