import { describe, expect, test } from 'vitest';
import { IMAGE, marked, paste, valuesOf } from '../support.ts';
import { HEX, DIGEST, ALPINE, WEB_ROW } from './crictl-outputs.ts';

describe('crictl images, pull and rmi', () => {
  const header = 'IMAGE                                      TAG                 IMAGE ID            SIZE';

  test.each([
    ['a plain one', 'crictl images', [header, `${WEB_ROW}   3275fe78b9061   1.08MB`], undefined],
    ['an older one', 'crictl image', [header, `${WEB_ROW}   3275fe78b9061   1.08 MB`], undefined],
    [
      'digests cut',
      'crictl images --digests',
      [`${WEB_ROW}   9417fd9938cef   3275fe78b9061   1.08MB`],
      undefined,
    ],
    [
      'digests in full',
      'crictl img --digests --no-trunc',
      [`${WEB_ROW}   ${DIGEST}   sha256:${HEX}   1.08MB`],
      DIGEST,
    ],
    [
      'pinned',
      'crictl images --pinned',
      [`${header}   PINNED`, `${WEB_ROW}   3275fe78b9061   1.08MB   false`],
      undefined,
    ],
  ])('%s', async (_, command, output, digest) => {
    const [image, ...others] = await valuesOf(paste([command, ...output]), 'image');
    expect(image).toMatchObject({ name: IMAGE, namespace: 'k8s.io' });
    expect(image?.['digest']).toBe(digest);
    expect(others).toEqual([]);
  });

  test.each([
    ['crictl images', [header, `${WEB_ROW}   3275fe78b9061   1.08MB`], [IMAGE]],
    ['crictl images', [header], []],
    ['crictl images -q', [], []],
    ['crictl images -q', [DIGEST], undefined],
    ['crictl images alpine', [header], undefined],
    ['crictl images --filter dangling=true', [header], undefined],
    ['crictl images | grep web', [], undefined],
    ['crictl images -o json', ['{"images": []}'], []],
    ['crictl images -o json', ['{"images": ['], undefined],
    ['crictl images', ['FATA[0000] validate service connection: …'], undefined],
  ])('%s, with output %j, is a complete list of %j', async (command, output, ids) => {
    const lists = await valuesOf(paste([command, ...output]), 'listing');
    expect(lists.map((list) => list['ids'])).toEqual(ids === undefined ? [] : [ids]);
  });

  test('pull completes a short name', async () => {
    const text = paste(['crictl pull alpine', `Image is up to date for ${DIGEST}`]);
    expect(await valuesOf(text, 'pull')).toEqual([{ image: ALPINE, namespace: 'k8s.io', succeeded: true }]);
  });

  test('rmi tells every name that went', async () => {
    expect(await valuesOf(paste(['crictl rmi alpine', `Deleted: ${ALPINE}`]), 'delete')).toMatchObject([
      { of: 'image', id: ALPINE, namespace: 'k8s.io', succeeded: true },
    ]);
    expect(
      await valuesOf(paste(['crictl rmi alpine', 'FATA[0000] no such image alpine']), 'delete'),
    ).toMatchObject([{ succeeded: false, error: 'image-missing' }]);
  });
});

describe('images', () => {
  test('one that ctr pulled has no digest here', async () => {
    const text = marked([
      'sudo crictl images --no-trunc --digests',
      0,
      'IMAGE                                        TAG                 DIGEST                                                                    IMAGE ID                                                                  SIZE',
      'registry.driftwood.example/driftwood/pause   1.0.0               sha256:0ce632b1fe1f8f312432f97ef2435167e5c5ac2ebdd5e4afb0556d9cf51462b2   sha256:4b527f53518be52b422bbdeb13580ea1e1acf9e5c63755c8cf3e0d822779ac03   11kB',
      'registry.driftwood.example/driftwood/web     1.4.0               <none>                                                                    sha256:7cb0ebf9a061a46e0cc5c1f278ff5ac0aadcfdb8e1f2b21182e449b08942ff20   1.03MB',
    ]);
    expect(await valuesOf(text, 'image')).toEqual([
      {
        name: 'registry.driftwood.example/driftwood/pause:1.0.0',
        digest: 'sha256:0ce632b1fe1f8f312432f97ef2435167e5c5ac2ebdd5e4afb0556d9cf51462b2',
        namespace: 'k8s.io',
      },
      { name: IMAGE, namespace: 'k8s.io' },
    ]);
  });

  test('rmi of one tag removes the others with it', async () => {
    const stable = 'registry.driftwood.example/driftwood/web:stable';
    const text = marked([
      `sudo crictl rmi ${stable}`,
      0,
      `WARN[0000] Image "${stable}" has multiple tags. Removing this image will delete all of the following tags: `,
      `WARN[0000]   ${IMAGE}`,
      `WARN[0000]   ${stable}`,
      `Deleted: ${IMAGE}`,
      `Deleted: ${stable}`,
    ]);
    const deleted = await valuesOf(text, 'delete');
    expect(deleted.map(({ id, succeeded }) => [id, succeeded])).toEqual([
      [stable, true],
      [IMAGE, true],
    ]);
  });
});
