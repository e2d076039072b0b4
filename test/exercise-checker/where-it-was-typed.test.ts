import { describe, expect, test } from 'vitest';
import { IMAGE, factsOf, paste, valuesOf } from './support.ts';

const BLOBS = '/var/lib/containerd/io.containerd.content.v1.content/blobs/sha256';

describe('a folder goes by its whole path', () => {
  test.each([
    ['into it by its path', [`cd ${BLOBS}`], 'ls | wc -l', BLOBS],
    [
      'in two steps',
      ['cd /var/lib/containerd', 'cd io.containerd.content.v1.content'],
      'ls blobs | wc -l',
      `${BLOBS.replace('/sha256', '')}`,
    ],
    ['in the same line', [], `cd ${BLOBS} && ls | wc -l`, BLOBS],
    ['by find', [`cd ${BLOBS}`], 'find . -type f | wc -l', BLOBS],
    ['a path from the root stays', ['cd /tmp'], `ls ${BLOBS} | wc -l`, BLOBS],
    ['a step up is not followed', [`cd ${BLOBS}`, 'cd ..'], 'ls | wc -l', '.'],
    ['home, and a shell of its own, are elsewhere', [`cd ${BLOBS}`, 'sudo -i'], 'ls | wc -l', '.'],
    ['what failed led nowhere', ['cd /tmp'], 'ls | wc -l', '/tmp'],
  ])('%s', async (_, before, command, path) => {
    const session = paste(...before.map((typed): [string] => [typed]), [command, '4'], ['true']);
    expect(await valuesOf(session, 'folder')).toEqual([{ path, count: 4 }]);
  });

  test('a cd that failed leaves everything where it was', async () => {
    const failed = ['cd /root/x', 'bash: cd: /root/x: Permission denied'] as const;
    const session = paste(['cd /tmp'], failed, ['ls | wc -l', '4'], ['true']);
    expect(await valuesOf(session, 'folder')).toEqual([{ path: '/tmp', count: 4 }]);
  });
});

describe('a page of help is not a deed', () => {
  test.each([`sudo ctr image pull --help ${IMAGE}`, `sudo ctr run --rm -h ${IMAGE} web`, 'runc run --help'])(
    '%s',
    async (command) => {
      const facts = await factsOf(paste([command, 'NAME:', '   …', 'USAGE:'], ['true']));
      expect(facts.filter(({ type }) => type !== 'command')).toEqual([]);
      expect(facts.filter(({ values }) => values.get('tool') !== 'true')).toEqual([]);
    },
  );

  test('what runs in a container may have such options of its own', async () => {
    const session = paste([`sudo ctr run --rm ${IMAGE} web httpd --help`, 'Usage: httpd'], ['true']);
    expect(await valuesOf(session, 'run')).toHaveLength(1);
    const named = paste([`sudo nerdctl run -d -h web ${IMAGE}`], ['true']);
    expect(await valuesOf(named, 'run')).toHaveLength(1);
  });
});
