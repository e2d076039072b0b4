import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from './support.ts';

const [WEB, PILOT] = ['5db81124016da54d', '5db9f14699fa9342'].map((digits) => digits.padEnd(64, 'e'));

describe('the first digits of an ID stand for the ID that was shown', () => {
  const startOf = async (typed: string): Promise<unknown> => {
    const session = paste(
      ['sudo crictl create 684573409ddc7 web.yaml pod.yaml', WEB ?? ''],
      ['sudo crictl create 684573409ddc7 pilot.yaml pod.yaml', PILOT ?? ''],
      [`sudo crictl start ${typed}`, typed],
      ['true'],
    );
    const [start] = await valuesOf(session, 'run');
    return start?.['id'];
  };

  test('where there is one', async () => {
    expect(await startOf('5db8')).toBe(WEB);
    expect(await startOf('5db9f146')).toBe(PILOT);
  });

  test.each(['5db', '999', 'web', 'abc'])(
    '%s is left as it is where none begins so, or several',
    async (typed) => {
      expect(await startOf(typed)).toBe(typed);
    },
  );
});

test('ctr takes no short IDs', async () => {
  const session = paste(
    ['sudo ctr -n k8s.io c ls -q', WEB ?? ''],
    ['sudo ctr -n k8s.io t kill 5db81', 'ctr: container "5db81" in namespace "k8s.io": not found'],
    ['true'],
  );
  expect(await valuesOf(session, 'kill')).toMatchObject([{ id: '5db81' }]);
});
