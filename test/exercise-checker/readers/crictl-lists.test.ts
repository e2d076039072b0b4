import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { IMAGE, paste, valuesOf } from '../support.ts';

/*
 * Lists of crictl in JSON and YAML: the messages of the CRI, as protojson and sigs.k8s.io/yaml write them (cri-tools 1.37,
 * cmd/crictl/util.go).
 */

const POD = '7e6d5c4b3a291807'.repeat(4);
const WEB = 'd4c3b2a190807f6e'.repeat(4);
const DIGEST = `sha256:${'06f83c679a723d93'.repeat(4)}`;

const PODS = {
  items: [
    {
      id: POD,
      metadata: { name: 'harbour', uid: 'u1', namespace: 'default', attempt: 1 },
      state: 'SANDBOX_READY',
      createdAt: '1700000000000000000',
      labels: { name: 'not this one' },
      annotations: {},
      runtimeHandler: '',
    },
  ],
};
const CONTAINERS = {
  containers: [
    {
      id: WEB,
      podSandboxId: POD,
      metadata: { name: 'web', attempt: 0 },
      image: { image: IMAGE, annotations: {}, userSpecifiedImage: '' },
      imageRef: DIGEST,
      state: 'CONTAINER_EXITED',
      createdAt: '1700000000000000000',
      labels: { 'io.kubernetes.pod.name': 'harbour' },
      annotations: {},
    },
  ],
};
const IMAGES = {
  images: [
    {
      id: `sha256:${WEB}`,
      repoTags: ['docker.io/library/alpine:3', 'docker.io/library/alpine:latest'],
      repoDigests: [`docker.io/library/alpine@${DIGEST}`],
      size: '1033216',
      uid: null,
      username: '',
      spec: null,
      pinned: false,
    },
    { id: `sha256:${POD}`, repoTags: [], repoDigests: [`quay.io/a/b@${DIGEST}`], size: '1' },
  ],
};

const asJson = (value: unknown): string[] => JSON.stringify(value, undefined, 2).split('\n');
/** protojson puts one blank more behind colons, in every other build. */
const asProtojson = (value: unknown): string[] => asJson(value).map((row) => row.replace('": ', '":  '));
const asYaml = (value: unknown): string[] => [...stringify(value, { indentSeq: false }).split('\n'), ''];
const cut = (rows: string[], width: number): string[] =>
  rows.flatMap((row) => (row === '' ? [''] : (row.match(new RegExp(`.{1,${width}}`, 'g')) ?? [])));

const WAYS: readonly (readonly [string, (value: unknown) => string[]])[] = [
  ['-o json', asJson],
  ['-o json, by protojson', asProtojson],
  ['-o json, cut at 60 columns', (value) => cut(asJson(value), 60)],
  ['-o json | jq .', asJson],
  ['-o json | jq -c .', (value) => [JSON.stringify(value)]],
  ['--output=yaml', asYaml],
  ['-o yaml, cut at 60 columns', (value) => cut(asYaml(value), 60)],
];

describe.each(WAYS)('%s', (way, write) => {
  const flags = way.replace(/, .*/, '');

  test('pods', async () => {
    const text = paste([`sudo crictl pods ${flags}`, ...write(PODS)], ['true']);
    expect(await valuesOf(text, 'pod')).toEqual([
      { id: POD, name: 'harbour', status: 'READY', namespace: 'k8s.io' },
    ]);
    expect(await valuesOf(text, 'listing')).toEqual([
      { of: 'pod', namespace: 'k8s.io', ids: [POD], count: 1 },
    ]);
  });

  test('containers', async () => {
    const text = paste([`sudo crictl ps -a ${flags}`, ...write(CONTAINERS)], ['true']);
    expect(await valuesOf(text, 'container')).toEqual([
      { id: WEB, image: IMAGE, name: 'web', pod: POD, namespace: 'k8s.io' },
    ]);
    expect(await valuesOf(text, 'task')).toEqual([{ id: WEB, status: 'STOPPED', namespace: 'k8s.io' }]);
    expect(await valuesOf(text, 'listing')).toEqual([]);
  });

  test('images', async () => {
    const text = paste([`sudo crictl images ${flags}`, ...write(IMAGES)], ['true']);
    const names = ['docker.io/library/alpine:3', 'docker.io/library/alpine:latest', `quay.io/a/b@${DIGEST}`];
    expect(await valuesOf(text, 'image')).toEqual(
      names.map((name) => ({ name, digest: DIGEST, namespace: 'k8s.io' })),
    );
    expect(await valuesOf(text, 'listing')).toMatchObject([{ of: 'image', ids: names }]);
  });
});

