import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { classifyError } from '../../plugins/exercise-checker/core/evidence/error-class.ts';
import type { Report } from '../../plugins/exercise-checker/sentences/index.ts';
import { factsOf, gradeText, IMAGE, marked, paste, valuesOf } from './support.ts';

/*
 * Outputs here are written from the documented output of nerdctl 1.7 to 2.3, and from the sources that print it. What
 * 2.3.5 was seen to print is in nerdctl-real.test.ts.
 */

const EXERCISES = fileURLToPath(new URL('../../content/exercises/', import.meta.url));
const HEX = '3f2a8c1d'.repeat(8);
const SHORT = HEX.slice(0, 12);
const DIGEST = `sha256:${'9417fd9938cef737'.repeat(4)}`;
const PS = `CONTAINER ID    IMAGE${' '.repeat(45)}COMMAND                   CREATED          STATUS    PORTS    NAMES`;
const ALPINE = 'docker.io/library/alpine:latest';

type Entry = readonly [command: string, ...output: string[]];

function row(name: string, status = 'Up', image = IMAGE, ports = ''): string {
  const columns = [SHORT, image, '"/bin/server -a \\"x\\"…"', '6 seconds ago', status, ports.padEnd(5), name];
  return columns.join('    ').trimEnd();
}

/** The progress of a pull as nerdctl up to 2.2 leaves it. */
function flatPull(image = IMAGE): string[] {
  const bar = `|${'+'.repeat(38)}|`;
  return [
    `${image}: resolved       ${bar}`,
    `manifest-${DIGEST}: done           ${bar}`,
    `config-${DIGEST}:   done           ${bar}`,
    `layer-${DIGEST}:    done           ${bar}`,
    'elapsed: 0.3 s                                  total:  1.1 Mi (3.6 MiB/s)',
  ];
}

/** The same as 2.3 shows it against containerd 2.x. */
const TREE_PULL = [
  `${IMAGE}                                 saved`,
  '└──manifest (9417fd9938ce)               complete         |++++++++++++++++++++++++++++++++++++++|',
  '   ├──config (3275fe78b906)              complete         |++++++++++++++++++++++++++++++++++++++|',
  '   └──layer (0e9fa36d1a4c)               complete         |++++++++++++++++++++++++++++++++++++++|',
  `application/vnd.oci.image.manifest.v1+json ${DIGEST}`,
  `Completed pull from OCI Registry (${IMAGE})  elapsed: 0.3 s  total:  1.1 Mi (3.6 MiB/s)`,
];

describe('nerdctl names an image in full', () => {
  test.each([
    ['alpine', ALPINE],
    ['alpine:3.20', 'docker.io/library/alpine:3.20'],
    ['driftwood/web:1.4.0', 'docker.io/driftwood/web:1.4.0'],
    ['docker.io/alpine', ALPINE],
    ['index.docker.io/library/alpine', ALPINE],
    ['localhost/web', 'localhost/web:latest'],
    ['localhost:5000/web', 'localhost:5000/web:latest'],
    ['registry.driftwood.example/driftwood/web', 'registry.driftwood.example/driftwood/web:latest'],
    [IMAGE, IMAGE],
    [`alpine@${DIGEST}`, `docker.io/library/alpine@${DIGEST}`],
    ['ipfs://bafkreicq4dg6nkef5ju422ptedcwfz6kcvpvvhuqeykfrwq5krazf3muze', undefined],
    [SHORT, undefined],
  ])('%s', async (typed, full) => {
    const [pull] = await valuesOf(paste([`nerdctl pull ${typed}`]), 'pull');
    expect(pull).toMatchObject({ image: full ?? typed, namespace: 'default', succeeded: true });
  });

  test('a pull that failed says why', async () => {
    const failure = `FATA[0001] failed to resolve reference "${IMAGE}": ${IMAGE}: not found`;
    expect(await valuesOf(paste([`nerdctl -n blue image pull ${IMAGE}`, failure]), 'pull')).toMatchObject([
      { image: IMAGE, namespace: 'blue', succeeded: false, error: 'not-in-registry' },
    ]);
  });
});

