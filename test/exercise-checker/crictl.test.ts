import { describe, expect, test } from 'vitest';
import { classifyError } from '../../plugins/exercise-checker/core/evidence/error-class.ts';
import { IMAGE, paste, valuesOf } from './support.ts';

/*
 * Every output here is written from the documented output of crictl 1.11 to 1.36, and from the sources that print it;
 * crictl-real.test.ts has what 1.37 printed.
 */

const ID = '3f2a8c1d3f2a8';
const POD = 'b0d1c2e3f4a5b';
const HEX = '3f2a8c1d'.repeat(8);
const DIGEST = `sha256:${'9417fd9938cef737'.repeat(4)}`;
const ALPINE = 'docker.io/library/alpine:latest';
const WEB = 'registry.driftwood.example/driftwood/web   1.4.0';

describe('crictl ps', () => {
  test.each([
    [
      'up to 1.16',
      'CONTAINER ID        IMAGE               CREATED             STATE               NAME   ATTEMPT   POD ID',
      `${ID}       ${IMAGE}   2 hours ago   CONTAINER_RUNNING   web   0   ${POD}`,
    ],
    [
      '1.17',
      'CONTAINER           IMAGE               CREATED             STATE               NAME   ATTEMPT   POD ID',
      `${ID}       ${IMAGE}   About an hour ago   Running             web   0   ${POD}`,
    ],
    [
      '1.24',
      'CONTAINER           IMAGE               CREATED             STATE   NAME   ATTEMPT   POD ID   POD',
      `${ID}       ${IMAGE}   Less than a second ago   Running   web   12   ${POD}   web-7d4b`,
    ],
    [
      '1.32',
      'CONTAINER           IMAGE   CREATED   STATE   NAME   ATTEMPT   POD ID   POD   NAMESPACE',
      `${ID}       ${IMAGE}   3 days ago   Running   web   0   ${POD}   unknown   unknown`,
    ],
  ])('rows of %s', async (_, header, row) => {
    const text = paste(['sudo crictl ps', header, row]);
    expect(await valuesOf(text, 'task')).toEqual([{ id: ID, status: 'RUNNING', namespace: 'k8s.io' }]);
    expect(await valuesOf(text, 'container')).toEqual([
      { id: ID, image: IMAGE, name: 'web', pod: POD, namespace: 'k8s.io' },
    ]);
  });

  test.each([
    ['Exited', 'STOPPED'],
    ['Created', 'CREATED'],
    ['Unknown', 'UNKNOWN'],
    ['CONTAINER_EXITED', 'STOPPED'],
  ])('%s is %s, and an ID of an image is no name', async (state, status) => {
    const row = `${ID}   0e9fa36d1a4c2   3 days ago   ${state}   web   0   ${POD}   web-7d4b   default`;
    expect(await valuesOf(paste(['crictl ps -a', row]), 'task')).toMatchObject([{ status }]);
    const [container] = await valuesOf(paste(['crictl ps -a', row]), 'container');
    expect(container).not.toHaveProperty('image');
  });

  test('a row cut by a narrow terminal is one container', async () => {
    const row = `${ID}       ${IMAGE}   3 days ago   Running   web   0   ${POD}   web-7d4b`;
    const text = paste(['crictl ps', row.slice(0, 60), row.slice(60)]);
    expect(await valuesOf(text, 'task')).toMatchObject([{ id: ID }]);
  });

  test('-q shows IDs', async () => {
    expect(await valuesOf(paste(['crictl ps -aq', HEX]), 'container')).toEqual([
      { id: HEX, namespace: 'k8s.io' },
    ]);
    expect(await valuesOf(paste(['crictl ps -q', HEX]), 'task')).toEqual([]);
  });

  test.each(['crictl ps', 'crictl ps -a', 'crictl ps -aq', 'crictl pods'])(
    '%s is no complete list: it knows what CRI made, and nothing else of k8s.io',
    async (command) => {
      const header =
        'CONTAINER           IMAGE               CREATED             STATE   NAME   ATTEMPT   POD ID';
      expect(await valuesOf(paste([command, header]), 'listing')).toEqual([]);
      expect(await valuesOf(paste([command]), 'listing')).toEqual([]);
    },
  );

  test.each(['crictl ps -o json', 'crictl ps -v'])('%s is not read', async (command) => {
    expect(await valuesOf(paste([command, `ID: ${HEX}`]), 'container')).toEqual([]);
  });
});

