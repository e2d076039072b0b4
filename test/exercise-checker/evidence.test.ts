import { describe, expect, test } from 'vitest';
import { classifyError, errorClasses } from '../../plugins/exercise-checker/core/evidence/error-class.ts';
import { factsOf, IMAGE, marked, paste, valuesOf } from './support.ts';

const DIGEST = `sha256:${'9417fd9938cef737'.repeat(4)}`;
const IMAGES =
  'REF                                            TYPE                                       DIGEST                                                                  SIZE       PLATFORMS   LABELS';
const IMAGE_ROW = `${IMAGE} application/vnd.oci.image.manifest.v1+json ${DIGEST} 1009.0 KiB linux/amd64 -`;
const TASKS = 'TASK    PID    STATUS';
const CONTAINERS = 'CONTAINER    IMAGE    RUNTIME';
const CONTAINER_ROW = `web          ${IMAGE}    io.containerd.runc.v2`;

/** Rows of a terminal `width` characters wide, as they are copied from it. */
function cut(line: string, width: number): string[] {
  return Array.from({ length: Math.ceil(line.length / width) }, (_, row) =>
    line.slice(row * width, (row + 1) * width).trimEnd(),
  );
}

describe('ctr image ls', () => {
  test.each([
    ['wide', ['ctr image ls', IMAGES, IMAGE_ROW]],
    ['cut at 100 columns', ['ctr image ls', ...cut(IMAGES, 100), ...cut(IMAGE_ROW, 100)]],
    ['cut at 80 columns', ['ctr image ls', ...cut(IMAGES, 80), ...cut(IMAGE_ROW, 80)]],
    ['through grep', ['ctr image ls | grep web', IMAGE_ROW]],
  ] as const)('%s shows the image and its digest', async (_, entry) => {
    expect(await valuesOf(paste(entry), 'image')).toMatchObject([
      { name: IMAGE, digest: DIGEST, namespace: 'default' },
    ]);
  });

  test('-q shows the name', async () => {
    expect(await valuesOf(paste(['ctr -n blue i ls -q', IMAGE]), 'image')).toMatchObject([
      { name: IMAGE, namespace: 'blue' },
    ]);
  });

  test.each([
    ['a wide empty one', [['ctr image ls', 'REF TYPE DIGEST SIZE PLATFORMS LABELS']], []],
    ['a quiet empty one', [['ctr image ls -q']], []],
    ['a wide one', [['ctr image ls', IMAGES, IMAGE_ROW]], [IMAGE]],
    ['a quiet one', [['ctr image ls -q', IMAGE]], [IMAGE]],
  ] as const)('%s is a complete list', async (_, entries, ids) => {
    expect(await valuesOf(paste(...entries), 'listing')).toMatchObject([
      { of: 'image', ids, namespace: 'default' },
    ]);
  });
});

describe('ctr task ls and ctr container ls', () => {
  test('rows become facts, each at its line, after the list that holds them', async () => {
    const facts = await factsOf(
      paste(['sudo ctr -n blue t ls', TASKS, 'web     468    RUNNING', 'old     7      STOPPED']),
    );
    expect(
      facts.filter((fact) => fact.type !== 'command').map(({ type, place }) => [type, place.line]),
    ).toEqual([
      ['listing', 1],
      ['task', 3],
      ['task', 4],
    ]);
    expect(facts.map((fact) => fact.order)).toEqual([0, 1, 2, 3]);
    expect(Object.fromEntries(facts[2]?.values ?? [])).toMatchObject({
      id: 'web',
      pid: 468,
      status: 'RUNNING',
      namespace: 'blue',
    });
  });

  test('a container shows its image and runtime', async () => {
    expect(await valuesOf(paste(['ctr c ls', CONTAINERS, CONTAINER_ROW]), 'container')).toMatchObject([
      { id: 'web', image: IMAGE, runtime: 'io.containerd.runc.v2' },
    ]);
  });

  test('a container row cut in two is one container', async () => {
    expect(
      await valuesOf(paste(['ctr c ls', CONTAINERS, ...cut(CONTAINER_ROW, 50)]), 'container'),
    ).toMatchObject([{ id: 'web', image: IMAGE }]);
  });

  test.each([
    'ctr t ls | grep web',
    'ctr t ls > tasks',
    'ctr t ls | tail -n +2',
    'for i in 1; do ctr t ls; done',
    'ctr t ls -q | head',
    'ctr t ls -q 2>/dev/null >x',
  ])('%s proves nothing missing', async (command) => {
    expect(await valuesOf(paste([command]), 'listing')).toEqual([]);
  });

  test.each([
    [
      'an error',
      ['ctr t ls', 'ctr: failed to dial "/run/containerd/containerd.sock": connect: permission denied'],
    ],
    [
      'an error of a quiet list',
      ['ctr t ls -q', 'ctr: failed to dial "/run/containerd/containerd.sock": timeout'],
    ],
    ['no output at all', ['ctr t ls']],
    ['a help page', ['ctr t ls --help', 'NAME:', '   ctr tasks list - list tasks']],
    ['a quiet help page', ['ctr t ls -q --help', 'NAME:', '   ctr tasks list - list tasks']],
    ['an unknown tool', ['crt t ls -q', 'bash: crt: command not found']],
    ['a sudo that refused', ['sudo ctr t ls -q', 'sudo: a password is required']],
  ] as const)('%s is no complete list', async (_, entry) => {
    expect(await valuesOf(paste(entry, ['true']), 'listing')).toEqual([]);
  });

  test('two lists in one line belong to one namespace each', async () => {
    const lists = await valuesOf(paste(['ctr t ls; ctr -n blue t ls', TASKS, TASKS], ['true']), 'listing');
    expect(lists.map((list) => list['namespace'])).toEqual(['default', 'blue']);
  });

  test('a comment is no command', async () => {
    expect(await factsOf(paste(['# ctr t ls', TASKS], ['true']))).not.toContainEqual(
      expect.objectContaining({ type: 'listing' }),
    );
  });
});