describe('parts of a list', () => {
  test.each<[string, string[], object[]]>([
    ["-o json | jq '.items[0]'", asJson(PODS.items[0]), [{ id: POD, name: 'harbour', status: 'READY' }]],
    [
      "-o json | jq '.items[] | .id, .state'",
      [`"${POD}"`, '"SANDBOX_READY"'],
      [{ id: POD, status: 'READY' }],
    ],
    ["-o json | jq -r '.items[].metadata.name'", ['harbour', 'oak'], [{ name: 'harbour' }, { name: 'oak' }]],
    [
      '-o json | jq -r \'.items[] | "\\(.metadata.name)=\\(.state)"\'',
      ['oak=SANDBOX_NOTREADY'],
      [{ name: 'oak', status: 'NOTREADY' }],
    ],
    [
      '-o json | grep -E \'"(id|state)"\'',
      [`      "id": "${POD}",`, '      "state": "SANDBOX_READY",'],
      [{ id: POD, status: 'READY' }],
    ],
    ['-o json | head -3', ['{', '  "items": [', '    {', `      "id": "${POD}",`], [{ id: POD }]],
  ])('%s', async (flags, output, pods) => {
    const values = await valuesOf(paste([`crictl pods ${flags}`, ...output], ['true']), 'pod');
    expect(values).toEqual(pods.map((pod) => ({ ...pod, namespace: 'k8s.io' })));
  });

  test.each([
    ['pods --name harbour -o json', asJson(PODS)],
    ['pods -o json | grep id', [`      "id": "${POD}",`]],
    ['pods -o json', ['{', '  "items": [', '    {', `      "id": "${POD}",`]],
    ['pods -o json', ['{"items": [{"metadata": {}}]}']],
    ["pods -o json | jq '.items | length'", ['0']],
    ["pods -o json | jq '.items[] | select(.id == 1)'", []],
    ['images alpine -o yaml', asYaml(IMAGES)],
    ['pods -o xml', ['<items/>']],
  ])('%s of %j is not a complete list', async (command, output) => {
    expect(await valuesOf(paste([`crictl ${command}`, ...output], ['true']), 'listing')).toEqual([]);
  });

  test('no pods at all, below a warning', async () => {
    const warning =
      'WARN[0000] Config "/etc/crictl.yaml" does not exist, trying next: "/usr/local/bin/crictl.yaml"';
    const text = paste(['crictl pods -o json', warning, '{', '  "items":  []', '}'], ['true']);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ of: 'pod', count: 0 }]);
  });
});

describe('rows that jq made of a list', () => {
  const pod = 'c17518200e1dbb349e52d181a5dd736e468c778b3dbd9e791942510484b01204';
  const web = 'cafa16c3997e9f57a656570f5f92b7e8d30e35d53e10dc83b7f95d5a53919493';

  test('have their fields told apart by what each may be, where a tab became blanks', async () => {
    const session = paste(
      [
        "crictl pods -o json | jq -r '.items[] | [.metadata.name, .state, .id] | @tsv'",
        `harbour SANDBOX_READY   ${pod}`,
      ],
      ['true'],
    );
    expect(await valuesOf(session, 'pod')).toMatchObject([{ id: pod, name: 'harbour', status: 'READY' }]);
  });

  test('may have the beginning of an ID in them', async () => {
    const session = paste(
      [
        "crictl ps -a -o json | jq -r '.containers[] | [.metadata.name, .state, .id[:13], .podSandboxId[0:13]] | @tsv' | column -t",
        `web  CONTAINER_RUNNING  ${web.slice(0, 13)}  ${pod.slice(0, 13)}`,
      ],
      ['true'],
    );
    expect(await valuesOf(session, 'container')).toMatchObject([
      { id: web.slice(0, 13), name: 'web', pod: pod.slice(0, 13) },
    ]);
  });

  test.each(['.id[:4]', '.id[3:]', '.state[:13]'])('but not %s', async (part) => {
    const session = paste(
      [`crictl ps -o json | jq -r '.containers[] | ${part}'`, web.slice(0, 13)],
      ['true'],
    );
    expect(await valuesOf(session, 'container')).toEqual([]);
  });
});

test('an object that jq made is found among the rows of a log', async () => {
  const session = paste(
    [
      "crictl inspect 9b8c4049183b4 | jq '.status | {exitCode, reason}'; crictl logs 9b8c4049183b4",
      '{',
      '  "exitCode": 3,',
      '  "reason": "Error"',
      '}',
      "cat: can't open '/data/chart.txt': No such file or directory",
    ],
    ['true'],
  );
  expect(await valuesOf(session, 'task')).toMatchObject([{ exitStatus: 3, reason: 'Error' }]);
});
