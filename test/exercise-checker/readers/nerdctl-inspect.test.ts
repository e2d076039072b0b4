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
    ["nerdctl inspect -f '{{.State.Pid}}' made web", 0, ['0', '250']],
    ["nerdctl inspect -f '{{.NetworkSettings.IPAddress}}' web", 0, ['10.4.0.2']],
    [`nerdctl inspect ${IMAGE} | head -3`, 0, ['[', '    {', `        "Id": "${BUILT}",`]],
    ['nerdctl inspect nope', 1, ['FATA[0000] 1 errors: [no such object nope]']],
  ])('%s proves no task', async (command, status, output) => {
    expect(await valuesOf(marked([command, status, ...output]), 'task')).toEqual([]);
  });
});