describe('nerdctl images', () => {
  const repository = 'registry.driftwood.example/driftwood/web';
  test.each([
    [
      '1.x',
      'nerdctl images',
      [
        `REPOSITORY                                  TAG      IMAGE ID        CREATED          PLATFORM       SIZE       BLOB SIZE`,
        `${repository}    1.4.0    9417fd9938ce    3 minutes ago    linux/amd64    4.5 MiB    1.1 MiB`,
        `alpine                                      latest   0e9fa36d1a4c    2 days ago       linux/amd64    7.6 MiB    3.5 MiB`,
      ],
    ],
    [
      '2.x, cut at 80 columns',
      'nerdctl image ls',
      [
        'REPOSITORY                                  TAG       IMAGE ID        CREATED',
        '       PLATFORM       SIZE       BLOB SIZE',
        `${repository}    1.4.0     9417fd9938ce    3 minutes`,
        ' ago    linux/amd64    4.7MB      1.2MB',
        'alpine                                      latest    0e9fa36d1a4c    2 days ago',
        '       linux/amd64    8.1MB      3.6MB',
      ],
    ],
    [
      '--names',
      'nerdctl images --names',
      [
        'NAME    IMAGE ID        CREATED          PLATFORM       SIZE       BLOB SIZE',
        `${IMAGE}    9417fd9938ce    3 minutes ago    linux/amd64    4.7MB      1.2MB`,
        `${ALPINE}    0e9fa36d1a4c    2 days ago    linux/amd64    8.1MB    3.6MB`,
      ],
    ],
    [
      'the table behind 2.3',
      'nerdctl images',
      [
        'IMAGE    ID              DISK USAGE    CONTENT SIZE    EXTRA',
        `${IMAGE}    9417fd9938ce    4.71MB        1.2MB           U`,
        'alpine:latest    0e9fa36d1a4c    11.7MB        3.6MB',
      ],
    ],
  ])('%s', async (_, command, output) => {
    const text = paste([command, ...output]);
    const images = await valuesOf(text, 'image');
    expect(images).toEqual([
      { name: IMAGE, namespace: 'default' },
      { name: ALPINE, namespace: 'default' },
    ]);
    expect(await valuesOf(text, 'listing')).toEqual([
      { of: 'image', namespace: 'default', ids: [IMAGE, ALPINE], count: 2 },
    ]);
  });

  test.each([
    ['--digests', `${repository}    1.4.0    ${DIGEST}    9417fd9938ce    3 minutes ago    linux/amd64`],
    ['--no-trunc', `${repository}    1.4.0    ${DIGEST}    3 minutes ago    linux/amd64`],
    ['--no-trunc --names', `${IMAGE}    ${DIGEST}    3 minutes ago    linux/amd64`],
  ])('%s shows the digest', async (flags, line) => {
    expect(await valuesOf(paste([`nerdctl images ${flags}`, line]), 'image')).toMatchObject([
      { name: IMAGE, digest: DIGEST },
    ]);
  });

  test('an image without a name is no row of its own', async () => {
    const output = [
      'REPOSITORY    TAG       IMAGE ID        CREATED',
      '<none>        <none>    9417fd9938ce    3 minutes ago',
    ];
    expect(await valuesOf(paste(['nerdctl images', ...output]), 'image')).toEqual([]);
    expect(await valuesOf(paste(['nerdctl images', ...output]), 'listing')).toMatchObject([{ count: 0 }]);
  });

  test.each([
    ['nerdctl images -q', [], 1],
    ['nerdctl images -q', ['9417fd9938ce'], 0],
    ['nerdctl images -q --filter dangling=true', [], 0],
    ['nerdctl images alpine', ['REPOSITORY    TAG    IMAGE ID    CREATED'], 0],
    ['nerdctl images -f dangling=false', ['REPOSITORY    TAG    IMAGE ID    CREATED'], 0],
    ['nerdctl images | grep web', [], 0],
    ["nerdctl images --format '{{.Repository}}'", [], 0],
  ])('%s, with output %j, is %i complete lists', async (command, output, lists) => {
    expect(await valuesOf(paste([command, ...output]), 'listing')).toHaveLength(lists);
  });
});

