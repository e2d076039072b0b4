import { describe, expect, test } from 'vitest';
import { factsOf, IMAGE, paste, valuesOf } from '../support.ts';

const K3S = '/run/k3s/containerd/containerd.sock';

type Entry = readonly [command: string, ...output: string[]];

const tasks = (options: string, ...rows: string[]): Entry => [
  `sudo ctr ${options} task ls`.replace('  ', ' '),
  'TASK    PID    STATUS',
  ...rows,
];

const ROW = 'web     298    RUNNING';

/** The kinds of all facts that the commands of one socket prove. */
async function kindsOf(...entries: Entry[]): Promise<string[]> {
  const facts = await factsOf(paste(...entries));
  return [...new Set(facts.map(({ type }) => type))];
}

describe('what another daemon shows or does is nothing of this one', () => {
  test.each<Entry>([
    tasks(`-a ${K3S}`, ROW),
    tasks(`--address=${K3S}`, ROW),
    [`sudo CONTAINERD_ADDRESS=${K3S} ctr task ls`, 'TASK    PID    STATUS', ROW],
    [`sudo ctr --address ${K3S} run -d ${IMAGE} web`],
    [`sudo ctr --address ${K3S} container rm web`],
    [
      `sudo nerdctl --address ${K3S} ps -a`,
      'CONTAINER ID    IMAGE    COMMAND    CREATED    STATUS    PORTS    NAMES',
    ],
    [`sudo nerdctl -H unix://${K3S} run -d --name web ${IMAGE}`, 'a1'.repeat(32)],
    [`sudo crictl -r unix://${K3S} pods -q`, 'a1'.repeat(32)],
    [`sudo CONTAINER_RUNTIME_ENDPOINT=unix://${K3S} crictl pods -q`, 'a1'.repeat(32)],
  ])('%s', async (command, ...output) => {
    const entry: Entry = [command, ...output];
    expect(await kindsOf(tasks('', 'other   300    RUNNING'), entry)).toEqual(['command', 'listing', 'task']);
    const found = await valuesOf(paste(tasks('', 'other   300    RUNNING'), entry), 'task');
    expect(found.map(({ id }) => id)).toEqual(['other']);
  });

  test('of a command there is only told what was called, not whether it worked', async () => {
    const down = `ctr: failed to dial "${K3S}": connection error`;
    const found = await valuesOf(paste(tasks(''), [`sudo ctr -a ${K3S} task ls`, down]), 'command');
    expect(found.map(({ error, succeeded, namespace }) => ({ error, succeeded, namespace }))).toEqual([
      { error: undefined, succeeded: true, namespace: 'default' },
      { error: undefined, succeeded: undefined, namespace: undefined },
    ]);
  });

  test('a variable counts from where it was set to where it is taken back', async () => {
    const session = paste(
      tasks('', ROW),
      [`export CONTAINERD_ADDRESS=${K3S}`],
      ['ctr task ls', 'TASK    PID    STATUS', 'far     299    RUNNING'],
      ['unset CONTAINERD_ADDRESS'],
      ['ctr task ls', 'TASK    PID    STATUS', 'near    300    RUNNING'],
    );
    expect((await valuesOf(session, 'task')).map(({ id }) => id)).toEqual(['web', 'near']);
  });
});

describe('the daemon that a session is about', () => {
  test('is whichever is the only one', async () => {
    const session = paste(tasks(`-a ${K3S}`, ROW), [`sudo nerdctl --address unix://${K3S} rm web`, 'web']);
    expect(await valuesOf(session, 'task')).toMatchObject([{ id: 'web', pid: 298 }]);
    expect(await valuesOf(session, 'delete')).toMatchObject([{ of: 'task' }, { of: 'container' }]);
  });

  test('is the usual one, even where its socket is written out', async () => {
    const session = paste(
      tasks('-a /run/containerd/containerd.sock', ROW),
      tasks('', ROW, 'more    299    RUNNING'),
      tasks('-a unix:///var/run/containerd/containerd.sock', 'more    299    RUNNING'),
    );
    expect(await valuesOf(session, 'task')).toHaveLength(4);
  });

  test('is the usual one, even where another was used first', async () => {
    const session = paste(tasks(`-a ${K3S}`, 'far     299    RUNNING'), tasks('', ROW));
    expect(await valuesOf(session, 'task')).toMatchObject([{ id: 'web' }]);
  });

  test('is not one that never answered', async () => {
    const down = 'ctr: failed to dial "/run/containerd/containerd.sock": connection error';
    const session = paste(['sudo ctr task ls', down], tasks('-a /wrong.sock'), tasks(`-a ${K3S}`, ROW));
    const lost = paste(
      ['sudo ctr task ls', down],
      ['sudo ctr -a /wrong.sock task ls', 'ctr: failed to dial "/wrong.sock": connection error'],
      tasks(`-a ${K3S}`, ROW),
    );
    expect(await valuesOf(session, 'task')).toEqual([]);
    expect(await valuesOf(lost, 'task')).toMatchObject([{ id: 'web' }]);
  });

  test('is the usual one where nothing answered at all', async () => {
    const down = 'ctr: failed to dial "/run/containerd/containerd.sock": connection error';
    expect(await valuesOf(paste(['sudo ctr task ls', down]), 'command')).toMatchObject([
      { error: 'daemon-down' },
    ]);
  });
});
