import { describe, expect, test } from 'vitest';
import { classifyError } from '../../plugins/exercise-checker/core/evidence/error-class.ts';
import { factsOf, IMAGE, marked, paste, valuesOf } from './support.ts';

/* Every output here is what nerdctl 2.3.5 printed on containerd 2.4.2. */

const ID = 'e4d85ea2884ef3e84d83ca94b1ecd3d9e7c9852ba013573923ef191e1d1b20b8';
const BUILT = 'sha256:cecea0b594e07fcc898818f784993c7d4f024ffb79538edac1e7578d9d6b1b63';
const PULL = [
  'registry.driftwood.example/driftwood/web:1.4.0  saved',
  '└──manifest-sha256:9417fd9938cef73779080        complete        |++++++++++++++++++++++++++++++++++++++|',
  '   ├──config-sha256:7cb0ebf9a061a46e0cc5        waiting         |--------------------------------------|',
  '   ├──layer-sha256:4cd5015d8221c996abf14        extracted       |++++++++++++++++++++++++++++++++++++++|',
  '   └──layer-sha256:e5467b65ae309bb16bde1        extracted       |++++++++++++++++++++++++++++++++++++++|',
  'application/vnd.oci.image.manifest.v1+json sha256:9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae',
  'Completed pull from OCI Registry (registry.driftwood.example/driftwood/web:1.4.0)       elapsed: 0.1 s  total:  1009.0  (9.3 MiB/s)',
];
/** What `run --rm` says of itself below the output of any short program. */
const CHILD_EXITED = 'ERRO[0000] forward signal child exited                   error="ttrpc: closed"';
const NOT_ITS_OWN = ['ERRO[0000] 1 errors:', 'cannot determine networking options from nil spec.Annotations'];

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

    test('is none where it failed', async () => {
      const pulling = (PULL.at(-1) ?? '').replace('Completed pull', 'Pulling');
      const failure = `FATA[0000] failed to resolve image: ${IMAGE}: not found`;
      const text = marked([`nerdctl run ${IMAGE}`, 1, ...PULL.slice(0, -1), pulling, failure]);
      expect(await valuesOf(text, 'pull')).toEqual([]);
    });

    test('is none where the image was there', async () => {
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

describe('rows of ps', () => {
  const HEADER =
    'CONTAINER ID    IMAGE                                             COMMAND                   CREATED           STATUS    PORTS                     NAMES';
  const start = (id: string): string => `${id.padEnd(12)}    ${IMAGE}    "httpd -f -p 8080 -h…"    `;
  const wide = 'io.containerd.runc.v2    linux/amd64    8.0 KiB (virtual 2.0 MiB)';
  const wideOfCtr = 'io.containerd.runc.v2                   8.0 KiB (virtual 2.0 MiB)';

  test.each([
    ['Exited (137) Less than a second ago', { status: 'STOPPED', exitStatus: 137 }],
    ['Up', { status: 'RUNNING' }],
  ])('%s', async (shown, task) => {
    const line = `${start('e4d85ea2884e')}12 seconds ago    ${shown}    0.0.0.0:8080->8080/tcp    porter`;
    const text = paste(['sudo nerdctl ps -a', HEADER, line]);
    expect(await valuesOf(text, 'task')).toEqual([{ id: 'porter', namespace: 'default', ...task }]);
    expect(await valuesOf(text, 'container')).toMatchObject([
      { id: 'porter', image: IMAGE, ports: ['0.0.0.0:8080->8080/tcp'] },
    ]);
  });

  test('one that is created has a record and no task yet', async () => {
    const line = `${start('fd3f93952669')}Less than a second ago    Created                                                  made`;
    const text = paste(['sudo nerdctl ps -a', HEADER, line]);
    expect(await valuesOf(text, 'container')).toMatchObject([{ id: 'made' }]);
    expect(await valuesOf(text, 'task')).toEqual([]);
    expect(await valuesOf(text, 'listing')).toMatchObject([
      { of: 'container', ids: ['made'] },
      { of: 'task', ids: [] },
    ]);
  });

  test('ports of one address are told together', async () => {
    const ports = '0.0.0.0:5353->53/udp, 0.0.0.0:9090-9091->90-91, 49153->7070/tcp, 127.0.0.1:81->8080/tcp';
    const line = `${start('bd52d8c58aa8')}Less than a second ago    Up        ${ports}    ports`;
    expect(await valuesOf(paste(['sudo nerdctl ps', HEADER, line]), 'container')).toMatchObject([
      {
        id: 'ports',
        ports: [
          '0.0.0.0:5353->53/udp',
          '0.0.0.0:9090->90/tcp',
          '0.0.0.0:9091->91/tcp',
          '0.0.0.0:49153->7070/tcp',
          '127.0.0.1:81->8080/tcp',
        ],
      },
    ]);
  });

  test('--format wide, those of ctr without a name and a platform', async () => {
    const text = paste([
      'sudo nerdctl ps -a --format wide',
      `${HEADER}     RUNTIME                  PLATFORM       SIZE`,
      `${start('fd3f93952669')}2 seconds ago     Up                                   made      ${wide}`,
      `${start('of-ctr')}31 seconds ago    Created                                        ${wideOfCtr}`,
      `${start('e4d85ea2884e')}32 seconds ago    Up         0.0.0.0:8080->8080/tcp    porter    ${wide}`,
    ]);
    expect((await valuesOf(text, 'container')).map(({ id, runtime }) => [id, runtime])).toEqual([
      ['made', 'io.containerd.runc.v2'],
      ['porter', 'io.containerd.runc.v2'],
      ['of-ctr', 'io.containerd.runc.v2'],
    ]);
  });

  test('--size, those of ctr without a name', async () => {
    const text = paste([
      'sudo nerdctl ps -s',
      `${HEADER}     SIZE`,
      `${start('of-ctr')}31 seconds ago    Up                                            8.0 KiB (virtual 2.0 MiB)`,
      `${start('e4d85ea2884e')}32 seconds ago    Up        0.0.0.0:8080->8080/tcp    porter    8.0 KiB (virtual 2.0 MiB)`,
    ]);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ ids: ['porter', 'of-ctr'] }]);
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

describe('inspect', () => {
  const running = { id: 'web', namespace: 'default', pid: 250, status: 'RUNNING' };

  test.each([
    ["nerdctl inspect --format '{{.State.Pid}}' web", ['250'], { id: 'web', namespace: 'default', pid: 250 }],
    [
      "nerdctl inspect -f '{{.State.Pid}} {{.State.Status}} {{.NetworkSettings.IPAddress}}' web",
      ['250 running 10.4.0.2'],
      running,
    ],
    [
      "nerdctl inspect web --format '{{json .State}}'",
      [
        '{"Status":"running","Running":true,"Paused":false,"Restarting":false,"Pid":250,"ExitCode":0,"Error":""}',
      ],
      running,
    ],
    ["nerdctl inspect web | jq '.[0].State'", ['{', '  "Status": "running",', '  "Pid": 250,', '}'], running],
    ["nerdctl inspect web | jq -r '.[0].State.Pid'", ['250'], { id: 'web', namespace: 'default', pid: 250 }],
    [
      'nerdctl container inspect e4d85ea2884e',
      [
        '[',
        '    {',
        `        "Id": "${ID}",`,
        '            "Status": "exited",',
        '            "Pid": 0,',
        '        "Name": "web",',
      ],
      { id: 'web', namespace: 'default', status: 'STOPPED' },
    ],
    [
      "nerdctl inspect -f '{{.State.Pid}} {{.State.Status}} {{.State.ExitCode}}' web",
      ['0 exited 4'],
      { id: 'web', namespace: 'default', status: 'STOPPED', exitStatus: 4 },
    ],
  ])('%s', async (command, output, expected) => {
    expect(await valuesOf(marked([command, 0, ...output]), 'task')).toEqual([expected]);
  });

  test.each([
    ["nerdctl inspect -f '{{.State.Pid}}' made", 0, ['0']],
    ["nerdctl inspect -f '{{.State.Status}}' made", 0, ['']],
    ["nerdctl inspect -f '{{.Name}}: {{.State.Pid}}' made web", 0, ['made: 0', 'web: 250']],
    ["nerdctl inspect -f '{{.NetworkSettings.IPAddress}}' web", 0, ['10.4.0.2']],
    [`nerdctl inspect ${IMAGE} | head -3`, 0, ['[', '    {', `        "Id": "${BUILT}",`]],
    ['nerdctl inspect nope', 1, ['FATA[0000] 1 errors: [no such object nope]']],
  ])('%s proves no task', async (command, status, output) => {
    expect(await valuesOf(marked([command, status, ...output]), 'task')).toEqual([]);
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

describe('classes of errors', () => {
  test.each([
    [
      'network-plugin-missing',
      'FATA[0000] failed to verify networking settings: failed to create default network: needs CNI plugin "bridge" to be installed in CNI_PATH ("/opt/cni/bin"), see https://github.com/containernetworking/plugins/releases: exec: "/opt/cni/bin/bridge": stat /opt/cni/bin/bridge: no such file or directory',
    ],
    [
      'port-in-use',
      'FATA[0000] failed to load networking flags: bind for :8080 failed: port is already allocated',
    ],
    ['id-in-use', `FATA[0000] name-store error\nname "harbour" is already used by ID "${ID}"`],
    [
      'command-missing',
      'FATA[0000] failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH',
    ],
    ['container-missing', 'FATA[0000] no such container nope'],
    ['container-missing', 'FATA[0000] 1 errors:\nno such container: nope'],
    [
      'still-running',
      `FATA[0000] 1 errors:\ncontainer ${ID} is in running status. unpause/stop container first or force removal`,
    ],
    ['image-missing', 'FATA[0000] 1 errors:\nno such image: nope'],
    [
      'not-in-registry',
      `FATA[0000] failed to resolve image: registry.driftwood.example/driftwood/web:9: not found`,
    ],
    [
      'registry-unreachable',
      'FATA[0000] failed to resolve image: failed to do request: Head "https://registry-1.docker.io/v2/library/nope/manifests/latest": dial tcp: lookup registry-1.docker.io on 127.0.0.53:53: no such host',
    ],
  ])('%s: %s', (expected, output) => {
    expect(classifyError(output.split('\n'))).toBe(expected);
  });
});