describe('nerdctl ps', () => {
  test.each([
    ['Up', 'RUNNING'],
    ['Up (healthy)', 'RUNNING'],
    ['Up (health: starting)', 'RUNNING'],
    ['Exited (137) 5 seconds ago', 'STOPPED'],
    ['Exited (0) About a minute ago', 'STOPPED'],
    ['Restarting (1) Less than a second ago', 'STOPPED'],
    ['Paused', 'PAUSED'],
  ])('%s is %s', async (shown, status) => {
    const text = paste(['nerdctl ps -a', PS, row('web', shown)]);
    expect(await valuesOf(text, 'task')).toMatchObject([{ id: 'web', status, namespace: 'default' }]);
    expect(await valuesOf(text, 'container')).toEqual([{ id: 'web', image: IMAGE, namespace: 'default' }]);
  });

  test.each([
    ['ports', row('web', 'Up', IMAGE, '0.0.0.0:8080->8080/tcp, 127.0.0.1:90-91->90-91/udp')],
    ['a size', `${row('web')}    12.0 KiB (virtual 4.5 MiB)`],
    ['a size of 2.x', `${row('web')}    12.3kB (virtual 4.7MB)`],
  ])('%s beside the name', async (_, line) => {
    expect(await valuesOf(paste(['nerdctl ps -s', PS, line]), 'task')).toMatchObject([{ id: 'web' }]);
  });

  test('--format wide shows the runtime', async () => {
    const line = `${row('web')}    io.containerd.runc.v2    linux/amd64    0.0 B (virtual 4.5 MiB)`;
    const text = paste(['nerdctl ps --format wide', `${PS}    RUNTIME    PLATFORM    SIZE`, line]);
    expect(await valuesOf(text, 'container')).toMatchObject([
      { id: 'web', runtime: 'io.containerd.runc.v2' },
    ]);
  });

  test('a row cut by a narrow terminal is one container', async () => {
    const whole = row('web');
    const text = paste(['nerdctl ps', PS.slice(0, 80), PS.slice(80), whole.slice(0, 80), whole.slice(80)]);
    expect(await valuesOf(text, 'task')).toMatchObject([{ id: 'web', status: 'RUNNING' }]);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ of: 'task', ids: ['web'] }]);
  });

  test('a container of ctr has no name here, but the ID ctr gave it', async () => {
    const line = row('').replace(SHORT, 'web         ');
    const text = paste(['nerdctl ps -a', PS, row('db'), line]);
    expect((await valuesOf(text, 'task')).map((task) => task['id'])).toEqual(['db', 'web']);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ ids: ['db', 'web'] }, { ids: ['db', 'web'] }]);
  });

  test('one whose ID is cut makes the list an incomplete one', async () => {
    const text = paste(['nerdctl ps -a', PS, row('db'), row('').replace(SHORT, 'a-long-one-i')]);
    expect((await valuesOf(text, 'task')).map((task) => task['id'])).toEqual(['db']);
    expect(await valuesOf(text, 'listing')).toEqual([]);
  });

  test.each([
    ['nerdctl ps', [PS], ['task']],
    ['nerdctl ps -a', [PS], ['container', 'task']],
    ['nerdctl container ls --all', [PS], ['container', 'task']],
    ['nerdctl ps -aq', [], ['container', 'task']],
    ['nerdctl ps -q', [], ['task']],
    ['nerdctl ps -aq', [SHORT], []],
    ['nerdctl ps -a --filter name=web', [PS], []],
    ['nerdctl ps -l', [PS], []],
    ['nerdctl ps -n 3', [PS], []],
    ['nerdctl ps -aqf name=web', [], []],
    ['nerdctl ps -a | grep web', [], []],
    ['nerdctl ps -a > list', [], []],
    ['nerdctl ps -a', [], []],
    ["nerdctl ps -a --format '{{.Names}}'", [], ['container', 'task']],
    ["nerdctl ps -a --format '{{json .}}'", [], []],
    ['nerdctl ps -a', ['FATA[0000] cannot access containerd socket "/run/containerd/containerd.sock"'], []],
  ])('%s, with output %j, is a complete list of %j', async (command, output, kinds) => {
    const lists = await valuesOf(paste([command, ...output]), 'listing');
    expect(lists.map((list) => list['of'])).toEqual(kinds);
  });

  test('-q shows IDs', async () => {
    const text = paste(['nerdctl -n blue ps -q', SHORT]);
    expect(await valuesOf(text, 'task')).toEqual([{ id: SHORT, status: 'RUNNING', namespace: 'blue' }]);
    expect(await valuesOf(paste(['nerdctl ps -aq', SHORT]), 'task')).toEqual([]);
  });
});

