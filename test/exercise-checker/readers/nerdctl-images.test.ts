import { describe, expect, test } from 'vitest';
import { IMAGE, paste, valuesOf } from '../support.ts';
import { ALPINE, DIGEST, SHORT } from './nerdctl-outputs.ts';

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

  test('an image without a name does not count as a row', async () => {
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
    ["nerdctl images --format '{{.Repository}}'", [], 1],
    ["nerdctl images --format '{{.Repository}}'", ['alpine'], 0],
    ['nerdctl images --format raw', [], 0],
  ])('%s, with output %j, is %i complete lists', async (command, output, lists) => {
    expect(await valuesOf(paste([command, ...output]), 'listing')).toHaveLength(lists);
  });
});

describe('nerdctl images in other formats', () => {
  const json = JSON.stringify({
    CreatedAt: '2026-11-23 10:00:00 +0000 UTC',
    CreatedSince: '3 minutes ago',
    Digest: DIGEST,
    ID: '9417fd9938ce',
    Repository: 'alpine',
    Tag: 'latest',
    Name: ALPINE,
    Size: '8.1MB',
    BlobSize: '3.6MB',
    Platform: 'linux/amd64',
  });
  const untagged = JSON.stringify({
    Digest: DIGEST,
    Repository: '<none>',
    Tag: '<none>',
    Name: `overlayfs@${DIGEST}`,
  });

  test.each<[string, string[], object]>([
    ['--format json', [json, untagged], { digest: DIGEST }],
    ['--format json | jq -r .Name', [ALPINE], {}],
    ["--format '{{.Repository}}:{{.Tag}}'", ['alpine:latest', '<none>:<none>'], {}],
    ["--format '{{.Repository}}\\t{{.Tag}}\\t{{.ID}}'", ['alpine\\tlatest\\t9417fd9938ce'], {}],
    ["--format '{{.Name}} {{.Digest}} {{.Size}}'", [`${ALPINE} ${DIGEST} 7.6 MiB`], { digest: DIGEST }],
    ["--format 'table {{.Name}} {{.CreatedSince}}'", [`table ${ALPINE} About an hour ago`], {}],
    [
      "--no-trunc --format '{{.Repository}} {{.Tag}} {{.ID}}'",
      [`alpine latest ${DIGEST}`],
      { digest: DIGEST },
    ],
  ])('%s', async (flags, output, more) => {
    const text = paste([`nerdctl images ${flags}`, ...output], ['true']);
    expect(await valuesOf(text, 'image')).toEqual([{ name: ALPINE, namespace: 'default', ...more }]);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ of: 'image', ids: [ALPINE] }]);
  });

  test('a registry with a port', async () => {
    const text = paste(
      ["nerdctl images --format '{{.Repository}}:{{.Tag}}'", 'localhost:5000/web:1.0'],
      ['true'],
    );
    expect(await valuesOf(text, 'image')).toMatchObject([{ name: 'localhost:5000/web:1.0' }]);
  });

  test.each([
    ["--format '{{.Repository}}'", ['alpine']],
    ["--format '{{.ID}}'", ['9417fd9938ce']],
    ["--filter dangling=false --format '{{.Name}}'", [ALPINE]],
    ['alpine --format json', [json]],
    ['--format json | grep alpine', [json]],
    ['--format json', [json, 'WARNING: something']],
  ])('%s is not a complete list', async (flags, output) => {
    expect(await valuesOf(paste([`nerdctl images ${flags}`, ...output], ['true']), 'listing')).toEqual([]);
  });
});
