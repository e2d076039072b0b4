import { describe, expect, test } from 'vitest';
import { IMAGE, marked, paste, valuesOf } from '../support.ts';
import { HEX, flatPull, TREE_PULL, ID, BUILT } from './nerdctl-outputs.ts';

describe('nerdctl run, create and exec', () => {
  test('a detached container goes by its name', async () => {
    const command = `sudo nerdctl run -d --name web --memory=64m --runtime crun ${IMAGE} --name other`;
    expect(await valuesOf(paste([command, ...flatPull(), HEX]), 'run')).toEqual([
      {
        image: IMAGE,
        id: 'web',
        containerdId: HEX,
        namespace: 'default',
        detached: true,
        removed: false,
        runtime: 'crun',
        shim: 'crun',
        memory: 67_108_864,
        succeeded: true,
      },
    ]);
  });

  test('one without a name goes by the ID it prints', async () => {
    expect(await valuesOf(paste([`nerdctl run -d ${IMAGE}`, HEX]), 'run')).toMatchObject([{ id: HEX }]);
    expect(await valuesOf(paste([`nerdctl create ${IMAGE}`, HEX]), 'create')).toMatchObject([
      { id: HEX, image: IMAGE, succeeded: true },
    ]);
  });

  test.each([
    ['67108864', 67_108_864],
    ['64MiB', 67_108_864],
    ['65536k', 67_108_864],
    ['1.5g', 1_610_612_736],
    ['much', undefined],
  ])('a limit of %s', async (typed, bytes) => {
    const [run] = await valuesOf(paste([`nerdctl run -d -m ${typed} ${IMAGE}`, HEX]), 'run');
    expect(run?.['memory']).toBe(bytes);
  });

  test.each([
    ['io.containerd.runc.v2', 'runc'],
    ['/usr/local/bin/crun', 'crun'],
    ['io.containerd.runsc.v1', 'io.containerd.runsc.v1'],
  ])('the runtime %s', async (typed, runtime) => {
    const command = `nerdctl run --runtime=${typed} ${IMAGE} true`;
    expect(await valuesOf(paste([command]), 'run')).toMatchObject([{ runtime, detached: false }]);
  });

  test.each([
    ['nothing else', []],
    ['a pull', flatPull()],
    ['a pull of 2.3', TREE_PULL],
    ['a warning', ['WARN[0000] skipping verifying HTTPS certs for "registry.driftwood.example"']],
  ])('what the program printed is told from %s', async (_, before) => {
    const command = `nerdctl run --rm ${IMAGE} /bin/echo hi`;
    expect(await valuesOf(paste([command, ...before, 'hi']), 'run')).toMatchObject([
      { output: 'hi', removed: true, detached: false, succeeded: true },
    ]);
    expect(await valuesOf(paste([command, ...before]), 'run')).toMatchObject([{ output: '' }]);
  });

  test('a program that ends with its own status did run', async () => {
    const text = marked([`nerdctl run --rm ${IMAGE} /bin/sh -c 'exit 3'`, 3]);
    expect(await valuesOf(text, 'run')).toMatchObject([{ succeeded: true, status: 3 }]);
  });

  test('a run without an image is none', async () => {
    const text = paste(['nerdctl run', 'FATA[0000] requires at least 1 arg(s), only received 0']);
    expect(await valuesOf(text, 'run')).toEqual([]);
  });

  test('exec shows output and status', async () => {
    const failed = paste(['nerdctl exec web sh -c "exit 3"', 'FATA[0000] exec failed with exit code 3']);
    expect(await valuesOf(failed, 'exec')).toEqual([
      { id: 'web', namespace: 'default', status: 3, output: '' },
    ]);
    expect(await valuesOf(paste(['nerdctl exec web hostname', 'abc']), 'exec')).toMatchObject([
      { id: 'web', output: 'abc' },
    ]);
    expect(
      await valuesOf(paste(['nerdctl exec ghost ls', 'FATA[0000] no such container ghost']), 'exec'),
    ).toEqual([]);
  });
});