describe('nerdctl run, create and exec', () => {
  test('a detached container goes by its name', async () => {
    const command = `sudo nerdctl run -d --name web --memory=64m --runtime crun ${IMAGE} --name other`;
    expect(await valuesOf(paste([command, ...flatPull(), HEX]), 'run')).toEqual([
      {
        image: IMAGE,
        id: 'web',
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

  test('a program that ends with a status of its own did run', async () => {
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

describe('nerdctl stop, kill, rm and the images', () => {
  test.each([
    ['nerdctl stop web', 'web', 'SIGTERM'],
    ['nerdctl stop -s QUIT web', 'web', 'SIGQUIT'],
    ['nerdctl kill web', HEX, 'SIGKILL'],
    ['nerdctl kill --signal=15 web', HEX, 'SIGTERM'],
    ['nerdctl container kill -s sigint web', HEX, 'SIGINT'],
  ])('%s', async (command, printed, signal) => {
    expect(await valuesOf(paste([command, printed]), 'kill')).toEqual([
      { id: 'web', signal, namespace: 'default', succeeded: true },
    ]);
  });

  test('rm deletes task and record', async () => {
    expect(await valuesOf(paste(['nerdctl rm -f web', 'web']), 'delete')).toMatchObject([
      { of: 'task', id: 'web', forced: true, succeeded: true },
      { of: 'container', id: 'web', forced: true, succeeded: true },
    ]);
  });

  test('of several, each is judged by itself', async () => {
    const text = paste([
      'nerdctl rm -f web ghost',
      'web',
      'ERRO[0000] 1 errors:',
      'no such container: ghost',
    ]);
    expect((await valuesOf(text, 'delete')).map(({ id, succeeded }) => [id, succeeded])).toEqual([
      ['web', true],
      ['web', true],
      ['ghost', false],
      ['ghost', false],
    ]);
  });

  test('rmi takes a name or an ID, and tells the name', async () => {
    const untagged = `Untagged: ${ALPINE}@${DIGEST}`;
    for (const command of ['nerdctl rmi alpine', 'nerdctl image rm 9417fd9938ce']) {
      expect(await valuesOf(paste([command, untagged, `Deleted: ${DIGEST}`]), 'delete')).toMatchObject([
        { of: 'image', id: ALPINE, succeeded: true },
      ]);
    }
    const missing = paste(['nerdctl rmi alpine', 'FATA[0000] 1 errors:', 'no such image: alpine']);
    expect(await valuesOf(missing, 'delete')).toMatchObject([{ succeeded: false, error: 'image-missing' }]);
  });

  test('tag, save and load', async () => {
    const text = paste(
      ['nerdctl tag alpine localhost:5000/alpine:1'],
      ['nerdctl save -o a.tar alpine'],
      ['nerdctl load -i a.tar', `unpacking ${ALPINE} (${DIGEST})...`, `Loaded image: ${ALPINE}`],
      ['nerdctl load < a.tar', `Loaded image: ${ALPINE}`],
    );
    expect(await valuesOf(text, 'tag')).toMatchObject([
      { source: ALPINE, target: 'localhost:5000/alpine:1', succeeded: true },
    ]);
    expect(await valuesOf(text, 'export')).toMatchObject([{ file: 'a.tar', image: ALPINE }]);
    expect(await valuesOf(text, 'import')).toMatchObject([{ file: 'a.tar' }, { succeeded: true }]);
  });

  test('docker by the same words proves nothing', async () => {
    const facts = await factsOf(paste(['docker logs web', 'hi'], ['docker run -d --name web alpine', HEX]));
    expect(facts.map((fact) => fact.type)).toEqual(['command', 'command']);
  });
});

describe('classes of errors of nerdctl', () => {
  test.each([
    [
      'permission-denied',
      [
        'FATA[0000] rootless containerd not running? (hint: use `containerd-rootless-setuptool.sh install` to start …',
      ],
    ],
    ['id-in-use', [`FATA[0000] name "web" is already used by ID "${HEX}"`]],
    ['id-in-use', ['FATA[0000] name store error', `name "web" is already used by ID "${HEX}"`]],
    ['container-missing', ['FATA[0000] 1 errors:', 'no such container: ghost']],
    ['container-missing', ['FATA[0000] no such container ghost']],
    ['container-missing', ['No such container: ghost']],
    ['container-missing', ['time="2026-11-23" level=fatal msg="1 errors:\\nno such container: ghost"']],
    ['image-missing', ['FATA[0000] 1 errors:', 'no such image: ghost']],
    [
      'still-running',
      [
        'FATA[0000] 1 errors:',
        `container ${HEX} is in running status. unpause/stop container first or force removal`,
      ],
    ],
    ['detach-with-rm', ['FATA[0000] flags -d and --rm cannot be specified together']],
    ['missing-argument', ['FATA[0000] requires at least 1 arg(s), only received 0']],
    ['unknown-flag', ['FATA[0000] unknown flag: --nmae']],
    ['unknown-command', ['FATA[0000] unknown subcommand "sp" for "nerdctl"']],
    [
      'daemon-down',
      ['FATA[0000] cannot access containerd socket "/run/containerd/containerd.sock": no such file'],
    ],
    ['not-in-registry', ['FATA[0002] failed to resolve reference "docker.io/a/b:c": pull access denied, …']],
    [
      'network-plugin-missing',
      [
        'FATA[0000] failed to verify networking settings: needs CNI plugin "bridge" to be installed in CNI_PATH',
      ],
    ],
    ['builder-missing', ['FATA[0000] `buildctl` needs to be installed and `buildkitd` needs to be running']],
    [undefined, ['ERRO[0000] 1 errors:']],
    [undefined, ['the server says: No such container: ghost']],
  ])('%s: %j', (expected, output) => {
    expect(classifyError(output)).toBe(expected);
  });
});

describe('pull-and-run by the nerdctl route', () => {
  const PULL: Entry = [`sudo nerdctl pull ${IMAGE}`, ...flatPull()];
  const LIST: Entry = [
    'sudo nerdctl images',
    'REPOSITORY                                  TAG      IMAGE ID        CREATED          PLATFORM       SIZE     BLOB SIZE',
    'registry.driftwood.example/driftwood/web    1.4.0    9417fd9938ce    4 seconds ago    linux/amd64    4.7MB    1.2MB',
  ];
  const ONE_SHOT: Entry = [`sudo nerdctl run --rm ${IMAGE} /bin/echo hi`, 'hi'];
  const RUN: Entry = [`sudo nerdctl run -d --name web ${IMAGE}`, HEX];
  const SHOW: Entry = ['sudo nerdctl ps', PS, row('web')];
  const STOP: Entry = ['sudo nerdctl stop web', 'web'];
  const REMOVE: Entry = ['sudo nerdctl rm web', 'web'];
  const EMPTY: Entry = ['sudo nerdctl ps -a', PS];

  function grade(...entries: Entry[]): Promise<Report> {
    return gradeText(openExercise(EXERCISES, 'pull-and-run').exercise, paste(...entries));
  }

  function missed(report: Report): string[] {
    return report.outcomes.flatMap(({ id, status }) => (status === 'met' ? [] : [id]));
  }

  test.each<[string, Entry[]]>([
    ['step by step', [PULL, LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE, EMPTY]],
    ['with the tree of 2.3', [[PULL[0], ...TREE_PULL], LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE, EMPTY]],
    [
      'forced, with ps -aq at the end',
      [PULL, LIST, ONE_SHOT, RUN, SHOW, ['sudo nerdctl rm -f web', 'web'], ['sudo nerdctl ps -aq']],
    ],
    [
      'looked at through ctr at the end',
      [
        ...[PULL, LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE],
        ['sudo ctr t ls', 'TASK    PID    STATUS'],
        ['sudo ctr c ls', 'CONTAINER    IMAGE    RUNTIME'],
      ],
    ],
    [
      'of what ctr made',
      [
        ...[PULL, LIST, ONE_SHOT],
        [`sudo ctr run -d ${IMAGE} web`],
        ['sudo nerdctl ps', PS, row('').replace(SHORT, 'web         ')],
        ['sudo nerdctl stop web', 'web'],
        ['sudo ctr container rm web'],
        EMPTY,
      ],
    ],
  ])('passes %s', async (_, entries) => {
    const report = await grade(...entries);
    expect(report).toMatchObject({ verdict: 'pass', mistakes: [] });
  });

  test.each<[string, string[], Entry[]]>([
    ['never lists the image', ['image-pulled'], [PULL, ONE_SHOT, RUN, SHOW, STOP, REMOVE, EMPTY]],
    [
      'lists another tag only',
      ['image-pulled'],
      [
        PULL,
        [...LIST.map((line) => line.replace('1.4.0', '1.3.2'))] as unknown as Entry,
        ...[ONE_SHOT, RUN, SHOW, STOP, REMOVE, EMPTY],
      ],
    ],
    [
      'prints nothing in the one-shot',
      ['one-shot'],
      [
        ...[PULL, LIST],
        [`sudo nerdctl run --rm ${IMAGE} /bin/true`, ...flatPull()],
        ...[RUN, SHOW, STOP, REMOVE, EMPTY],
      ],
    ],
    [
      'is still running',
      ['cleaned-up'],
      [PULL, LIST, ONE_SHOT, RUN, SHOW, ['sudo nerdctl ps -a', PS, row('web')]],
    ],
    [
      'is stopped, but there',
      ['cleaned-up'],
      [
        ...[PULL, LIST, ONE_SHOT, RUN, SHOW, STOP],
        ['sudo nerdctl ps -a', PS, row('web', 'Exited (137) 2 seconds ago')],
      ],
    ],
    ['is not shown to run', ['running', 'cleaned-up'], [PULL, LIST, ONE_SHOT, RUN, STOP, REMOVE, EMPTY]],
    [
      'has another name',
      ['running', 'cleaned-up'],
      [
        ...[PULL, LIST, ONE_SHOT],
        [RUN[0].replace('web', 'www'), HEX],
        ['sudo nerdctl ps', PS, row('www')],
        ['sudo nerdctl rm -f www', 'www'],
        EMPTY,
      ],
    ],
    [
      'shows IDs only at the end',
      ['cleaned-up'],
      [...[PULL, LIST, ONE_SHOT, RUN, SHOW], ['sudo nerdctl ps -aq', SHORT]],
    ],
    [
      'hides behind its ID in ctr',
      ['cleaned-up'],
      [
        ...[PULL, LIST, ONE_SHOT, RUN, SHOW],
        ['sudo ctr t ls', 'TASK    PID    STATUS', `${HEX}    468    RUNNING`],
        ['sudo ctr c ls', 'CONTAINER    IMAGE    RUNTIME', `${HEX}    ${IMAGE}    io.containerd.runc.v2`],
      ],
    ],
    [
      'looks in another namespace',
      ['cleaned-up'],
      [...[PULL, LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE], ['sudo nerdctl -n blue ps -a', PS]],
    ],
  ])('a session that %s misses %j', async (_, outcomes, entries) => {
    const report = await grade(...entries);
    expect(missed(report)).toEqual(outcomes);
    expect(report.verdict).toBe('partial');
  });

  test('ps without -a at the end proves nothing of the record', async () => {
    const report = await grade(PULL, LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE, ['sudo nerdctl ps', PS]);
    expect(missed(report)).toEqual(['cleaned-up']);
    expect(report.outcomes.at(-1)?.explanation).toBe(
      'No complete container list was shown after line 16 ("sudo nerdctl ps"), where it was last seen, so nothing proves that it is gone. "nerdctl ps -a" shows one.',
    );
  });

  test('a short name is another image, and the mistake is told', async () => {
    const short = 'driftwood/web:1.4.0';
    const failure = `FATA[0002] failed to resolve reference "docker.io/${short}": pull access denied, repository does not exist or may require authorization`;
    const report = await grade([`nerdctl pull ${short}`, failure], LIST);
    expect(report.verdict).toBe('fail');
    expect(report.mistakes.map((mistake) => mistake.id)).toEqual(['short-image-name']);
  });
});
