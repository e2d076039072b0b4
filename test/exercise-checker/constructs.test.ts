import { describe, expect, test } from 'vitest';
import { gradeTranscript, type Assessment } from '../../plugins/exercise-checker/core/index.ts';
import { bytesOf, exerciseWith, IMAGE, paste } from './support.ts';

const TASKS = 'TASK    PID     STATUS    ';

async function grade(outcomes: string, session: string): Promise<Assessment> {
  const { report } = await gradeTranscript(exerciseWith(outcomes), bytesOf(session), { file: 'session' });
  return report;
}

async function statuses(outcomes: string, session: string): Promise<string[]> {
  return (await grade(outcomes, session)).outcomes.map((outcome) => outcome.status);
}

describe('different facts in any order', () => {
  const two = `  - id: two
    title: two tasks
    hint: run two
    different:
      of:
        - { task: { status: RUNNING } }
        - { task: { id: web } }
`;

  test('the first that fits may be the only one for another pattern', async () => {
    const rows = ['web     12     RUNNING', 'other   13     RUNNING'];
    expect(await statuses(two, paste(['ctr t ls', TASKS, ...rows]))).toEqual(['met']);
    expect(await statuses(two, paste(['ctr t ls', TASKS, ...rows.toReversed()]))).toEqual(['met']);
  });

  test('one fact is not two', async () => {
    const report = await grade(two, paste(['ctr t ls', TASKS, 'web     12     RUNNING'], ['true']));
    expect(report.outcomes[0]).toMatchObject({
      status: 'unmet',
      shortfall: { code: 'count-short', shown: 1, least: 2 },
    });
  });

  test('a part of them is enough where the author says so', async () => {
    const least = `${two}      least: 1\n`;
    expect(await statuses(least, paste(['ctr t ls', TASKS, 'web     12     RUNNING']))).toEqual(['met']);
  });
});

describe('needs', () => {
  const needing = `  - { id: a, title: a, hint: h, fact: { task: { id: a } } }
  - { id: b, title: b, hint: h, fact: { task: { id: b } }, needs: a }
`;

  test('block until the other outcome is met, in whatever order it was shown', async () => {
    const b = ['ctr t ls', TASKS, 'b     12     RUNNING'] as const;
    const a = ['ctr t ls', TASKS, 'a     13     RUNNING'] as const;
    expect(await statuses(needing, paste(b, ['true']))).toEqual(['unmet', 'blocked']);
    expect(await statuses(needing, paste(b, a))).toEqual(['met', 'met']);
  });
});

describe('lines no reader knows of', () => {
  const line = (text: string): string =>
    `  - { id: l, title: l, hint: h, fact: { line: { text: ${text} } } }\n`;

  test('are literal and whole by default', async () => {
    expect(await statuses(line('abc.'), paste(['tool', 'abc.']))).toEqual(['met']);
    expect(await statuses(line('abc.'), paste(['tool', 'abcd'], ['true']))).toEqual(['unmet']);
    expect(await statuses(line('bc'), paste(['tool', 'abcd'], ['true']))).toEqual(['unmet']);
  });

  test('take a pattern where one is asked for', async () => {
    expect(await statuses(line('{ matches: "^ab.d$" }'), paste(['tool', 'abcd']))).toEqual(['met']);
  });
});

describe('common mistakes of the tools', () => {
  const outcome = '  - { id: x, title: x, hint: h, fact: { task: { id: never } } }\n';
  const shortName = [
    'ctr i pull nginx',
    'ctr: failed to resolve reference "nginx": object required',
  ] as const;

  test.each([
    ['short-image-name', shortName],
    ['swapped-arguments', [`ctr run -d web ${IMAGE}`, 'ctr: image "web": not found']],
    ['unknown-flag', ['ctr run --name web x y', 'ctr: flag provided but not defined: -name']],
    [
      'permission',
      ['ctr t ls', 'ctr: failed to dial "/run/containerd/containerd.sock": connect: permission denied'],
    ],
    ['task-still-running', ['ctr t rm web', 'ctr: task must be stopped before deletion: running: failed']],
    ['id-in-use', [`ctr run -d ${IMAGE} web`, 'ctr: snapshot "web": already exists']],
  ] as const)('%s', async (id, entry) => {
    const report = await grade(outcome, paste(entry, ['true']));
    expect(report.mistakes.map((mistake) => mistake.id)).toContain(id);
  });

  test('are not mentioned once they were put right', async () => {
    const report = await grade(outcome, paste(shortName, [`ctr i pull ${IMAGE}`, 'done: 1s']));
    expect(report.mistakes).toEqual([]);
  });
});