describe('whether a pull or run worked', () => {
  const failure = `ctr: failed to resolve reference "${IMAGE}": ${IMAGE}: not found`;
  test.each([
    ['no error', paste([`ctr i pull ${IMAGE}`, 'done: 87ms']), true, undefined],
    ['an error text', paste([`ctr i pull ${IMAGE}`, failure]), false, 'not-in-registry'],
    [
      'an echo of the status',
      paste([`ctr i pull ${IMAGE}`, failure], ['echo $?', '1']),
      false,
      'not-in-registry',
    ],
    [
      'an echo of the status on the same line',
      paste([`ctr i pull ${IMAGE}; echo $?`, failure, '1']),
      false,
      'not-in-registry',
    ],
    [
      'an echo with words',
      paste([`ctr i pull ${IMAGE}; echo "rc: $?"`, failure, 'rc: 1']),
      false,
      'not-in-registry',
    ],
    ['a status without an error text', marked([`ctr i pull ${IMAGE}`, 1]), false, undefined],
    [
      'a status of success',
      marked([`ctr i pull ${IMAGE}`, 0, 'time="x" level=error msg="active check failed"']),
      true,
      undefined,
    ],
    ['Ctrl-C', paste([`ctr i pull ${IMAGE}`, 'waiting', '^C']), false, 'interrupted'],
    ['an unknown error', paste([`ctr i pull ${IMAGE}`, 'ctr: something new']), false, 'other'],
  ])('a pull, by %s', async (_, text, succeeded, error) => {
    const [pull] = await valuesOf(text, 'pull');
    expect(pull).toMatchObject({ image: IMAGE, namespace: 'default', succeeded });
    expect(pull?.['error']).toBe(error);
  });

  test.each([
    ['the status of the last program of a pipe', marked([`ctr i pull ${IMAGE} 2>&1 | tee log`, 0, failure])],
    ['the status of another command of the line', marked([`ctr i pull ${IMAGE}; ls`, 0, failure])],
    ['a status that || has mended', marked([`ctr i pull ${IMAGE} || true`, 0, failure])],
  ])('%s is not that of the pull', async (_, text) => {
    const [pull] = await valuesOf(text, 'pull');
    expect(pull).toBeDefined();
    expect(pull?.['succeeded']).not.toBe(true);
  });

  test('the failure of a filter behind it is not that of the pull', async () => {
    const [pull] = await valuesOf(marked([`ctr i pull ${IMAGE} | grep nothing`, 1]), 'pull');
    expect(pull?.['succeeded']).not.toBe(false);
  });

  test('a run shows what the container printed', async () => {
    const runs = await valuesOf(paste([`sudo ctr run --rm ${IMAGE} one /bin/echo hi`, 'hi', 'there']), 'run');
    expect(runs).toMatchObject([
      { image: IMAGE, id: 'one', detached: false, removed: true, output: 'hi\nthere', succeeded: true },
    ]);
  });

  test('a detached run prints nothing of the container', async () => {
    const [run] = await valuesOf(paste([`ctr run -d ${IMAGE} web`]), 'run');
    expect(run).toMatchObject({ detached: true, removed: false, succeeded: true });
    expect(run).not.toHaveProperty('output');
  });

  test('a run without an ID has none', async () => {
    const [run] = await valuesOf(paste([`ctr run ${IMAGE}`, 'ctr: container id must be provided']), 'run');
    expect(run).toMatchObject({ succeeded: false, error: 'missing-argument' });
    expect(run).not.toHaveProperty('id');
  });

  test('several commands of one line share a doubt when one of them failed', async () => {
    const facts = await valuesOf(paste([`ctr i pull ${IMAGE}; ctr t ls`, failure, TASKS]), 'pull');
    expect(facts[0]).not.toHaveProperty('succeeded');
  });

  test('output of a shell in the container belongs to the run, and its commands are none of the host', async () => {
    const text = paste([`sudo ctr run --rm -t ${IMAGE} one /bin/sh`]).replace(
      'learner@lab:~$\n',
      `/ # ctr t ls\n${TASKS}\nweb     1    RUNNING\n/ # exit\nlearner@lab:~$ sudo ctr c ls\n${CONTAINERS}\n`,
    );
    const facts = await factsOf(text);
    expect(facts.filter((fact) => fact.type === 'task')).toEqual([]);
    expect(facts.find((fact) => fact.type === 'run')?.values.get('output')).toContain('RUNNING');
  });
});

