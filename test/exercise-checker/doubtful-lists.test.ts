import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from './support.ts';

const LISTS = ['sudo ctr container ls -q', 'sudo runc list -q', 'sudo nerdctl ps -aq', 'sudo crictl pods -q'];

describe('an empty list whose error nobody could see', () => {
  test.each(LISTS)('%s 2>/dev/null', async (command) => {
    expect(await valuesOf(paste([`${command} 2>/dev/null`], ['true']), 'listing')).toEqual([]);
    expect(await valuesOf(marked([`${command} 2>/dev/null`, 1], ['true', 0]), 'listing')).toEqual([]);
    expect(await valuesOf(marked([`${command} 2>/dev/null || true`, 0], ['true', 0]), 'listing')).toEqual([]);
  });

  test.each(LISTS)(
    '%s is a list where its status was 0, or an error would have been seen',
    async (command) => {
      expect(await valuesOf(marked([`${command} 2>/dev/null`, 0], ['true', 0]), 'listing')).not.toEqual([]);
      expect(await valuesOf(paste([command], ['true']), 'listing')).not.toEqual([]);
      expect(await valuesOf(paste([`${command} 2>&1`], ['true']), 'listing')).not.toEqual([]);
    },
  );
});

describe('ctr lists through a filter of its own', () => {
  const HEADING = 'CONTAINER    IMAGE    RUNTIME    ';

  test.each(['name==web', 'labels.app==web', 'runtime.name~=runsc'])(
    'container ls %s leaves out what may be there',
    async (filter) => {
      const session = paste([`sudo ctr container ls ${filter}`, HEADING], ['true']);
      expect(await valuesOf(session, 'listing')).toEqual([]);
      expect(await valuesOf(paste([`sudo ctr container ls -q ${filter}`], ['true']), 'listing')).toEqual([]);
    },
  );

  test('a list of tasks has no filter, whatever is typed behind it', async () => {
    const session = paste(['sudo ctr task ls web', 'TASK    PID    STATUS    '], ['true']);
    expect(await valuesOf(session, 'listing')).toMatchObject([{ of: 'task', count: 0 }]);
  });
});
