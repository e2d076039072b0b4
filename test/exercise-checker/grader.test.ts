import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { checkout } from '../../plugins/exercise-checker/cli/checkout.ts';
import { Grader } from '../../plugins/exercise-checker/cli/grader.ts';
import { en, writeReport } from '../../plugins/exercise-checker/sentences/index.ts';
import { EXERCISE, SESSION, writeThread } from './grading-threads.ts';

vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'grader-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A thread that grades as the real one does, except for files with the name `stuck`. */
function threadThat(does: string): URL {
  return writeThread(folder, String(does.length), `if (options.file === 'stuck') { ${does} }`);
}

async function verdicts(thread: URL, seconds = 20): Promise<{ found: string[]; bugs: string[] }> {
  const bugs: string[] = [];
  const allowance = { seconds, megabytes: 300 };
  const grader = new Grader({ withFacts: false, onBug: (stack) => bugs.push(stack), allowance, thread });
  const found: string[] = [];
  for (const file of ['first', 'stuck', 'next']) {
    const { report } = await grader.grade(EXERCISE, SESSION, { file });
    found.push(report.reason?.code ?? report.verdict);
    if (report.reason) expect(writeReport(report, en).reason?.message).toMatch(/says nothing about the work/);
  }
  await grader.close();
  return { found, bugs };
}

describe('one file that the engine cannot cope with does not stop the others', () => {
  test('because it never ends', async () => {
    expect(await verdicts(threadThat('for (;;);'), 1)).toEqual({
      found: ['pass', 'took-too-long', 'pass'],
      bugs: [],
    });
  });

  test('because it takes all memory', async () => {
    const fill = 'const all = []; for (;;) all.push({ length: all.length });';
    expect(await verdicts(threadThat(fill))).toEqual({ found: ['pass', 'out-of-memory', 'pass'], bugs: [] });
  });

  test('and memory that the process held before is not put on a file', async () => {
    // As a busy machine leaves it behind where the file before took all of it.
    const before = Buffer.alloc(400e6, 1);
    const slow = 'await new Promise((resolve) => setTimeout(resolve, 300));';
    expect(await verdicts(threadThat(slow))).toEqual({ found: ['pass', 'pass', 'pass'], bugs: [] });
    expect(before.length).toBeGreaterThan(0);
  });

  test('because of a bug, which is told with its place', async () => {
    const { found, bugs } = await verdicts(threadThat("throw new TypeError('a bug');"));
    expect(found).toEqual(['pass', 'checker-failed', 'pass']);
    expect(bugs).toHaveLength(1);
    expect(bugs[0]).toMatch(/a bug[\s\S]*\.mjs/);
  });

  test('because its thread leaves without a word', async () => {
    const { found, bugs } = await verdicts(threadThat('process.exit(7);'));
    expect(found).toEqual(['pass', 'checker-failed', 'pass']);
    expect(bugs).toEqual([expect.stringContaining('7')]);
  });
});

test.each(["throw new TypeError('no engine');", 'process.exit(1);'])(
  'an engine that cannot be loaded is a bug of the checker, told for each file: %s',
  async (does) => {
    const file = join(folder, `load-${String(does.length)}.mjs`);
    writeFileSync(file, does);
    const bugs: string[] = [];
    const grader = new Grader({
      withFacts: false,
      onBug: (stack) => bugs.push(stack),
      thread: pathToFileURL(file),
    });
    // It fails before it is asked for anything, while the exercise is read.
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const name of ['first', 'next']) {
      const { report } = await grader.grade(EXERCISE, SESSION, { file: name });
      expect(report.reason?.code).toBe('checker-failed');
    }
    expect(bugs).toHaveLength(2);
    await grader.close();
  },
);

test('the real thread grades, and gives facts only to those who ask', async () => {
  for (const withFacts of [true, false]) {
    const grader = new Grader({ withFacts, onBug: () => undefined, thread: checkout.thread });
    const { report, facts } = await grader.grade(EXERCISE, SESSION, { file: 'session' });
    expect(report.verdict).toBe('pass');
    expect(facts.length > 0).toBe(withFacts);
    await grader.close();
  }
});
