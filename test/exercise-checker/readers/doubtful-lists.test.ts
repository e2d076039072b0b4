import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from '../support.ts';

const LISTS = ['sudo ctr container ls -q', 'sudo runc list -q', 'sudo nerdctl ps -aq', 'sudo crictl pods -q'];

describe('an empty list whose error no one could see', () => {
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

describe('a row that one of several lists shows, no one knows which', () => {
  const LOOP = 'for n in red blue; do sudo';
  const JSON_ROW = '{"ID":"1a2b3c4d5e6f","Names":"web","Status":"Up"}';

  test.each([
    [`${LOOP} ctr -n $n c ls -q; done`, 'web'],
    [`${LOOP} ctr -n $n t ls | awk '{print $1,$3}'; done`, 'web RUNNING'],
    [`${LOOP} nerdctl -n $n ps --format '{{.Names}} {{.Status}}'; done`, 'web Up'],
    [`${LOOP} nerdctl -n $n ps --format json; done`, JSON_ROW],
    [`${LOOP} nerdctl -n $n inspect web; done`, '[{"Id":"1a2b3c4d5e6f","Name":"web"}]'],
    ['sudo ctr c ls -q; sudo ctr t ls -q', 'web'],
  ])('%s', async (command, row) => {
    const session = paste([command, row], ['true']);
    for (const type of ['container', 'task', 'listing'] as const)
      expect(await valuesOf(session, type)).toEqual([]);
  });

  test('a name that each of them shows is in each', async () => {
    const session = paste([
      `${LOOP} nerdctl -n $n ps --format '{{.Names}} {{.Status}}'; done`,
      'web Up',
      'web Up',
    ]);
    expect(await valuesOf(session, 'task')).toMatchObject([{ namespace: 'red' }, { namespace: 'blue' }]);
  });
});
