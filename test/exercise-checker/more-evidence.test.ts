import { describe, expect, test } from 'vitest';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { bytesOf, cast, ESC, exerciseWith, factsOf, marked, paste, valuesOf } from './support.ts';

const DIGEST = '9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae';

test('a row that was cut in its digest still names the image', async () => {
  const row = `registry.test/web:1 application/vnd.oci.image.manifest.v1+json sha256:${DIGEST.slice(0, 20)}`;
  expect(await valuesOf(paste(['ctr i ls | cut -c1-100', 'REF TYPE DIGEST', row]), 'image')).toEqual([
    { name: 'registry.test/web:1', namespace: 'default' },
  ]);
});

describe('the runtime in a record', () => {
  const encoded = Buffer.from('\x1a\x04crun').toString('base64');
  test.each([
    ['.Runtime.Name', ['"io.containerd.runc.v2"'], undefined],
    ['.Runtime', [`{"Name": "io.containerd.runc.v2",`, `"Options": {"value": "${encoded}"}}`], 'crun'],
    ['.Runtime.Options.value', [`"value": "${encoded}"`], 'crun'],
    ['-r .Runtime.Options.value | base64 -d', ['/usr/bin/crun'], 'crun'],
  ])('jq %s names the binary only where it shows it', async (filter, output, binary) => {
    const found = await valuesOf(paste([`ctr c info web | jq ${filter}`, ...output], ['true']), 'runtime');
    expect(found.map((values) => values.binary)).toEqual(binary === undefined ? [] : [binary]);
  });
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

test('the number of names is no name', async () => {
  const session = paste(['ctr -n lab task ls -q | wc -l', '2'], ['ctr -n lab task ls -q | grep web', 'web']);
  expect(await valuesOf(session, 'task')).toEqual([{ id: 'web', namespace: 'lab' }]);
});

describe('what a session says later', () => {
  test('a captured variable that is printed', async () => {
    const session = paste(["D=$(ctr i ls | awk '{print $3}')"], ['echo $D', `sha256:${DIGEST}`]);
    expect(await valuesOf(session, 'image')).toMatchObject([{ digest: `sha256:${DIGEST}` }]);
  });

  test('a file that is printed', async () => {
    const session = paste([`ctr content get sha256:${DIGEST} > m.json`], ['cat m.json', '{"layers": []}']);
    expect(await valuesOf(session, 'blob')).toEqual([{ digest: `sha256:${DIGEST}`, kind: 'manifest' }]);
  });

  test.each([
    ["alias c='sudo ctr'", 'c t ls -q'],
    ["alias a=b c='sudo ctr'", 'c t ls -q'],
    ['c() { sudo ctr "$@"; }', 'c t ls -q'],
    ['function c; sudo ctr $argv; end', 'c t ls -q'],
  ])('%s, then %s', async (definition, use) => {
    expect(await valuesOf(paste([definition], [use, 'web']), 'task')).toMatchObject([{ id: 'web' }]);
  });

  test('each command a script traced', async () => {
    const session = paste(['bash -x go.sh', '+ ctr t ls -q', 'web', '+ ctr c ls -q', 'web']);
    expect(await valuesOf(session, 'task')).toMatchObject([{ id: 'web' }]);
    expect(await valuesOf(session, 'container')).toMatchObject([{ id: 'web' }]);
  });
});

describe('how sure it is', () => {
  test('success without an exit status is inferred', async () => {
    const inferred = async (session: string): Promise<boolean | undefined> =>
      (await factsOf(session)).find((fact) => fact.type === 'pull')?.inferred;
    expect(await inferred(paste(['ctr i pull a.b/c:1', 'done: 1s']))).toBe(true);
    expect(await inferred(marked(['ctr i pull a.b/c:1', 0, 'done: 1s']))).toBe(false);
  });

  test('a pager is noted, and what it showed is not read', async () => {
    const pager = `${ESC}[?1049hweb 12 RUNNING${ESC}[?1049l`;
    const exercise = exerciseWith('  - { id: t, title: t, hint: h, fact: { task: { id: web } } }\n');
    const session = cast([`learner@lab:~$ ctr t ls | less\r\n${pager}learner@lab:~$ `]);
    const { report } = await gradeTranscript(exercise, bytesOf(session), { file: 'f' });
    expect(report.transcript.alternateScreens).toBe(1);
    expect(report.verdict).toBe('fail');
  });

  test('an ID that was cut short is the same ID', async () => {
    const exercise = exerciseWith(`  - id: same
    title: same
    hint: h
    all:
      - fact: { content: { digest: $d } }
      - fact: { blob: { digest: $d } }
`);
    const rows = paste(
      [`ctr content get sha256:${DIGEST}`, '{"layers": []}'],
      ['ctr content ls -q', `sha256:${DIGEST.slice(0, 12)}`],
    );
    const { report } = await gradeTranscript(exercise, bytesOf(rows), { file: 'f' });
    expect(report.verdict).toBe('pass');
  });
});
