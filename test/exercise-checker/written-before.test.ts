import { describe, expect, test } from 'vitest';
import { exerciseWith, factsOf, gradeText, IMAGE, paste, valuesOf } from './support.ts';

const HEADER = 'TASK    PID     STATUS';
const ROW = 'web     4101    RUNNING';

/** The kinds of facts in the order in which they happened. */
async function orderOf(...entries: Parameters<typeof paste>): Promise<string[]> {
  const facts = await factsOf(paste(...entries));
  return facts
    .filter(({ type }) => ['task', 'service', 'kill'].includes(type))
    .sort((a, b) => a.order - b.order)
    .map(({ type }) => type);
}

describe('what was written and is shown later was so when it was written', () => {
  test.each([
    ['a file', 'sudo ctr task ls > tasks.txt', 'cat tasks.txt'],
    ['a file in the middle of a pipe', 'sudo ctr task ls | tee tasks.txt | wc -l', 'cat tasks.txt'],
    ['a variable', 'TASKS=$(sudo ctr task ls | tail -1)', 'echo $TASKS'],
  ])('%s', async (_, write, show) => {
    const rows = show.startsWith('cat') ? [HEADER, ROW] : [ROW];
    const restart = ['sudo systemctl restart containerd'] as const;
    expect(await orderOf([write], restart, [show, ...rows])).toEqual(['task', 'service']);
    expect(await orderOf(restart, [write], [show, ...rows])).toEqual(['service', 'task']);
  });
});

test('a file that is written again is as old as what is in it', async () => {
  const write = ['sudo ctr task ls > tasks.txt'] as const;
  const order = await orderOf(write, ['sudo systemctl restart containerd'], write, [
    'cat tasks.txt',
    HEADER,
    ROW,
  ]);
  expect(order).toEqual(['service', 'task']);
});

test('a report says where it was written', async () => {
  const exercise = exerciseWith(`
  - { id: restarted, title: T, fact: { service: { unit: containerd, verb: restart } }, hint: H. }
  - { id: survived, title: T, after: restarted, fact: { task: { id: web, status: RUNNING } }, hint: H. }`);
  const { outcomes } = await gradeText(
    exercise,
    paste(
      [`sudo ctr run -d ${IMAGE} web`],
      ['sudo ctr task ls > before.txt'],
      ['sudo systemctl restart containerd'],
      ['cat before.txt', HEADER, ROW],
    ),
  );
  expect(outcomes[1]?.explanation).toContain('Too early: line 6 ("cat before.txt", written in line 2)');
});

test('a list that a command shows and writes at once is of that command', async () => {
  const tasks = await valuesOf(paste(['sudo ctr task ls | tee tasks.txt', HEADER, ROW]), 'task');
  expect(tasks).toHaveLength(1);
});

describe('a file that was changed since is not an answer', () => {
  const write = ['sudo ctr task ls > tasks.txt'] as const;
  const show = ['cat tasks.txt', HEADER, ROW] as const;
  test.each([
    ['sed -i s/STOPPED/RUNNING/ tasks.txt'],
    ['vim tasks.txt'],
    ['nano ./tasks.txt'],
    ['perl -pi -e s/STOPPED/RUNNING/ tasks.txt'],
    ['cp notes.txt tasks.txt'],
    ['sudo mv /tmp/notes.txt tasks.txt'],
    ['./change.sh tasks.txt'],
    ["gawk -i inplace '{print $1}' tasks.txt"],
    ['sort -o tasks.txt tasks.txt'],
    ["echo 'web 4101 RUNNING' >> tasks.txt"],
  ])('by %s', async (change) => {
    expect(await valuesOf(paste(write, [change], show), 'task')).toEqual([]);
  });

  test.each([
    ['ls -l tasks.txt'],
    ['wc -l tasks.txt'],
    ['grep -c web tasks.txt'],
    ['echo tasks.txt'],
    ['vim notes.txt'],
  ])('and not by %s', async (other) => {
    expect(await valuesOf(paste(write, [other], show), 'task')).toHaveLength(1);
  });
});
