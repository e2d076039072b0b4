import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from './support.ts';

describe('what no one saw proves nothing', () => {
  test.each([
    'ps aux | grep sleep > rows.txt',
    'ps aux | grep runc > rows.txt',
    'ps aux | grep -q sleep && echo there',
    'ps aux | grep --quiet runc && echo there',
    'ps aux | grep -xq runc && echo there',
    'pgrep -x runc > /dev/null && echo there',
    'pgrep -q runc && echo there',
    'pidof -q sleep && echo there',
    'pidof sleep >/dev/null',
    'sudo ls -l /proc/*/exe | grep -q runc',
  ])('%s is not a search without a result', async (command) => {
    expect(await valuesOf(paste([command], ['true']), 'search')).toEqual([]);
    expect(await valuesOf(marked([command, 0], ['true', 0]), 'search')).toEqual([]);
  });

  test.each(['pgrep -x runc 2>/dev/null', 'ps aux | grep [r]unc 2>/dev/null'])(
    '%s hides errors only',
    async (command) => {
      expect(await valuesOf(paste([command], ['true']), 'search')).toEqual([
        { of: 'process', name: 'runc', found: false },
      ]);
    },
  );

  test('a folder whose list went into a file is not an empty one', async () => {
    expect(await valuesOf(paste(['ls /x > names.txt'], ['true']), 'folder')).toEqual([]);
  });

  test('rows that are only counted, named or whole lines are not searched for a word', async () => {
    for (const flag of ['-x', '-l', '-L', '-c']) {
      const session = paste([`ps -ef | grep ${flag} sleep`], ['true']);
      expect(await valuesOf(session, 'search'), flag).toEqual([]);
    }
  });
});

describe('a list of processes whose PIDs have no fixed place', () => {
  test.each(['ps -eo args,pid', 'ps -eo comm,pid', 'ps -eo lstart,pid'])('%s', async (command) => {
    const heading = `${command.includes('lstart') ? 'STARTED' : 'COMMAND'}                   PID`;
    const session = paste([command, heading, 'tmux: server  1716', '/sbin/init  1'], ['true']);
    expect(await valuesOf(session, 'listing')).toEqual([]);
  });
});
