import { expect, test } from 'vitest';
import { paste, valuesOf } from './support.ts';

const TASKS = 'TASK    PID     STATUS';
const node = (command: string): string => `docker exec kind-control-plane ${command}`;

/** The containers whose tasks a session proves to run. */
async function running(...entries: Parameters<typeof paste>): Promise<unknown[]> {
  const tasks = await valuesOf(paste(...entries), 'task');
  return tasks.map(({ id }) => id);
}

test('a session is about the machine it was typed on', async () => {
  const here = ['sudo ctr task ls', TASKS, 'web     4101    RUNNING'] as const;
  const there = ['ssh other sudo ctr task ls', TASKS, 'far     88      RUNNING'] as const;
  expect(await running(here, there)).toEqual(['web']);
  expect(await running(there, here)).toEqual(['web']);
});

test('where only another machine was asked, it is about that one', async () => {
  const list = [node('ctr -n k8s.io task ls'), TASKS, 'web     4101    RUNNING'] as const;
  const other = ['ssh other sudo ctr -n k8s.io task ls', TASKS, 'far     88      RUNNING'] as const;
  expect(await running(list, other)).toEqual(['web']);
});

test('a list that is empty on one machine proves nothing on another', async () => {
  const lists = await valuesOf(
    paste(['sudo ctr task ls', TASKS, 'web     4101    RUNNING'], ['lima sudo ctr task ls', TASKS]),
    'listing',
  );
  expect(lists).toHaveLength(1);
});

test('two nodes of one cluster are two machines', async () => {
  const list = ['minikube ssh -n m02 -- sudo ctr task ls', TASKS] as const;
  const tasks = ['minikube ssh -- sudo ctr task ls', TASKS, 'web     4101    RUNNING'] as const;
  expect(await valuesOf(paste(tasks, list), 'listing')).toMatchObject([{ ids: ['web'] }]);
});

test('a node that was asked from outside and from a shell on it is one machine', async () => {
  const text = [
    'mo@lab:~$ docker exec kind-control-plane ctr -n k8s.io task ls',
    TASKS,
    'web     4101    RUNNING',
    'mo@lab:~$ docker exec -it kind-control-plane bash',
    'root@kind-control-plane:/# ctr -n k8s.io task ls',
    TASKS,
    'web     4101    RUNNING',
    'root@kind-control-plane:/# exit',
    'exit',
    'mo@lab:~$ docker exec kind-control-plane ctr -n k8s.io task ls -q',
    'mo@lab:~$',
    '',
  ].join('\n');
  expect((await valuesOf(text, 'task')).map(({ id }) => id)).toEqual(['web', 'web']);
  expect(await valuesOf(text, 'listing')).toHaveLength(3);
});

/** A door to a machine, one command typed behind it, and one that was run there from outside. */
const throughBoth = (...before: string[]): string =>
  [
    ...before,
    'mo@desk:~$ limactl shell lab',
    'mo@lima-lab:/$ sudo ctr task ls',
    TASKS,
    'web     4101    RUNNING',
    'mo@lima-lab:/$ exit',
    'logout',
    'mo@desk:~$ limactl shell lab sudo ctr task ls',
    TASKS,
    'mo@desk:~$',
    '',
  ].join('\n');

test('a machine that a shell was opened on is the one that is asked from outside', async () => {
  expect(await valuesOf(throughBoth(), 'listing')).toMatchObject([{ ids: ['web'] }, { ids: [] }]);
});

test('where this machine was asked as well, it is a different one', async () => {
  const here = throughBoth('mo@desk:~$ sudo ctr task ls', TASKS, 'mine    88      RUNNING');
  expect(await valuesOf(here, 'listing')).toHaveLength(2);
});
