import { describe, expect, test } from 'vitest';
import { factsOf, IMAGE, paste, valuesOf } from '../support.ts';

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
  ] as const)('%s is not a complete list', async (_, entry) => {
    expect(await valuesOf(paste(entry, ['true']), 'listing')).toEqual([]);
  });

  test('two lists in one line belong to one namespace each', async () => {
    const lists = await valuesOf(paste(['ctr t ls; ctr -n blue t ls', TASKS, TASKS], ['true']), 'listing');
    expect(lists.map((list) => list['namespace'])).toEqual(['default', 'blue']);
  });

  test('a comment is not a command', async () => {
    expect(await factsOf(paste(['# ctr t ls', TASKS], ['true']))).not.toContainEqual(
      expect.objectContaining({ type: 'listing' }),
    );
  });
});

describe('a list with a hole', () => {
  const row = (id: string, runtime: string): string => `${id.padEnd(13)}${IMAGE}    ${runtime}`;
  const WIDE = `${'CONTAINER'.padEnd(13)}${'IMAGE'.padEnd(IMAGE.length)}    RUNTIME`;
  const RUNC = 'io.containerd.runc.v2';

  test.each([
    '/usr/local/bin/containerd-shim-runc-v2',
    './containerd-shim-x-v1',
    'io.containerd.runtime.v1.linux',
  ])('a row whose runtime is %s is a row', async (runtime) => {
    const session = paste(['ctr c ls', WIDE, row('web', runtime)], ['true']);
    expect(await valuesOf(session, 'container')).toMatchObject([{ id: 'web', runtime }]);
    expect(await valuesOf(session, 'listing')).toMatchObject([{ ids: ['web'] }]);
  });

  test.each([
    ['rows that were cut out by hand', [row('a', RUNC), '...', row('z', RUNC)], ['a', 'z']],
    ['a row with a runtime nobody has heard of', [row('a', RUNC), row('b', 'crun')], ['a']],
    ['a row that was edited', [row('a', RUNC), 'b and so on', row('z', RUNC)], ['a', 'z']],
  ])('%s prove what is there, not what is missing', async (_, rows, ids) => {
    const session = paste(['ctr c ls', WIDE, ...rows], ['true']);
    expect((await valuesOf(session, 'container')).map(({ id }) => id)).toEqual(ids);
    expect(await valuesOf(session, 'listing')).toEqual([]);
  });

  test('a log row between rows is none of the list', async () => {
    const warning = 'WARN[0000] DEPRECATION: cgroup v1 is deprecated';
    const session = paste(['ctr c ls', warning, WIDE, row('a', RUNC), warning], ['true']);
    expect(await valuesOf(session, 'listing')).toMatchObject([{ ids: ['a'] }]);
  });
});

describe('the other lists', () => {
  const PARENT = `sha256:${'8e9383303b461213'.repeat(4)}`;

  test('ctr snapshot ls: keys, parents and kinds', async () => {
    const rows = [
      'KEY                                                                     PARENT                                                                  KIND',
      `${PARENT}                                                                         Committed`,
      `web                                                                     ${PARENT} Active`,
      `mine                                                                    base                                                                    Active`,
      `extract-846193 ${DIGEST} ${PARENT} Active`,
    ];
    expect(await valuesOf(paste(['ctr snapshot ls', ...rows], ['true']), 'snapshot')).toEqual([
      { key: PARENT, kind: 'Committed', namespace: 'default' },
      { key: 'web', parent: PARENT, kind: 'Active', namespace: 'default' },
      { key: 'mine', parent: 'base', kind: 'Active', namespace: 'default' },
      { key: `extract-846193 ${DIGEST}`, parent: PARENT, kind: 'Active', namespace: 'default' },
    ]);
  });

  test('ctr content ls: digests, though SIZE and AGE run into each other at the edge', async () => {
    const rows = [
      'DIGEST                                                                  SIZE   AGE              LABELS',
      `${DIGEST} 205B   1 second containerd.io/x=y`,
      `${PARENT} 1.032MB1 second containerd.io/x=y`,
    ];
    const session = paste(['ctr content ls', ...rows], ['true']);
    expect(await valuesOf(session, 'listing')).toMatchObject([{ of: 'content', ids: [DIGEST, PARENT] }]);
  });

  test('ctr image check and ctr snapshot usage show what is there, and prove nothing missing', async () => {
    const checked = [
      'REF                 TYPE                                       DIGEST STATUS         SIZE                  UNPACKED',
      `registry.test/web:1 application/vnd.oci.image.manifest.v1+json ${DIGEST} complete (4/4) 1009.0 KiB/1009.0 KiB true`,
    ];
    const session = paste(
      ['ctr image check', ...checked],
      ['ctr snapshot usage web', 'KEY SIZE    INODES', 'web 8.0 KiB 2'],
      ['ctr snapshot usage -b', 'KEY SIZE INODES', 'web 8192 2'],
      ['true'],
    );
    expect(await valuesOf(session, 'image')).toEqual([
      { name: 'registry.test/web:1', digest: DIGEST, namespace: 'default' },
    ]);
    expect(await valuesOf(session, 'snapshot')).toEqual([
      { key: 'web', namespace: 'default' },
      { key: 'web', namespace: 'default' },
    ]);
    expect(await valuesOf(session, 'listing')).toEqual([]);
  });

  test('ctr image inspect names the digest of the image before those of its parts', async () => {
    const rows = [
      IMAGE,
      '│ Created: 2026-11-23 10:53:09 +0000 UTC',
      `└── application/vnd.oci.image.manifest.v1+json @${DIGEST} (618 bytes)`,
      `    ├── application/vnd.oci.image.config.v1+json @${PARENT} (729 bytes)`,
    ];
    expect(await valuesOf(paste([`ctr image inspect ${IMAGE}`, ...rows], ['true']), 'image')).toEqual([
      { name: IMAGE, digest: DIGEST, namespace: 'default' },
    ]);
  });
});
