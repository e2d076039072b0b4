import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

const DIGEST = '9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae';

describe('ctr lists through its own filter', () => {
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

test('a row that was cut in its digest still names the image', async () => {
  const row = `registry.test/web:1 application/vnd.oci.image.manifest.v1+json sha256:${DIGEST.slice(0, 20)}`;
  expect(await valuesOf(paste(['ctr i ls | cut -c1-100', 'REF TYPE DIGEST', row]), 'image')).toEqual([
    { name: 'registry.test/web:1', namespace: 'default' },
  ]);
});

test('a header that took two rows leaves nothing to the first row below it', async () => {
  const id = '190d7c6b1f2a4e5d8c9b0a1f2e3d4c5b6a7f8e9d0c1b2a3f4e5d6c7b8a9f0e1d';
  const session = paste(
    ['sudo ctr task ls', `TASK${' '.repeat(64)}PID     STATU`, 'S', `${id}    4711    RUNNI`, 'NG'],
    ['true'],
  );
  expect(await valuesOf(session, 'task')).toContainEqual({
    id,
    pid: 4711,
    status: 'RUNNING',
    namespace: 'default',
  });
  expect(await valuesOf(session, 'listing')).toMatchObject([{ ids: [id], count: 1 }]);
});

test('the number of names is not a name', async () => {
  const session = paste(['ctr -n lab task ls -q | wc -l', '2'], ['ctr -n lab task ls -q | grep web', 'web']);
  expect(await valuesOf(session, 'task')).toEqual([{ id: 'web', namespace: 'lab' }]);
});

describe('what a filter left of rows', () => {
  const NAME = 'registry.test/course/web:1';
  const OTHER = 'registry.test/db:2';
  const digest = `sha256:${DIGEST}`;
  const narrow = { namespace: 'default' };
  test.each<[string, string[], object[]]>([
    ["ctr i ls | awk '{print $1}'", ['REF', NAME], [{ name: NAME }]],
    ["ctr i ls | awk '{print $3}'", [digest, digest], [{ digest }, { digest }]],
    [
      "ctr i ls | awk '{print $1,$3}'",
      [`${NAME} ${digest}`, `${OTHER} ${digest}`],
      [
        { name: NAME, digest },
        { name: OTHER, digest },
      ],
    ],
    ["ctr i ls | awk '{print $1,$3}'", [NAME, digest], [{ name: NAME, digest }]],
    [
      "ctr -n k8s.io i ls | awk '{print $1,$3}'",
      [`${digest} ${digest}`],
      [{ name: digest, digest, namespace: 'k8s.io' }],
    ],
    ["ctr i ls | grep web | grep -o 'sha256.*KiB'", [`${digest} 1009.0 KiB`], [{ digest }]],
    ['ctr i ls | grep web', ['something else'], []],
  ])('%s', async (command, rows, images) => {
    const found = await valuesOf(paste([command, ...rows], ['true']), 'image');
    expect(found).toEqual(images.map((image) => ({ ...narrow, ...image })));
  });

  test.each<[string, string[], object[]]>([
    ["ctr t ls | awk '{print $1,$2}'", ['TASK PID', 'web 468'], [{ id: 'web', pid: 468 }]],
    ["ctr t ls | awk '{print $1,$3}'", ['web RUNNING'], [{ id: 'web', status: 'RUNNING' }]],
    ["ctr t ls | awk '{print $2}'", ['468'], []],
  ])('%s', async (command, rows, tasks) => {
    const found = await valuesOf(paste([command, ...rows], ['true']), 'task');
    expect(found).toEqual(tasks.map((task) => ({ ...narrow, ...task })));
  });
});

describe('columns that awk put in another order', () => {
  const runtime = 'io.containerd.runc.v2';

  test.each([
    [
      "ctr c ls | awk '{print $3, $1}' | column -t",
      ['RUNTIME                CONTAINER', `${runtime}  web`],
      'container',
      { id: 'web', runtime },
    ],
    [
      "ctr t ls | awk '{print $3,$2,$1}'",
      ['STATUS PID TASK', 'RUNNING 4711 web'],
      'task',
      { id: 'web', pid: 4711 },
    ],
    [
      "ctr i ls | awk -v i=x.example/web:1 'NR==1 || $1==i {print $1, $3, $4 $5}'",
      ['REF DIGEST SIZEPLATFORMS', `x.example/web:1 sha256:${DIGEST} 1.0MiB`],
      'image',
      { name: 'x.example/web:1', digest: `sha256:${DIGEST}` },
    ],
  ] as const)('%s', async (command, rows, kind, values) => {
    expect(await valuesOf(paste([command, ...rows], ['true']), kind)).toEqual(
      [{ ...values, namespace: 'default' }].map((one) => expect.objectContaining(one) as unknown),
    );
  });

  test.each([
    ["ctr c ls | awk '{print $2, $1}'; ls", ['x.example/web:1 web', 'a b']],
    ["ctr t ls | awk -v s=RUNNING '{print $1, $2, s}'", ['TASK PID RUNNING', 'web 4711 RUNNING']],
  ])('but nothing of %s', async (command, rows) => {
    const session = paste([command, ...rows], ['true']);
    expect(await valuesOf(session, 'container')).toEqual([]);
    expect(await valuesOf(session, 'task')).toEqual([]);
  });
});
