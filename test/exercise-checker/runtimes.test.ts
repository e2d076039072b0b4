import { describe, expect, test } from 'vitest';
import { IMAGE, paste, valuesOf } from './support.ts';

const DIGEST = '9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae';
const SHIM_MISSING =
  'failed to start shim: failed to resolve runtime path: runtime "io.containerd.kata.v2" binary not installed "containerd-shim-kata-v2": file does not exist';
const NO_SUCH_NAME =
  'failed to start shim: failed to resolve runtime path: invalid runtime name crun, correct runtime name should be either format like `io.containerd.runc.v2` or a full path to the binary';
const NO_SUCH_BINARY =
  'failed to create shim task: OCI runtime create failed: unable to retrieve OCI runtime error (open /run/containerd/io.containerd.runtime.v2.task/default/once/log.json: no such file or directory): exec: "crum": executable file not found in $PATH';

describe('the runtime that was asked for', () => {
  test.each<[string, string | undefined, { runtime?: string; shim: string | undefined }]>([
    [
      `ctr run --rm --runc-binary /usr/bin/crun ${IMAGE} once`,
      undefined,
      { runtime: 'crun', shim: undefined },
    ],
    [`ctr run --rm --runc-binary crum ${IMAGE} once`, NO_SUCH_BINARY, { runtime: 'crum', shim: undefined }],
    [`ctr run --rm --runtime crun ${IMAGE} once`, NO_SUCH_NAME, { shim: 'crun' }],
    [
      `ctr run --runtime io.containerd.kata.v2 ${IMAGE} once`,
      SHIM_MISSING,
      { shim: 'io.containerd.kata.v2' },
    ],
    [
      `ctr run --runtime /usr/bin/crun ${IMAGE} once`,
      "failed to start shim: start failed: /usr/bin/crun: invalid option -- 'n'",
      { shim: '/usr/bin/crun' },
    ],
  ])('%s', async (command, error, { runtime, shim }) => {
    const shown = error === undefined ? [] : [`ctr: ${error}`];
    const [run] = await valuesOf(paste([command, ...shown], ['true']), 'run');
    expect(run?.shim).toBe(shim);
    if (runtime !== undefined) expect(run?.runtime).toBe(runtime);
    if (error !== undefined) expect(run?.succeeded).toBe(false);
  });

  test.each([
    ['io.containerd.kata.v2', SHIM_MISSING],
    ['crun', undefined],
  ])('nerdctl --runtime %s', async (runtime, error) => {
    const shown = error === undefined ? [] : [`FATA[0000] ${error}`];
    const entry: [string, ...string[]] = [`nerdctl run --rm --runtime ${runtime} ${IMAGE}`, ...shown];
    const [run] = await valuesOf(paste(entry, ['true']), 'run');
    expect(run).toMatchObject({ runtime, shim: runtime, succeeded: error === undefined });
  });
});

describe('the runtime in the record of a container', () => {
  const native = [
    '{',
    '  "Name": "io.containerd.runc.v2",',
    '  "Options": {',
    '    "type_url": "containerd.runc.v1.Options",',
    '    "value": "Mg0vdXNyL2Jpbi9jcnVu"',
    '  }',
    '}',
  ] as const;

  test('nerdctl shows it in its native mode', async () => {
    const command = "nerdctl -n lab inspect --mode native with-crun | jq '.[0].Runtime'";
    expect(await valuesOf(paste([command, ...native], ['true']), 'runtime')).toEqual([
      { id: 'with-crun', namespace: 'lab', name: 'io.containerd.runc.v2', binary: 'crun' },
    ]);
  });

  test('in its other mode nerdctl names the shim only, and it is another field', async () => {
    const command = "nerdctl inspect with-crun --format '{{.HostConfig.Runtime}}'";
    expect(await valuesOf(paste([command, 'io.containerd.runc.v2'], ['true']), 'runtime')).toEqual([]);
  });

  test('ctr says it for the containerd namespace that was asked', async () => {
    const command = 'sudo ctr -n lab c info with-crun | jq .Runtime';
    expect(await valuesOf(paste([command, ...native], ['true']), 'runtime')).toMatchObject([
      { id: 'with-crun', namespace: 'lab', binary: 'crun' },
    ]);
  });
});

describe('the digest that a pull shows', () => {
  const pull = `sudo ctr image pull ${IMAGE}`;
  test.each([
    ['1.6 and 1.7 by what they unpack', [`unpacking linux/amd64 sha256:${DIGEST}...`, 'done: 51.6ms']],
    ['2.1 and later by its media type', [`application/vnd.oci.image.manifest.v1+json sha256:${DIGEST}`]],
    [
      'in a narrow terminal by two rows',
      [`application/vnd.oci.image.manifest.v1+json sha256:${DIGEST.slice(0, 30)}`, DIGEST.slice(30)],
    ],
    [
      'an image with nothing to unpack by its manifest',
      [`manifest-sha256:${DIGEST}: done           |+++|`, 'elapsed: 0.2 s    total:  823.0  (3.9 KiB/s)'],
    ],
  ])('%s', async (_, output) => {
    expect(await valuesOf(paste([pull, ...output], ['true']), 'pull')).toMatchObject([
      { image: IMAGE, digest: `sha256:${DIGEST}` },
    ]);
  });

  test('an index goes before the manifest it leads to', async () => {
    const index = DIGEST.replace('94', '01');
    const output = [`index-sha256:${index}: done |+++|`, `manifest-sha256:${DIGEST}: done |+++|`];
    expect(await valuesOf(paste([pull, ...output], ['true']), 'pull')).toMatchObject([
      { digest: `sha256:${index}` },
    ]);
  });

  test('a digest that was cut is none, and neither is that of a layer', async () => {
    const output = [`└──manifest (${DIGEST.slice(0, 12)})  complete`, `layer-sha256:${DIGEST}: done |+++|`];
    expect((await valuesOf(paste([pull, ...output], ['true']), 'pull'))[0]?.digest).toBeUndefined();
  });

  test('nerdctl shows it in the same ways', async () => {
    const output = [`application/vnd.oci.image.manifest.v1+json sha256:${DIGEST}`] as const;
    expect(await valuesOf(paste([`nerdctl pull ${IMAGE}`, ...output], ['true']), 'pull')).toMatchObject([
      { digest: `sha256:${DIGEST}` },
    ]);
  });
});