describe('classes of errors, by the texts of 1.6, 1.7 and 2.1', () => {
  const SOCKET = '/run/containerd/containerd.sock';
  test.each([
    ['not-in-registry', [`ctr: failed to resolve reference "${IMAGE}": ${IMAGE}: not found`]],
    ['not-in-registry', [`ctr: failed to resolve image: ${IMAGE}: not found`]],
    [
      'registry-unreachable',
      [
        'ctr: failed to resolve reference "driftwood/web:1.4.0": failed to do request: Head "https://driftwood/v2/web/manifests/1.4.0": dial tcp: lookup driftwood on 127.0.0.53:53: no such host',
      ],
    ],
    [
      'registry-unreachable',
      [
        'ctr: failed to resolve image: failed to do request: Head "https://driftwood/v2/web/manifests/1.4.0": dial tcp: lookup driftwood on 127.0.0.53:53: no such host',
      ],
    ],
    [
      'bad-reference',
      ['ctr: failed to resolve reference "registry.driftwood.example/driftwood/web": object required'],
    ],
    [
      'daemon-down',
      [
        `ctr: failed to dial "${SOCKET}": context deadline exceeded: connection error: desc = "transport: error while dialing: dial unix://${SOCKET}: timeout"`,
      ],
    ],
    ['daemon-down', [`ctr: cannot access socket ${SOCKET}: stat ${SOCKET}: no such file or directory`]],
    [
      'permission-denied',
      [
        `ctr: failed to dial "${SOCKET}": connection error: desc = "transport: error while dialing: dial unix ${SOCKET}: connect: permission denied"`,
      ],
    ],
    [
      'permission-denied',
      [
        'WARN[0000] Failed to check deprecations error="connection error"',
        `ctr: connection error: desc = "transport: Error while dialing: dial unix ${SOCKET}: connect: permission denied"`,
      ],
    ],
    ['image-missing', ['ctr: image "hello": not found']],
    ['id-in-use', ['ctr: snapshot "hello": already exists']],
    ['task-missing', ['ctr: no running task found: task web not found: not found']],
    [
      'still-running',
      ['ctr: cannot delete a non stopped container: {running 0 0001-01-01 00:00:00 +0000 UTC}'],
    ],
    ['still-running', ['ctr: task must be stopped before deletion: running: failed precondition']],
    ['container-missing', ['ctr: container "web" in namespace "default": not found']],
    [
      'command-missing',
      [
        'ctr: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "x": executable file not found in $PATH: unknown',
      ],
    ],
    [
      'command-missing',
      [
        'ctr: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "x": executable file not found in $PATH',
      ],
    ],
    ['detach-with-rm', ['ctr: flags --detach and --rm cannot be specified together']],
    [
      'unknown-flag',
      [
        'Incorrect Usage: flag provided but not defined: -name',
        '',
        'NAME:',
        '   ctr run - run a container',
        'ctr: flag provided but not defined: -name',
      ],
    ],
    ['missing-argument', ['ctr: container id must be provided']],
    ['missing-argument', ['USAGE:', 'ctr: Required flag "exec-id" not set']],
    ['unknown-command', ["No help topic for 'inspect'"]],
    ['unknown-command', ['bash: crt: command not found']],
    ['unknown-command', ['zsh: command not found: crt']],
    ['unknown-command', ['fish: Unknown command: crt']],
    ['other', ['ctr: something nobody has seen']],
    [undefined, ['WARN[0000] task web exit with non-zero exit code 137']],
    [undefined, ['time="2026-11-23" level=error msg="active check failed" error="context canceled"']],
    [undefined, ['image "hello": not found']],
    [undefined, []],
  ])('%s: %j', (expected, output) => {
    expect(classifyError(output)).toBe(expected);
  });

  test('every class of the table is one that authors may use', () => {
    expect(errorClasses()).toEqual(expect.arrayContaining(['image-missing', 'other', 'interrupted']));
    expect(new Set(errorClasses()).size).toBe(errorClasses().length);
  });
});
