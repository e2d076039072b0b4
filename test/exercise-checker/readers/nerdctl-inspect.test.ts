import { describe, expect, test } from 'vitest';
import { IMAGE, marked, valuesOf } from '../support.ts';
import { ID, BUILT } from './nerdctl-outputs.ts';

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
      { id: 'web', containerdId: ID, namespace: 'default', status: 'STOPPED' },
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
    ["nerdctl inspect -f '{{.State.Pid}}' made web db", 0, ['0', '250']],
    ["nerdctl inspect web | jq '.[0].State.Pid + 1'", 0, ['251']],
    ['nerdctl inspect web | wc -l', 0, ['250']],
    ['nerdctl inspect web | grep -c \'"Pid": 250\'', 0, ['1']],
    ["nerdctl inspect -f '{{.NetworkSettings.IPAddress}}' web", 0, ['10.4.0.2']],
    [`nerdctl inspect ${IMAGE} | head -3`, 0, ['[', '    {', `        "Id": "${BUILT}",`]],
    ['nerdctl inspect nope', 1, ['FATA[0000] 1 errors: [no such object nope]']],
  ])('%s proves no task', async (command, status, output) => {
    expect(await valuesOf(marked([command, status, ...output]), 'task')).toEqual([]);
  });
});

describe('inspections of other things, and in other ways', () => {
  const digest = `sha256:${ID}`;
  const entry = (name: string, pid: number): string[] => [
    '    {',
    `        "Id": "${ID}",`,
    '        "Path": "httpd",',
    '        "State": {',
    '            "Status": "running",',
    `            "Pid": ${pid},`,
    '            "ExitCode": 0',
    '        },',
    '        "Image": "nginx",',
    `        "Name": "${name}",`,
    '        "HostConfig": { "RestartPolicy": { "Name": "no" }, "Runtime": "io.containerd.runc.v2" }',
  ];

  test('several containers, in one answer', async () => {
    const output = ['[', ...entry('web', 250), '    },', ...entry('db', 251), '    }', ']', ''];
    const text = marked(['nerdctl inspect web db', 0, ...output]);
    expect(await valuesOf(text, 'task')).toEqual([
      { id: 'web', containerdId: ID, namespace: 'default', pid: 250, status: 'RUNNING' },
      { id: 'db', containerdId: ID, namespace: 'default', pid: 251, status: 'RUNNING' },
    ]);
    expect(await valuesOf(text, 'container')).toEqual([
      { id: 'web', containerdId: ID, namespace: 'default', image: 'docker.io/library/nginx:latest' },
      { id: 'db', containerdId: ID, namespace: 'default', image: 'docker.io/library/nginx:latest' },
    ]);
  });

  test.each([
    ["nerdctl inspect -f '{{.Name}}: {{.State.Pid}}' made web", ['made: 0', 'web: 250'], [['web', 250]]],
    ["nerdctl inspect -f '{{.State.Pid}}' made web", ['0', '250'], [['web', 250]]],
    ["nerdctl inspect made web | jq '.[].State.Pid'", ['0', '250'], [['web', 250]]],
    ["nerdctl inspect web | jq '.[] | .State.Pid, .Name'", ['250', '"web"'], [['web', 250]]],
    ['nerdctl inspect web | jq -r \'.[0] | "\\(.Name): \\(.State.Pid)"\'', ['web: 250'], [['web', 250]]],
    ["nerdctl inspect web | jq '.[0] | {pid: .State.Pid}'", ['{', '  "pid": 250', '}'], [['web', 250]]],
    ['nerdctl inspect web | jq . | grep \'"Pid"\'', ['      "Pid": 250,'], [['web', 250]]],
    [
      'nerdctl inspect web | grep Pid',
      ['            "Pid": 250,', '            "PidMode": "",'],
      [['web', 250]],
    ],
    [
      'nerdctl inspect --format json web',
      ['{"Id":"x","State":{"Status":"running","Pid":250},"Name":"web"}'],
      [['web', 250]],
    ],
    ["nerdctl inspect --mode native web | jq '.[0].Process.Pid'", ['250'], [['web', 250]]],
  ])('%s', async (command, output, pids) => {
    const tasks = await valuesOf(marked([command, 0, ...output]), 'task');
    expect(tasks.map(({ id, pid }) => [id, pid])).toEqual(pids);
  });

  test('each of two records of a line has its own runtime', async () => {
    const record = (runtime: string): string[] => [
      '[{',
      `  "ID": "${ID}", "Image": "${IMAGE}", "Runtime": { "Name": "${runtime}" }`,
      '}]',
    ];
    const text = marked([
      'nerdctl inspect --mode native na; nerdctl inspect --mode native nb',
      0,
      ...record('io.containerd.runc.v2'),
      ...record('io.containerd.kata.v2'),
    ]);
    const runtimes = await valuesOf(text, 'runtime');
    expect(runtimes.filter(({ id, name }) => id === 'nb' && name !== 'io.containerd.kata.v2')).toEqual([]);
  });

  test('a record of containerd, with its runtime', async () => {
    const output = [
      '[{',
      `  "ID": "${ID}", "Labels": { "nerdctl/name": "web" }, "Image": "${IMAGE}",`,
      '  "Runtime": { "Name": "io.containerd.runc.v2", "Options": { "type_url": "containerd.runc.v1.Options" } },',
      '  "Process": { "Pid": 250, "Status": { "Status": "stopped", "ExitStatus": 137 } }',
      '}]',
    ];
    const text = marked(['nerdctl inspect --mode=native web', 0, ...output]);
    const known = { id: 'web', containerdId: ID, namespace: 'default' };
    expect(await valuesOf(text, 'task')).toEqual([
      { ...known, pid: 250, status: 'STOPPED', exitStatus: 137 },
    ]);
    expect(await valuesOf(text, 'container')).toEqual([{ ...known, image: IMAGE }]);
    expect(await valuesOf(text, 'runtime')).toMatchObject([{ id: 'web', name: 'io.containerd.runc.v2' }]);
  });

  test.each([
    [
      'nerdctl inspect alpine',
      [
        '[{',
        `"Id": "sha256:${ID}",`,
        '"RepoTags": ["alpine:3"],',
        `"RepoDigests": ["alpine@${digest}"]`,
        '}]',
      ],
    ],
    ['nerdctl image inspect alpine:3', [`[{"RepoTags": ["alpine:3"], "RepoDigests": ["alpine@${digest}"]}]`]],
    ["nerdctl image inspect -f '{{json .RepoDigests}}' alpine:3", [`["alpine@${digest}"]`]],
    ["nerdctl image inspect alpine:3 | jq -r '.[0].RepoDigests[]'", [`alpine@${digest}`]],
  ])('%s', async (command, output) => {
    expect(await valuesOf(marked([command, 0, ...output]), 'image')).toEqual([
      { name: 'docker.io/library/alpine:3', digest, namespace: 'default' },
    ]);
  });
});