describe('published ports', () => {
  test.each([
    ['-p 8080:8080', ['0.0.0.0:8080->8080/tcp']],
    ['--publish=80:8080', ['0.0.0.0:80->8080/tcp']],
    [
      '-p 127.0.0.1:81:8080 -p 9090-9091:90-91 -p 5353:53/udp -p 7070',
      ['127.0.0.1:81->8080/tcp', '0.0.0.0:9090->90/tcp', '0.0.0.0:9091->91/tcp', '0.0.0.0:5353->53/udp'],
    ],
    ['--net host', undefined],
  ])('run %s', async (flags, ports) => {
    const [run] = await valuesOf(marked([`sudo nerdctl run -d ${flags} --name web ${IMAGE}`, 0, ID]), 'run');
    expect(run).toMatchObject({ id: 'web', succeeded: true });
    expect(run?.['ports']).toEqual(ports);
  });

  test.each([
    [
      'nerdctl port web',
      ['8080/tcp -> 127.0.0.1:81', '53/udp -> 0.0.0.0:5353'],
      ['127.0.0.1:81->8080/tcp', '0.0.0.0:5353->53/udp'],
    ],
    ['nerdctl port web 8080', ['0.0.0.0:8080'], ['0.0.0.0:8080->8080/tcp']],
    ['nerdctl container port web 53/udp', ['0.0.0.0:5353'], ['0.0.0.0:5353->53/udp']],
  ])('%s', async (command, output, ports) => {
    expect(await valuesOf(marked([command, 0, ...output]), 'container')).toEqual([
      { id: 'web', namespace: 'default', ports },
    ]);
  });

  test.each([
    ['nerdctl port talker', 0, []],
    ['nerdctl port porter 9', 1, [`FATA[0000] no public port 9/tcp published for "${ID}"`]],
    ['nerdctl port porter | wc -l', 0, ['1']],
  ])('%s proves nothing', async (command, status, output) => {
    expect(await valuesOf(marked([command, status, ...output]), 'container')).toEqual([]);
  });
});

describe('build', () => {
  const plain = [
    '#1 [internal] load build definition from Dockerfile',
    '#1 transferring dockerfile: 135B 0.0s done',
    '#1 DONE 0.0s',
    '',
    '#5 [2/2] RUN echo "<h1>Harbour</h1>" > /www/index.html',
    '#5 DONE 0.1s',
    'unpacking docker.io/driftwood/harbour:1 (sha256:cecea0b594e07fcc898818f784993c7d4f024ffb79538edac1e7578d9d6b1b63)...',
    'Loaded image: docker.io/driftwood/harbour:1',
  ];
  const done = { namespace: 'default', succeeded: true };

  test.each([
    ['nerdctl build --progress plain -t driftwood/harbour:1 .', plain, ['docker.io/driftwood/harbour:1']],
    ['nerdctl build -t a -t b:2 .', [], ['docker.io/library/a:latest', 'docker.io/library/b:2']],
    ['nerdctl image build --tag=a .', [], ['docker.io/library/a:latest']],
  ])('%s', async (command, output, images) => {
    expect(await valuesOf(marked([command, 0, ...output]), 'build')).toEqual(
      images.map((image) => ({ image, ...done })),
    );
  });

  test('without a name it is a build of no name', async () => {
    const output = [`unpacking overlayfs@${BUILT} (${BUILT})...`, `Loaded image: overlayfs@${BUILT}`];
    expect(await valuesOf(marked(['nerdctl build .', 0, ...output]), 'build')).toEqual([done]);
  });

  test.each([
    [
      'other',
      [
        'error: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1',
        'FATA[0000] no image was built',
      ],
    ],
    [
      'builder-missing',
      [
        'ERRO[0000] `buildctl` needs to be installed and `buildkitd` needs to be running, see https://github.com/moby/buildkit  error="failed to ping to host unix:///run/buildkit-default/buildkitd.sock: exit status 1\\nfailed to ping to host unix:///run/buildkit/buildkitd.sock: exit status 1"',
        'FATA[0000] no buildkit host is available, tried 2 candidates: failed to ping to host unix:///run/buildkit-default/buildkitd.sock: exit status 1',
        'failed to ping to host unix:///run/buildkit/buildkitd.sock: exit status 1',
      ],
    ],
  ])('a failure of the class %s', async (error, output) => {
    expect(await valuesOf(marked(['nerdctl build -t a .', 1, ...output]), 'build')).toMatchObject([
      { succeeded: false, error },
    ]);
  });
});
