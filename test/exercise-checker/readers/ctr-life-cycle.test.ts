import { describe, expect, test } from 'vitest';
import { factsOf, IMAGE, marked, paste, valuesOf } from '../support.ts';

const TASKS = 'TASK    PID    STATUS';
const CONTAINERS = 'CONTAINER    IMAGE    RUNTIME';

describe('whether a pull or run worked', () => {
  const failure = `ctr: failed to resolve reference "${IMAGE}": ${IMAGE}: not found`;
  test.each([
    ['no error', paste([`ctr i pull ${IMAGE}`, 'done: 87ms']), true, undefined],
    ['an error text', paste([`ctr i pull ${IMAGE}`, failure]), false, 'not-in-registry'],
    [
      'an echo of the status',
      paste([`ctr i pull ${IMAGE}`, failure], ['echo $?', '1']),
      false,
      'not-in-registry',
    ],
    [
      'an echo of the status on the same line',
      paste([`ctr i pull ${IMAGE}; echo $?`, failure, '1']),
      false,
      'not-in-registry',
    ],
    [
      'an echo with words',
      paste([`ctr i pull ${IMAGE}; echo "rc: $?"`, failure, 'rc: 1']),
      false,
      'not-in-registry',
    ],
    ['a status without an error text', marked([`ctr i pull ${IMAGE}`, 1]), false, undefined],
    [
      'a status of success',
      marked([`ctr i pull ${IMAGE}`, 0, 'time="x" level=error msg="active check failed"']),
      true,
      undefined,
    ],
    ['Ctrl-C', paste([`ctr i pull ${IMAGE}`, 'waiting', '^C']), false, 'interrupted'],
    ['an unknown error', paste([`ctr i pull ${IMAGE}`, 'ctr: something new']), false, 'other'],
  ])('a pull, by %s', async (_, text, succeeded, error) => {
    const [pull] = await valuesOf(text, 'pull');
    expect(pull).toMatchObject({ image: IMAGE, namespace: 'default', succeeded });
    expect(pull?.['error']).toBe(error);
  });

  test.each([
    ['the status of the last program of a pipe', marked([`ctr i pull ${IMAGE} 2>&1 | tee log`, 0, failure])],
    ['the status of another command of the line', marked([`ctr i pull ${IMAGE}; ls`, 0, failure])],
    ['a status that || has mended', marked([`ctr i pull ${IMAGE} || true`, 0, failure])],
  ])('%s is not that of the pull', async (_, text) => {
    const [pull] = await valuesOf(text, 'pull');
    expect(pull).toBeDefined();
    expect(pull?.['succeeded']).not.toBe(true);
  });

  test('the failure of a filter behind it is not that of the pull', async () => {
    const [pull] = await valuesOf(marked([`ctr i pull ${IMAGE} | grep nothing`, 1]), 'pull');
    expect(pull?.['succeeded']).not.toBe(false);
  });

  test('a run shows what the container printed', async () => {
    const runs = await valuesOf(paste([`sudo ctr run --rm ${IMAGE} one /bin/echo hi`, 'hi', 'there']), 'run');
    expect(runs).toMatchObject([
      { image: IMAGE, id: 'one', detached: false, removed: true, output: 'hi\nthere', succeeded: true },
    ]);
  });

  test('a detached run prints nothing of the container', async () => {
    const [run] = await valuesOf(paste([`ctr run -d ${IMAGE} web`]), 'run');
    expect(run).toMatchObject({ detached: true, removed: false, succeeded: true });
    expect(run).not.toHaveProperty('output');
  });

  test('a run without an ID has none', async () => {
    const [run] = await valuesOf(paste([`ctr run ${IMAGE}`, 'ctr: container id must be provided']), 'run');
    expect(run).toMatchObject({ succeeded: false, error: 'missing-argument' });
    expect(run).not.toHaveProperty('id');
  });

  test('several commands of one line share a doubt when one of them failed, and nothing tells which', async () => {
    const facts = await valuesOf(paste([`ctr i pull ${IMAGE}; ctr run -d ${IMAGE} web`, failure]), 'pull');
    expect(facts[0]).not.toHaveProperty('succeeded');
  });

  test('a failure with a name in it is that of the only command with that name', async () => {
    const [pull] = await valuesOf(paste([`ctr i pull ${IMAGE}; ctr t ls`, failure, TASKS]), 'pull');
    expect(pull).toMatchObject({ succeeded: false });
  });

  test('output of a shell in the container belongs to the run, and its commands are none of the host', async () => {
    const text = paste([`sudo ctr run --rm -t ${IMAGE} one /bin/sh`]).replace(
      'learner@lab:~$\n',
      `/ # ctr t ls\n${TASKS}\nweb     1    RUNNING\n/ # exit\nlearner@lab:~$ sudo ctr c ls\n${CONTAINERS}\n`,
    );
    const facts = await factsOf(text);
    expect(facts.filter((fact) => fact.type === 'task')).toEqual([]);
    expect(facts.find((fact) => fact.type === 'run')?.values.get('output')).toContain('RUNNING');
  });
});
