import { describe, expect, test } from 'vitest';
import { factsOf, IMAGE, marked, valuesOf } from '../support.ts';
import { POD, WEB } from './crictl-outputs.ts';

describe('inspect', () => {
  const whole = [
    '{',
    '  "info": {',
    '    "config": { "linux": { "security_context": { "namespace_options": { "pid": 1 } } } },',
    '    "pid": 0,',
    `    "sandboxID": "${POD}"`,
    '  },',
    '  "status": {',
    '    "exitCode": 137,',
    `    "id": "${WEB}",`,
    `    "image": { "image": "${IMAGE}" },`,
    '    "metadata": { "attempt": 0, "name": "web" },',
    '    "reason": "Error",',
    '    "state": "CONTAINER_EXITED"',
    '  }',
    '}',
  ];
  const ended = { id: WEB, namespace: 'k8s.io', status: 'STOPPED', exitStatus: 137, reason: 'Error' };

  test('whole', async () => {
    const text = marked([`crictl inspect ${WEB}`, 0, ...whole]);
    expect(await valuesOf(text, 'task')).toEqual([ended]);
    expect(await valuesOf(text, 'container')).toEqual([
      { id: WEB, namespace: 'k8s.io', image: IMAGE, name: 'web', pod: POD },
    ]);
  });

  test.each([
    [
      "WEB | jq '{id: .status.id, state: .status.state, pid: .info.pid}'",
      ['{', `  "id": "${WEB}",`, '  "state": "CONTAINER_RUNNING",', '  "pid": 375', '}'],
      { status: 'RUNNING', pid: 375 },
    ],
    [
      "WEB | jq '.status | {state, exitCode, reason, finishedAt}'",
      ['{"state":"CONTAINER_EXITED","exitCode":3,"reason":"Error","finishedAt":"2026-11-26T01:43:43Z"}'],
      { status: 'STOPPED', exitStatus: 3, reason: 'Error' },
    ],
    ["-o go-template --template '{{.info.pid}}' WEB", ['375'], { pid: 375 }],
    [
      "-o go-template --template '{{.status.state}} {{.info.pid}}' WEB",
      ['CONTAINER_RUNNING 375'],
      { status: 'RUNNING', pid: 375 },
    ],
    ['WEB | jq .status.exitCode', ['3'], { exitStatus: 3 }],
    ["WEB | jq '.info.pid, .status.state'", ['375', '"CONTAINER_RUNNING"'], { status: 'RUNNING', pid: 375 }],
    ["WEB | jq -r '.status | .exitCode, .reason'", ['3', 'Error'], { exitStatus: 3, reason: 'Error' }],
    [`WEB | jq -r '.status | "\\(.exitCode) \\(.reason)"'`, ['3 Error'], { exitStatus: 3, reason: 'Error' }],
    [
      "WEB | grep -E 'exitCode|state'",
      ['    "exitCode": 3,', '    "state": "CONTAINER_EXITED",'],
      { exitStatus: 3 },
    ],
    [
      'WEB | grep pid',
      ['    "pid": 375,', '            "pid": 1', '            "type": "pid"'],
      { pid: 375 },
    ],
    ['-o yaml WEB | grep -w pid', ['  pid: 375'], { pid: 375 }],
    [
      '-o table',
      [`ID: ${WEB}`, 'Name: web', 'State: CONTAINER_EXITED', 'Exit Code: 137'],
      { exitStatus: 137 },
    ],
  ])('%s', async (rest, output, expected) => {
    const text = marked([`crictl inspect ${rest.replace('WEB', WEB)}`, 0, ...output]);
    expect(await valuesOf(text, 'task')).toMatchObject([{ id: WEB, ...expected }]);
  });

  test.each([
    ['| jq .status.exitCode', ['0']],
    ['| jq .status.finishedAt', ['"0001-01-01T00:00:00Z"']],
    ['| wc -l', ['306']],
  ])('%s says nothing of a task', async (rest, output) => {
    const facts = await factsOf(marked([`crictl inspect ${WEB} ${rest}`, 0, ...output]));
    expect(facts.filter(({ type }) => type === 'task')).toEqual([]);
  });

  test('of a pod', async () => {
    const text = marked([
      `sudo crictl inspectp ${POD}`,
      0,
      '{',
      '  "info": { "pid": 259 },',
      `  "status": { "id": "${POD}", "metadata": { "name": "driftwood" }, "state": "SANDBOX_READY" }`,
      '}',
    ]);
    expect(await valuesOf(text, 'pod')).toEqual([
      { id: POD, namespace: 'k8s.io', name: 'driftwood', status: 'READY', pid: 259 },
    ]);
  });
});

