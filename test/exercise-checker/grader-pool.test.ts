import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { checkout } from '../../plugins/exercise-checker/cli/checkout.ts';
import { GraderPool } from '../../plugins/exercise-checker/cli/grader-pool.ts';
import { jobsFor } from '../../plugins/exercise-checker/cli/jobs.ts';
import { EXERCISE, SESSION, writeThread } from './grading-threads.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'pool-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A thread that tells when each file begins and ends, by what is in `before` for a file of that name. */
function threadThat(name: string, before: Record<string, string>): URL {
  const cases = Object.entries(before).map(([one, does]) => `if (options.file === '${one}') { ${does} }`);
  return writeThread(folder, name, cases.join('\n  '));
}

interface Graded {
  files: string[];
  found: string[];
  bugs: string[];
  /** Names in the order in which their gradings were begun. */
  begun: string[];
}

async function gradeIn(thread: URL, files: readonly string[], jobs: number, seconds = 20): Promise<Graded> {
  const bugs: string[] = [];
  const begun: string[] = [];
  const allowance = { seconds, megabytes: 300 };
  const pool = new GraderPool({ withFacts: false, onBug: (stack) => bugs.push(stack), allowance, thread });
  let told = 0;
  try {
    const gradings = await pool.gradeEach(
      files,
      jobs,
      (file, grader) => {
        begun.push(file);
        return grader.grade(EXERCISE, SESSION, { file });
      },
      () => told++,
    );
    expect(told).toBe(files.length);
    return {
      files: gradings.map(({ report }) => report.file),
      found: gradings.map(({ report }) => report.reason?.code ?? report.verdict),
      bugs,
      begun,
    };
  } finally {
    await pool.close();
  }
}

test('gradings are in the order of the files, whichever is ready first', async () => {
  const slow = threadThat('slow', { a: 'await new Promise((resolve) => setTimeout(resolve, 700));' });
  const files = ['a', 'b', 'c', 'd', 'e'];
  expect((await gradeIn(slow, files, 3)).files).toEqual(files);
});

test('files are graded at once', async () => {
  // Each of the two ends only when the other has begun.
  const place = (name: string): string => JSON.stringify(join(folder, `begun-${name}`));
  const meet = (mine: string, other: string): string =>
    `const fs = await import('node:fs'); fs.writeFileSync(${place(mine)}, '');
     while (!fs.existsSync(${place(other)})) await new Promise((resolve) => setTimeout(resolve, 10));`;
  const thread = threadThat('meeting', { a: meet('a', 'b'), b: meet('b', 'a') });
  expect((await gradeIn(thread, ['a', 'b'], 2)).begun).toEqual(['a', 'b']);
});

test('one that takes all memory is judged alone, and none beside it is blamed', async () => {
  const fill = 'const all = []; for (;;) all.push({ length: all.length });';
  const wait = 'await new Promise((resolve) => setTimeout(resolve, 1200));';
  const thread = threadThat('memory', { hostile: fill, slow: wait, slower: wait });
  const { found, begun } = await gradeIn(thread, ['slow', 'hostile', 'slower', 'next'], 3);
  expect(found).toEqual(['pass', 'out-of-memory', 'pass', 'pass']);
  expect(begun.filter((file) => file === 'hostile')).toHaveLength(2);
  expect(begun.indexOf('next')).toBeLessThan(begun.lastIndexOf('hostile'));
});

test('one that never ends is judged alone', async () => {
  const thread = threadThat('time', { hostile: 'for (;;);' });
  const { found, begun } = await gradeIn(thread, ['hostile', 'b', 'c'], 2, 2);
  expect(found).toEqual(['took-too-long', 'pass', 'pass']);
  expect(begun.at(-1)).toBe('hostile');
});

test('one that fails only beside others gets its verdict', async () => {
  const first = JSON.stringify(join(folder, 'failed-once'));
  const once = `const fs = await import('node:fs');
    if (!fs.existsSync(${first})) { fs.writeFileSync(${first}, ''); process.exit(9); }`;
  expect(await gradeIn(threadThat('once', { b: once }), ['a', 'b', 'c'], 2)).toMatchObject({
    found: ['pass', 'pass', 'pass'],
    bugs: [],
  });
});

test('a bug is told once, as with one thread', async () => {
  const thread = threadThat('bug', { b: 'process.exit(7);' });
  for (const jobs of [1, 3]) {
    const { found, bugs } = await gradeIn(thread, ['a', 'b', 'c'], jobs);
    expect(found).toEqual(['pass', 'checker-failed', 'pass']);
    expect(bugs).toHaveLength(1);
  }
});

test('what is thrown on the way ends the work of all, and comes out', async () => {
  const pool = new GraderPool({ withFacts: false, onBug: () => undefined, thread: checkout.thread });
  const begun: number[] = [];
  const files = Array.from({ length: 50 }, (_, index) => index);
  const graded = pool.gradeEach(
    files,
    2,
    (file, grader) => {
      begun.push(file);
      if (file === 1) throw new Error('the disk is gone');
      return grader.grade(EXERCISE, SESSION, { file: String(file) });
    },
    () => undefined,
  );
  await expect(graded).rejects.toThrow('the disk is gone');
  expect(begun.length).toBeLessThan(5);
  await pool.close();
});

test('a few files are one thread, and many never more than there are processors', () => {
  expect(jobsFor(0)).toBe(1);
  expect(jobsFor(20)).toBe(1);
  expect(jobsFor(1_000_000)).toBeLessThanOrEqual(64);
});
