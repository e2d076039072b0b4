import { describe, expect, test } from 'vitest';
import { factsOf, IMAGE, marked, paste, valuesOf } from '../support.ts';
import { BUILT, CHILD_EXITED, ID, NOT_ITS_OWN, PULL } from './nerdctl-outputs.ts';

/* Every output here is what nerdctl 2.3.5 printed on containerd 2.4.2. */

describe('images and containers', () => {
  test('pull and images', async () => {
    const text = paste(
      [`sudo nerdctl pull ${IMAGE}`, ...PULL],
      [
        'sudo nerdctl images',
        'REPOSITORY                                  TAG      IMAGE ID        CREATED           PLATFORM       SIZE       BLOB SIZE',
        'registry.driftwood.example/driftwood/web    1.4.0    9417fd9938ce    34 seconds ago    linux/amd64    2.052MB    1.033MB',
        'overlayfs                                   <none>   cecea0b594e0    2 seconds ago     linux/amd64    2.060MB    1.034MB',
      ],
    );
    expect(await valuesOf(text, 'pull')).toMatchObject([{ image: IMAGE, succeeded: true }]);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ of: 'image', ids: [IMAGE], count: 1 }]);
  });

  test.each([
    ['nothing else', [], [CHILD_EXITED]],
    ['a pull', PULL, [CHILD_EXITED]],
    ['a terminal', [], []],
  ])('what a program printed is told from %s', async (_, before, behind) => {
    const text = marked([`sudo nerdctl run --rm ${IMAGE} echo hi`, 0, ...before, 'hi', ...behind]);
    expect(await valuesOf(text, 'run')).toMatchObject([{ output: 'hi', succeeded: true, status: 0 }]);
  });

  describe('a pull that run does by itself', () => {
    const narrow = [
      'registry.driftwood.example/driftwood/web:1.4.0  saved',
      '└──manifest-sha256:9417fd9938cef73779080        complete        |+++++++++++++++',
      '+++++++++++++++++++++++|',
      'application/vnd.oci.image.manifest.v1+json sha256:9417fd9938cef73779080576888e11',
      '871506faf28efb6f2be40f43d487ab0cae',
      'Completed pull from OCI Registry (registry.driftwood.example/driftwood/web:1.4.0',
      ')       elapsed: 0.4 s  total:  1009.0  (2.8 MiB/s)',
    ];

    test.each([
      ['200 columns', PULL],
      ['80 columns', narrow],
      ['a last frame that is late', PULL.map((row) => row.replace('Completed pull', 'Pulling'))],
    ])('is one, in %s', async (_, pull) => {
      const text = paste([`nerdctl run --rm ${IMAGE} uname -s`, ...pull, 'Linux', CHILD_EXITED]);
      expect(await valuesOf(text, 'pull')).toEqual([
        {
          image: IMAGE,
          digest: 'sha256:9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae',
          namespace: 'default',
          succeeded: true,
        },
      ]);
      expect(await valuesOf(text, 'run')).toMatchObject([{ output: 'Linux' }]);
    });

    test('is none if it failed', async () => {
      const pulling = (PULL.at(-1) ?? '').replace('Completed pull', 'Pulling');
      const failure = `FATA[0000] failed to resolve image: ${IMAGE}: not found`;
      const text = marked([`nerdctl run ${IMAGE}`, 1, ...PULL.slice(0, -1), pulling, failure]);
      expect(await valuesOf(text, 'pull')).toEqual([]);
    });

    test('is none if the image was there', async () => {
      const output = ['hi', 'Completed pull from OCI Registry (a)  elapsed: 0.4 s  total:  9.0  (2.8 MiB/s)'];
      expect(await valuesOf(paste([`nerdctl run ${IMAGE} cat log`, ...output]), 'pull')).toEqual([]);
      expect(await valuesOf(paste([`nerdctl run -d ${IMAGE}`, ID]), 'pull')).toEqual([]);
    });

    test('is one before a container that could not be made', async () => {
      const failure =
        'FATA[0000] failed to verify networking settings: needs CNI plugin "bridge" to be installed';
      const text = marked([`nerdctl create --name web ${IMAGE}`, 1, ...PULL, failure]);
      expect(await valuesOf(text, 'pull')).toMatchObject([{ image: IMAGE, succeeded: true }]);
      expect(await valuesOf(text, 'create')).toMatchObject([{ succeeded: false }]);
    });
  });

  test('a program that ends with 3 did run', async () => {
    const text = marked([`sudo nerdctl run --rm ${IMAGE} sh -c 'exit 3'`, 3, CHILD_EXITED]);
    expect(await valuesOf(text, 'run')).toMatchObject([{ output: '', succeeded: true, status: 3 }]);
  });

  test('exec, stop, kill and rm', async () => {
    const text = marked(
      ['sudo nerdctl exec harbour sh -c "exit 3"', 1, 'FATA[0000] exec failed with exit code 3'],
      ['sudo nerdctl stop driftwood-web', 0, 'driftwood-web'],
      ['sudo nerdctl kill talker', 0, ID],
      ['sudo nerdctl rm driftwood-web', 0, 'driftwood-web'],
    );
    expect(await valuesOf(text, 'exec')).toMatchObject([{ id: 'harbour', status: 3, output: '' }]);
    expect(await valuesOf(text, 'kill')).toMatchObject([
      { id: 'driftwood-web', signal: 'SIGTERM', succeeded: true },
      { id: 'talker', signal: 'SIGKILL', succeeded: true },
    ]);
    expect(await valuesOf(text, 'delete')).toMatchObject([
      { of: 'task', succeeded: true },
      { of: 'container', id: 'driftwood-web', succeeded: true },
    ]);
  });

  test('rm -f of several, of which there is one', async () => {
    const output = ['ports', 'ERRO[0000] 2 errors:', 'no such container: nope', 'no such container: two'];
    const text = marked(['sudo nerdctl rm -f ports nope two', 0, ...output]);
    expect((await valuesOf(text, 'delete')).map(({ of, id, succeeded }) => [of, id, succeeded])).toEqual([
      ['task', 'ports', true],
      ['container', 'ports', true],
      ['task', 'nope', false],
      ['container', 'nope', false],
      ['task', 'two', false],
      ['container', 'two', false],
    ]);
  });

  test('logs', async () => {
    const text = marked(
      ['sudo nerdctl logs talker', 0, 'ready', 'careful'],
      ['sudo nerdctl logs silent', 0],
      ['sudo nerdctl logs nope', 1, 'FATA[0000] no such container nope'],
      [
        'sudo nerdctl logs of-ctr',
        1,
        'FATA[0000] invalid LogViewOptions provided (logging.LogViewOptions{…})',
      ],
    );
    expect(await valuesOf(text, 'log')).toEqual([
      { id: 'talker', namespace: 'default', output: 'ready\ncareful' },
      { id: 'silent', namespace: 'default', output: '' },
    ]);
  });

  test('save, rmi and load', async () => {
    const text = marked(
      ['sudo nerdctl save -o w.tar harbour:1', 0],
      [
        'sudo nerdctl rmi harbour:1',
        0,
        `Untagged: docker.io/library/harbour:1@${BUILT}`,
        `Deleted: ${BUILT}`,
      ],
      [
        'sudo nerdctl load -i w.tar',
        0,
        `import@${BUILT}  saved`,
        'docker.io/library/harbour:1     saved',
        'Importing       elapsed: 0.1 s  total:   0.0 B  (0.0 B/s)',
        `Loaded image: import@${BUILT}`,
        'Loaded image: docker.io/library/harbour:1',
      ],
    );
    const facts = (await factsOf(text)).filter(({ type }) => type !== 'command');
    expect(facts.map(({ type, values }) => [type, values.get('succeeded')])).toEqual([
      ['export', true],
      ['delete', true],
      ['import', true],
    ]);
  });
});

describe('a container that ctr made', () => {
  test('is stopped', async () => {
    const said =
      'INFO[0000] unable to retrieve networking information for that container  container=of-ctr error="unexpected end of JSON input"';
    expect(await valuesOf(marked(['sudo nerdctl stop of-ctr', 0, said, 'of-ctr']), 'kill')).toMatchObject([
      { id: 'of-ctr', succeeded: true },
    ]);
  });

  test.each([
    ['sudo nerdctl rm -f of-ctr', 0, NOT_ITS_OWN],
    ['sudo nerdctl rm of-ctr', 1, ['FATA[0000] 1 errors:', NOT_ITS_OWN[1] ?? '']],
  ])('keeps its record: %s', async (command, status, output) => {
    const deletions = await valuesOf(marked([command, status, ...output]), 'delete');
    expect(deletions).toMatchObject([{ of: 'container', id: 'of-ctr', succeeded: false }]);
  });
});
