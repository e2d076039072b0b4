import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

test('an overlay mount names the folder it writes to', async () => {
  const line =
    'mount -t overlay overlay /mnt -o index=off,workdir=/s/3/work,upperdir=/s/3/fs,lowerdir=/s/2/fs:/s/1/fs';
  expect(await valuesOf(paste(['sudo ctr snapshot mounts /mnt web', line], ['true']), 'mount')).toEqual([
    { kind: 'overlay', key: 'web', namespace: 'default', upper: '/s/3/fs' },
  ]);
});

const LOWER = `sha256:${'14eac1bb0f8f6b23'.repeat(4)}`;
const UPPER = `sha256:${'8e9383303b461213'.repeat(4)}`;

test('a tree shows what each snapshot lies on', async () => {
  const rows = [` ${LOWER}`, `  \\_ ${UPPER}`, '    \\_ web', '    \\_ db', ` ${'a'.repeat(2000)}`];
  expect(await valuesOf(paste(['ctr -n lab snapshot tree', ...rows], ['true']), 'snapshot')).toEqual([
    { key: LOWER, kind: 'Committed', namespace: 'lab' },
    { key: UPPER, parent: LOWER, kind: 'Committed', namespace: 'lab' },
    { key: 'web', parent: UPPER, kind: 'Active', namespace: 'lab' },
    { key: 'db', parent: UPPER, kind: 'Active', namespace: 'lab' },
  ]);
});

describe('ctr snapshot info', () => {
  const JSON_ROWS = ['{', '    "Kind": "Active",', '    "Name": "web",', `    "Parent": "${UPPER}"`, '}'];
  const web = { key: 'web', parent: UPPER, kind: 'Active', namespace: 'default' };
  test.each<[string, string[], object[]]>([
    ['ctr snapshot info web', JSON_ROWS, [web]],
    ['ctr snapshot info web | python3 -m json.tool | head -n 12', JSON_ROWS, [web]],
    ["ctr snapshot info web | jq -c '{Kind, Parent}'", [`{"Kind":"Active","Parent":"${UPPER}"}`], [web]],
    ['ctr snapshot info web | jq -r .Parent', [UPPER], [{ key: 'web', parent: UPPER, namespace: 'default' }]],
    [
      'ctr snapshot info web | grep Kind',
      ['    "Kind": "Active",'],
      [{ key: 'web', kind: 'Active', namespace: 'default' }],
    ],
    ['ctr snapshot info web', ['ctr: snapshot web does not exist: not found'], []],
    ['ctr snapshot info $KEY | jq -r .Parent', [UPPER], []],
  ])('%s', async (command, rows, snapshots) => {
    expect(await valuesOf(paste([command, ...rows], ['true']), 'snapshot')).toEqual(snapshots);
  });
});