describe('inspections in other ways', () => {
  const yaml = [
    'info:',
    '  config:',
    '    image:',
    '      image: another',
    '    log_path: web.log',
    '  pid: 4242',
    `  sandboxID: ${POD}`,
    'status:',
    '  exitCode: 0',
    '  finishedAt: "0001-01-01T00:00:00Z"',
    `  id: ${WEB}`,
    '  image:',
    '    annotations: {}',
    `    image: ${IMAGE}`,
    '  message: ""',
    '  metadata:',
    '    attempt: 0',
    '    name: web',
    '  state: CONTAINER_RUNNING',
    '',
  ];

  test('in YAML', async () => {
    const text = marked([`crictl inspect -o yaml ${WEB}`, 0, ...yaml]);
    expect(await valuesOf(text, 'task')).toEqual([
      { id: WEB, namespace: 'k8s.io', pid: 4242, status: 'RUNNING' },
    ]);
    expect(await valuesOf(text, 'container')).toEqual([
      { id: WEB, namespace: 'k8s.io', image: IMAGE, name: 'web', pod: POD },
    ]);
  });

  test.each<[string, string[], object[]]>([
    ['inspect -o yaml WEB | grep -A1 pid', yaml.slice(5, 7), [{ id: WEB, pid: 4242 }]],
    ['inspect -o yaml WEB | yq .info.pid', ['4242'], [{ id: WEB, pid: 4242 }]],
    ['inspect WEB | head -3', ['{', '  "info": {', '    "pid": 4242,'], [{ id: WEB, pid: 4242 }]],
    ["inspect WEB | jq '.info | .pid'", ['4242'], [{ id: WEB, pid: 4242 }]],
    [
      "inspect aa11 bb22 | jq '.[].info.pid'",
      ['1', '2'],
      [
        { id: 'aa11', pid: 1 },
        { id: 'bb22', pid: 2 },
      ],
    ],
    [
      "inspect -o go-template --template 'pid {{.info.pid}}, {{.status.state}}' WEB",
      ['pid 4242, CONTAINER_EXITED'],
      [{ id: WEB, pid: 4242, status: 'STOPPED' }],
    ],
    [
      "inspect -o go-template --template '{{json .status.state}}' WEB",
      ['"CONTAINER_CREATED"'],
      [{ id: WEB, status: 'CREATED' }],
    ],
    [
      'inspect -o json -q WEB',
      [`{"status": {"id": "${WEB}", "state": "CONTAINER_EXITED", "exitCode": 3}}`],
      [{ id: WEB, status: 'STOPPED', exitStatus: 3 }],
    ],
  ])('%s', async (command, output, tasks) => {
    const text = marked([`crictl ${command.replace('WEB', WEB)}`, 0, ...output]);
    expect(await valuesOf(text, 'task')).toEqual(tasks.map((task) => ({ namespace: 'k8s.io', ...task })));
  });

  test('of several, in one list', async () => {
    const entry = (id: string, pid: number): string =>
      `{"info": {"pid": ${pid}}, "status": {"id": "${id}", "state": "CONTAINER_RUNNING"}}`;
    const text = marked([`crictl inspect ${WEB} ${POD}`, 0, `[${entry(WEB, 7)},`, `${entry(POD, 8)}]`]);
    expect((await valuesOf(text, 'task')).map(({ id, pid }) => [id, pid])).toEqual([
      [WEB, 7],
      [POD, 8],
    ]);
  });

  test('of an image', async () => {
    const output = [
      '{',
      '  "status": {',
      '    "repoDigests": [],',
      `    "repoTags": ["${IMAGE}"]`,
      '  }',
      '}',
    ];
    expect(await valuesOf(marked(['crictl inspecti 3275fe78b9061', 0, ...output]), 'image')).toEqual([
      { name: IMAGE, namespace: 'k8s.io' },
    ]);
  });
});
