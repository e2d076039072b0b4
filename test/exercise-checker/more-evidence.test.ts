import { describe, expect, test } from 'vitest';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { bytesOf, cast, ESC, exerciseWith, factsOf, marked, paste, valuesOf } from './support.ts';

const DIGEST = '9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae';

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

test('the stages of a traced pipe are told by their words, those between quotes as one', async () => {
  const digest = `sha256:${'a1'.repeat(32)}`;
  const session = paste([
    'bash -x go.sh',
    '+ ctr i ls',
    "+ awk -v i=x.example/web:1 'NR==1 || $1==i {print $1, $3}'",
    '+ column -t',
    'REF              DIGEST',
    `x.example/web:1  ${digest}`,
    '+ head -n 1 notes.txt',
    'x',
  ]);
  expect(await valuesOf(session, 'image')).toMatchObject([{ name: 'x.example/web:1', digest }]);
  const commands = await valuesOf(session, 'command');
  expect(commands.map(({ tool }) => tool)).toEqual(['bash', 'ctr', 'awk', 'column', 'head']);
});
