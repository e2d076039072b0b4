import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from './support.ts';

describe('a search for a process that leaves some processes out', () => {
  test.each([
    'pgrep -u learner -x runc',
    'pgrep -t pts/0 runc',
    'pgrep -P 113 -x runc',
    'pgrep --parent=113 runc',
    'pgrep -v runc',
  ])('%s finds nothing, and proves nothing', async (command) => {
    expect(await valuesOf(marked([command, 1], ['true', 0]), 'search')).toEqual([]);
  });

  test('those of root are all that matter', async () => {
    for (const user of ['root', '0'])
      expect(await valuesOf(marked([`pgrep -u ${user} -x runc`, 1], ['true', 0]), 'search')).toEqual([
        { of: 'process', name: 'runc', found: false },
      ]);
  });

  test('a heading by head, in a command before, leaves out nothing', async () => {
    const heading = 'UID          PID    PPID  C STIME TTY          TIME CMD';
    const session = paste(['ps -ef | head -1; ps -ef | grep runc', heading], ['true']);
    expect(await valuesOf(session, 'search')).toContainEqual({ of: 'process', name: 'runc', found: false });
  });

  test('a grep that takes runc out leaves nothing to prove', async () => {
    const search = (filter: string): string => paste([`ps -ef | grep runc | grep -v ${filter}`], ['true']);
    expect(await valuesOf(search('runc'), 'search')).toEqual([]);
    expect(await valuesOf(search('shim-runc'), 'search')).toMatchObject([{ name: 'runc', found: false }]);
  });

  test('head and tail may leave out the row', async () => {
    const shim =
      'root   210   1  0 04:40 ?  00:00:00 /usr/bin/containerd-shim-runc-v2 -namespace default -id web';
    for (const filter of ['head -1', 'tail -n 1'])
      expect(await valuesOf(paste([`ps -ef | grep runc | ${filter}`, shim], ['true']), 'search')).toEqual([]);
  });
});

test.each([
  ['pgrep -x runc | wc -l', '0', false],
  ['pgrep -x runc | wc -l', '1', true],
  ['pgrep -a runc | grep -c .', '0', false],
])('%s that answers %s', async (command, answer, found) => {
  const session = paste([command, answer], ['true']);
  expect(await valuesOf(session, 'search')).toEqual([{ of: 'process', name: 'runc', found }]);
});