describe('crictl stop and rm', () => {
  test('tell what they did by its ID', async () => {
    const text = paste(['crictl stop 3f2a', '3f2a'], ['crictl rm -f 3f2a b0d1', '3f2a', 'b0d1']);
    expect(await valuesOf(text, 'kill')).toEqual([
      { id: '3f2a', signal: 'SIGTERM', namespace: 'k8s.io', succeeded: true },
    ]);
    expect(await valuesOf(text, 'delete')).toMatchObject([
      { of: 'container', id: '3f2a', forced: true, succeeded: true },
      { of: 'container', id: 'b0d1', forced: true, succeeded: true },
    ]);
  });

  test('a container that runs stays', async () => {
    const text = paste([`crictl rm ${ID}`, `FATA[0000] container "${ID}" is running, please stop it first`]);
    expect(await valuesOf(text, 'delete')).toMatchObject([{ succeeded: false, error: 'still-running' }]);
  });
});

describe('crictl images, pull and rmi', () => {
  const header = 'IMAGE                                      TAG                 IMAGE ID            SIZE';

  test.each([
    ['a plain one', 'crictl images', [header, `${WEB}   3275fe78b9061   1.08MB`], undefined],
    ['an older one', 'crictl image', [header, `${WEB}   3275fe78b9061   1.08 MB`], undefined],
    [
      'digests cut',
      'crictl images --digests',
      [`${WEB}   9417fd9938cef   3275fe78b9061   1.08MB`],
      undefined,
    ],
    [
      'digests in full',
      'crictl img --digests --no-trunc',
      [`${WEB}   ${DIGEST}   sha256:${HEX}   1.08MB`],
      DIGEST,
    ],
    ['pinned', 'crictl images --pinned', [header, `${WEB}   3275fe78b9061   1.08MB   false`], undefined],
  ])('%s', async (_, command, output, digest) => {
    const [image, ...others] = await valuesOf(paste([command, ...output]), 'image');
    expect(image).toMatchObject({ name: IMAGE, namespace: 'k8s.io' });
    expect(image?.['digest']).toBe(digest);
    expect(others).toEqual([]);
  });

  test.each([
    ['crictl images', [header, `${WEB}   3275fe78b9061   1.08MB`], [IMAGE]],
    ['crictl images', [header], []],
    ['crictl images -q', [], []],
    ['crictl images -q', [DIGEST], undefined],
    ['crictl images alpine', [header], undefined],
    ['crictl images --filter dangling=true', [header], undefined],
    ['crictl images | grep web', [], undefined],
    ['crictl images -o json', ['{"images": []}'], undefined],
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

describe('classes of errors of crictl', () => {
  const klog =
    'E1123 10:33:21.123456   12345 log.go:32] "StopContainer from runtime service failed" err="rpc error: …"';
  const missing =
    'stopping the container \\"x\\": rpc error: code = NotFound desc = an error occurred when try to find container \\"x\\": not found';
  test.each([
    ['container-missing', [klog, `FATA[0000] ${missing.replaceAll('\\', '')}`]],
    ['container-missing', [klog, `time="2026-11-23T10:33:21Z" level=fatal msg="${missing}"`]],
    [
      'daemon-down',
      ['FATA[0002] validate service connection: validate CRI v1 runtime API for endpoint "unix:///x.sock"'],
    ],
    [
      'daemon-down',
      ['FATA[0000] listing images: rpc error: code = Unknown desc = server is not initialized yet'],
    ],
    [
      'not-in-registry',
      ['FATA[0001] pulling image: failed to resolve reference "docker.io/a/b:c": not found'],
    ],
    ['missing-argument', ['FATA[0000] you must specify at least one CONTAINER-ID or use --all']],
    ['other', ['FATA[0000] something new']],
    [undefined, [klog]],
    [
      undefined,
      ['WARN[0000] runtime connect using default endpoints: [unix:///run/containerd/containerd.sock]'],
    ],
    [
      undefined,
      [
        'ERRO[0000] validate service connection: validate CRI v1 runtime API for endpoint "unix:///x"',
        'CONTAINER           IMAGE               CREATED             STATE   NAME   ATTEMPT   POD ID   POD',
      ],
    ],
  ])('%s: %j', (expected, output) => {
    expect(classifyError(output, 'crictl')).toBe(expected);
  });
});
