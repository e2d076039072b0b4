import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { InputFormat } from '../../plugins/terminal-recording/format/recording.ts';
import { gradeTranscript, type Exercise } from '../../plugins/exercise-checker/core/index.ts';
import { en, writeReport, type Report } from '../../plugins/exercise-checker/sentences/index.ts';
import { loadExercise } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { expectSafe } from './hostile/safe-report.ts';
import { shownIn } from './hostile/shown.ts';
import { bytesOf, cast, ESC, exerciseWith, paste } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const EXERCISES = fileURLToPath(new URL('../../content/exercises/', import.meta.url));
const SESSIONS = `${EXERCISES}pull-and-run/sessions/`;
const RECORDINGS = readdirSync(SESSIONS)
  .sort()
  .map((name) => new Uint8Array(readFileSync(SESSIONS + name)));
function exercise(): Exercise {
  const loaded = loadExercise(EXERCISES, 'pull-and-run', EXERCISES);
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
  return loaded.exercise;
}
const EXERCISE = exercise();

/** Grades bytes and checks all that must hold for any bytes whatever. */
async function survive(
  bytes: Uint8Array,
  inputFormat: InputFormat = 'auto',
  asked = EXERCISE,
): Promise<Report> {
  const grading = await gradeTranscript(asked, bytes, { file: 'session', inputFormat });
  const report = writeReport(grading.report, en);
  expectSafe(report, shownIn(report));
  expect(report.outcomes).toHaveLength(report.reason ? 0 : asked.outcomes.length);
  return report;
}

/** Fixed, so that a failure comes again; fast-check prints it with the counterexample. */
const RUNS = { seed: 20261123, numRuns: 60 };

const command = fc.constantFrom(
  'ctr t ls',
  'ctr image pull x',
  'ctr run --rm x y echo',
  'echo $?',
  'sudo ctr c ls -q',
  'cat <<EOF',
  'for i in 1; do',
  '"',
  '$(',
);
const escape = fc.oneof(
  fc.constantFrom(
    `${ESC}[?2004h`,
    `${ESC}[?2004l`,
    `${ESC}]133;A\u0007`,
    `${ESC}]133;B\u0007`,
    `${ESC}]133;C\u0007`,
    `${ESC}]133;D;1\u0007`,
    `${ESC}]633;E;ctr t ls\u0007`,
    `${ESC}[H${ESC}[2J${ESC}[3J`,
    `${ESC}[?1049h`,
    `${ESC}[?1049l`,
    `${ESC}c`,
    `${ESC}M`,
    `${ESC}7`,
    `${ESC}8`,
    '\b',
    '\r',
    '\r\n',
    '\n',
    '\t',
    '\u0007',
    '\u000e',
    '\u009b2K',
    'me@lab:~$ ',
    '# ',
    '日本',
    '👩‍🚀',
    '\u202e',
    'ctr: ',
    'web     468    RUNNING',
  ),
  fc
    .tuple(fc.integer({ min: 0, max: 2 ** 31 }), fc.constantFrom(...'ABCDEFGHIJKLMPSTXZ@`abdefghlmnqrsu'))
    .map(([count, final]) => `${ESC}[${count}${final}`),
  command,
  fc.string({ unit: 'binary', maxLength: 8 }),
);

describe('never throws and always reports, in every format', () => {
  test('for arbitrary bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await survive(bytes);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  test.each(['paste', 'script', 'asciicast'] as const)(
    'for arbitrary text that is called %s',
    async (inputFormat) => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
          await survive(bytesOf(text), inputFormat);
        }),
        RUNS,
      );
    },
  );

  test('for a soup of terminal sequences', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(escape, { maxLength: 60 }), async (parts) => {
        await survive(bytesOf(parts.join('')), 'script');
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  test('for a soup in a recording with any size', async () => {
    const size = fc.oneof(fc.integer(), fc.double());
    await fc.assert(
      fc.asyncProperty(fc.array(escape, { maxLength: 30 }), size, size, async (parts, width, height) => {
        await survive(bytesOf(cast([...parts, [1, 'r', '20x5'], 'x'], { width, height })));
      }),
      RUNS,
    );
  });

  test('for real recordings with bytes changed, cut and doubled', async () => {
    const change = fc.record({
      kind: fc.constantFrom('flip', 'cut', 'double', 'drop'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 500 }),
      value: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(RECORDINGS.length - 1),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (which, changes) => {
          let bytes = [...(RECORDINGS[which] ?? [])];
          for (const { kind, at, length, value } of changes) {
            const index = Math.floor(at * bytes.length);
            if (kind === 'flip') bytes[index] = value;
            if (kind === 'cut') bytes = bytes.slice(0, index);
            if (kind === 'double') bytes.splice(index, 0, ...bytes.slice(index, index + length));
            if (kind === 'drop') bytes.splice(index, length);
          }
          await survive(Uint8Array.from(bytes));
        },
      ),
      RUNS,
    );
  });

  test('for the words of JavaScript in every place of a session', async () => {
    const word = fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
      '$&',
      '$1',
      '%s',
      '${x}',
    );
    await fc.assert(
      fc.asyncProperty(word, word, async (one, two) => {
        const report = await survive(
          bytesOf(
            paste(
              [`${one}=1 ctr -n ${two} run --${one} ${two} ${one}`, two],
              [`ctr ${one} ${two}`],
              ['ctr t ls', 'TASK    PID    STATUS', `${one}    1    RUNNING`],
              [`export ${one}=${two}; echo $${one}`],
            ),
          ),
        );
        expect(report.verdict).not.toBe('pass');
      }),
      RUNS,
    );
  });
});

describe('never a pass for what is not one', () => {
  test('a truncated passing recording without its clean-up', async () => {
    const whole = RECORDINGS[readdirSync(SESSIONS).sort().indexOf('passes-root-2.1.txt')] ?? new Uint8Array();
    expect((await survive(whole)).verdict).toBe('pass');
    const text = new TextDecoder().decode(whole);
    const early = bytesOf(text.slice(0, text.lastIndexOf('ctr task ls')));
    expect((await survive(early)).verdict).not.toBe('pass');
  });

  test('the output of a passing session printed with cat', async () => {
    const whole = new TextDecoder().decode(
      RECORDINGS[readdirSync(SESSIONS).sort().indexOf('passes-root-2.1.txt')],
    );
    const shown = whole.replaceAll('\n', '\r\n');
    const recording = cast([
      `${ESC}[?2004hme@lab:~$ cat solution\r\n${ESC}[?2004l\r${shown}${ESC}[?2004hme@lab:~$ exit\r\n${ESC}[?2004l\r`,
    ]);
    expect((await survive(bytesOf(recording))).verdict).not.toBe('pass');
  });
});

test('text of an exercise is trusted no more than that of a session', async () => {
  const hostile = exerciseWith(
    '  - { id: constructor, title: "T\\e[31m\\u202e", fact: { task: { id: "x\\e]0;\\a" } }, hint: "H\\e[2J" }',
    '  - { id: wrong, when: { command: { tool: ctr } }, message: "M\\e[0m", read: "/\\e[8m" }',
  );
  const report = await survive(
    bytesOf(paste(['ctr t ls', 'TASK    PID    STATUS', 'web     1    RUNNING'])),
    'auto',
    hostile,
  );
  expect(report.mistakes).toHaveLength(1);
});
