import { expect, test } from 'vitest';
import { IMAGE, paste, valuesOf } from '../support.ts';

const WARNING =
  'WARN[0000] DEPRECATION: The support for cgroup v1 is deprecated since containerd v2.2 and will be removed by no later than May 2029. Upgrade the host to use cgroup v2.';

test.each([
  ['a remark of ctr', `sudo ctr run --rm ${IMAGE} once true`, [WARNING], ''],
  [
    'a remark of ctr where it has no terminal',
    `sudo ctr run --rm ${IMAGE} once true 2>&1`,
    [
      `time="2026-11-26T04:50:40Z" level=warning msg="DEPRECATION: The support for cgroup v1 is deprecated since containerd v2.2"`,
    ],
    '',
  ],
  [
    'what time measured in bash',
    `time sudo ctr run --rm ${IMAGE} once true`,
    ['', 'real\t0m0.412s', 'user\t0m0.031s', 'sys\t0m0.020s'],
    '',
  ],
  [
    'what time measured in zsh',
    `time sudo ctr run --rm ${IMAGE} once true`,
    [`sudo ctr run --rm ${IMAGE} once true  0.03s user 0.02s system 10% cpu 0.512 total`],
    '',
  ],
  [
    'what the program printed, between both',
    `time sudo ctr run --rm ${IMAGE} once echo hi`,
    [WARNING, 'hi', '', 'real\t0m0.412s'],
    'hi',
  ],
])('%s', async (_, command, shown, output) => {
  expect(await valuesOf(paste([command, ...shown], ['true']), 'run')).toMatchObject([{ output }]);
});

test.each([
  [`sudo ctr run --rm ${IMAGE} once true && echo done`, ['done'], ''],
  [`sudo ctr run --rm ${IMAGE} once echo hi && echo "all good"`, ['hi', 'all good'], 'hi'],
  [`sudo ctr run --rm ${IMAGE} once echo hi; echo hi`, ['hi', 'hi'], 'hi'],
  [`sudo nerdctl run --rm ${IMAGE} true && echo done`, ['done'], ''],
  ['sudo runc run web && echo done', ['done'], ''],
  ['time sudo runc run web', ['hi', '', 'real\t0m0.412s', 'user\t0m0.031s', 'sys\t0m0.020s'], 'hi'],
])('%s: what the shell echoes is not the container’s', async (command, shown, output) => {
  expect(await valuesOf(paste([command, ...shown], ['true']), 'run')).toMatchObject([{ output }]);
});

test.each([
  ['sudo crictl exec abc true && echo done', ['done'], ''],
  ['sudo runc exec web cat /x > f', [], undefined],
])('%s: nor is it where a program runs beside', async (command, shown, output) => {
  const [exec] = await valuesOf(paste([command, ...shown], ['true']), 'exec');
  expect(exec).toBeDefined();
  expect(exec?.['output']).toBe(output);
});

test('whether a container ran is not known where only another command of the line says what failed', async () => {
  const session = paste(
    [
      `sudo ctr run --rm ${IMAGE} once true; sudo ctr tasks ls --bogus`,
      'Incorrect Usage: flag provided but not defined: -bogus',
    ],
    ['true'],
  );
  const [run] = await valuesOf(session, 'run');
  expect(run).toBeDefined();
  expect(run?.['succeeded']).toBeUndefined();
});

test('a program may print such words of its own', async () => {
  const session = paste(
    [`sudo ctr run --rm ${IMAGE} once cat notes`, 'real life', 'user 1', 'total'],
    ['true'],
  );
  expect(await valuesOf(session, 'run')).toMatchObject([{ output: 'real life\nuser 1\ntotal' }]);
});
