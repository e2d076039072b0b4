import { describe, expect, test } from 'vitest';
import { classifyError } from '../../plugins/exercise-checker/core/evidence/error-class.ts';
import { factsOf, IMAGE, marked, paste, valuesOf } from './support.ts';

/* Every output here is what crictl 1.37.0 printed on containerd 2.4.2. */

const POD = '95479bcb115e03144cee44b36eb02532e158fa563b019853bc82683e7d6550a0';
const WEB = '4ae2e05e04856f8848f9bc2b4b19cf9edbc75e1592a543f625ac8fd7deec2cf8';
const PODS =
  'POD ID              CREATED                  STATE               NAME                NAMESPACE           ATTEMPT             RUNTIME';
const CONTAINERS =
  'CONTAINER           IMAGE                                            CREATED                  STATE               NAME                ATTEMPT             POD ID              POD                 NAMESPACE';

const podRow = (state: string): string =>
  `95479bcb115e0       Less than a second ago   ${state.padEnd(19)} driftwood           default             0                   (default)`;
const containerRow = (state: string): string =>
  `4ae2e05e04856       ${IMAGE}   Less than a second ago   ${state.padEnd(19)} web                 0                   95479bcb115e0       driftwood           default`;

describe('pods', () => {
  test('from runp to rmp', async () => {
    const text = marked(
      ['sudo crictl runp pod.yaml', 0, POD],
      ['sudo crictl pods', 0, PODS, podRow('Ready')],
      [`sudo crictl stopp ${POD}`, 0, `Stopped sandbox ${POD}`],
      ['sudo crictl pods', 0, PODS, podRow('NotReady')],
      ['sudo crictl rmp $POD', 0, `Removed sandbox ${POD}`],
      ['sudo crictl pods', 0, PODS],
    );
    const row = { id: '95479bcb115e0', name: 'driftwood', namespace: 'k8s.io' };
    expect(await valuesOf(text, 'pod')).toEqual([
      { id: POD, status: 'READY', namespace: 'k8s.io' },
      { ...row, status: 'READY' },
      { id: POD, status: 'NOTREADY', namespace: 'k8s.io' },
      { ...row, status: 'NOTREADY' },
    ]);
    expect(await valuesOf(text, 'delete')).toEqual([
      { of: 'pod', id: POD, namespace: 'k8s.io', forced: false, succeeded: true },
    ]);
    expect(await valuesOf(text, 'listing')).toMatchObject([
      { of: 'pod', ids: ['95479bcb115e0'] },
      { of: 'pod', ids: ['95479bcb115e0'] },
      { of: 'pod', ids: [], count: 0 },
    ]);
  });

  test.each([
    ['crictl pods --name driftwood', [PODS]],
    ['crictl pods -q', [POD]],
    ['crictl pods | grep oak', []],
    ['crictl pods -v', [`ID: ${POD}`, 'Name: driftwood']],
  ])('%s is no complete list', async (command, output) => {
    expect(await valuesOf(paste([command, ...output]), 'listing')).toEqual([]);
  });

  test('in many words', async () => {
    const id = '1c40bb49a654606b597917f8336849da51b69325f6b8625e539c177bdc9c4b39';
    const created = 'Created: 2026-11-26 05:03:23.30239646 +0000 UTC';
    const pod = ['Name: harbour', 'UID: 7d3f9a10', 'Namespace: default', 'Status: Ready', created];
    const text = marked(['sudo crictl pods -v', 0, `ID: ${id}`, ...pod, 'Runtime: (default)', '']);
    expect(await valuesOf(text, 'pod')).toEqual([
      { id, name: 'harbour', status: 'READY', namespace: 'k8s.io' },
    ]);
  });

  test('a pod in a variable, and without one', async () => {
    const text = marked(['POD=$(sudo crictl pods -q); echo $POD', 0, POD], ['crictl pods -q', 0]);
    expect(await valuesOf(text, 'pod')).toEqual([{ id: POD, namespace: 'k8s.io' }]);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ of: 'pod', count: 0 }]);
  });

  test('stopp says of anything that it stopped it', async () => {
    expect(await valuesOf(marked(['crictl stopp nosuch', 0, 'Stopped sandbox nosuch']), 'pod')).toEqual([]);
  });

  test('what is not possible', async () => {
    const reserved = `ERRO[0000] run pod sandbox: rpc error: code = FailedPrecondition desc = failed to reserve sandbox name "driftwood_default_7d3f9a10_0": name "driftwood_default_7d3f9a10_0" is reserved for "${POD}"`;
    const running = `ERRO[0000] pod sandbox "${POD}" is running, please stop it first`;
    const text = paste(['crictl runp pod.yaml', reserved], [`crictl rmp ${POD}`, running]);
    expect(await valuesOf(text, 'pod')).toEqual([]);
    expect(await valuesOf(text, 'command')).toMatchObject([
      { action: 'runp', succeeded: false, error: 'id-in-use' },
      { action: 'rmp', succeeded: false, error: 'still-running' },
    ]);
    expect(await valuesOf(text, 'delete')).toMatchObject([{ of: 'pod', id: POD, succeeded: false }]);
  });
});

describe('containers', () => {
  test('from create to rm', async () => {
    const text = marked(
      [`sudo crictl create ${POD} web.yaml pod.yaml`, 0, WEB],
      ['sudo crictl ps -a', 0, CONTAINERS, containerRow('Created')],
      ['sudo crictl start $WEB', 0, WEB],
      ['sudo crictl ps', 0, CONTAINERS, containerRow('Running')],
      [`sudo crictl stop ${WEB}`, 0, WEB],
      ['sudo crictl ps -a', 0, CONTAINERS, containerRow('Exited')],
      ['sudo crictl rm $(sudo crictl ps -aq)', 0, WEB],
    );
    expect(await valuesOf(text, 'create')).toEqual([
      { id: WEB, pod: POD, namespace: 'k8s.io', succeeded: true },
    ]);
    expect(await valuesOf(text, 'run')).toEqual([
      { id: WEB, namespace: 'k8s.io', detached: true, succeeded: true },
    ]);
    expect(await valuesOf(text, 'task')).toEqual(
      ['CREATED', 'RUNNING', 'STOPPED'].map((status) => ({
        id: '4ae2e05e04856',
        status,
        namespace: 'k8s.io',
      })),
    );
    expect(await valuesOf(text, 'kill')).toMatchObject([{ id: WEB, succeeded: true }]);
    expect(await valuesOf(text, 'delete')).toMatchObject([{ of: 'container', id: WEB, succeeded: true }]);
  });

  test('run is all of it at once', async () => {
    const pull = `INFO[0000] Pulling container image: ${IMAGE}`;
    const text = marked(['sudo crictl run web.yaml pod.yaml', 0, pull, WEB]);
    expect(await valuesOf(text, 'run')).toMatchObject([{ id: WEB, succeeded: true }]);
  });

  test('create without its operands explains itself', async () => {
    const text = marked(['crictl create', 0, 'NAME:', '   crictl create - Create a new container']);
    expect(await valuesOf(text, 'create')).toEqual([]);
  });

  test('stop says of anything that it stopped it', async () => {
    const [kill] = await valuesOf(marked(['crictl stop web', 0, 'web']), 'kill');
    expect(kill).toMatchObject({ id: 'web', succeeded: false });
  });

  test('rm whose log file had gone before', async () => {
    const remark = `ERRO[0000] removing log file /var/log/pods/driftwood/web.log for container "${WEB}" failed: remove /var/log/pods/driftwood/web.log: no such file or directory`;
    const text = paste(['crictl rm -a -f', WEB, remark]);
    expect(await valuesOf(text, 'delete')).toMatchObject([{ id: WEB, forced: true, succeeded: true }]);
  });
});

describe('exec and logs', () => {
  const ended = `ERRO[0000] execing command in container ${WEB}: command terminated with exit code 7`;
  const endedSync = `ERRO[0000] execing command in container ${WEB} synchronously: command 'sh -c echo hi; exit 7' exited with 7:  `;
  test.each([
    [`crictl exec ${WEB} cat /www/version.txt`, 0, ['1.4.0'], { id: WEB, status: 0, output: '1.4.0' }],
    [`crictl exec -s ${WEB} cat /www/version.txt`, 0, ['1.4.0', '', ''], { status: 0, output: '1.4.0' }],
    [`crictl exec ${WEB} sh -c 'echo hi; exit 7'`, 1, ['hi', ended], { status: 7, output: 'hi' }],
    [`crictl exec -s ${WEB} sh -c 'echo hi; exit 7'`, 1, [endedSync], { status: 7, output: '' }],
    ['crictl exec $WEB true', 0, [], { status: 0 }],
  ])('%s', async (command, status, output, expected) => {
    expect(await valuesOf(marked([command, status, ...output]), 'exec')).toMatchObject([expected]);
  });

  test.each([
    [
      'a container that has ended',
      `ERRO[0000] execing command in container ${WEB}: rpc error: code = Unknown desc = container is in CONTAINER_EXITED state`,
      'task-missing',
    ],
    [
      'a program it does not have',
      `ERRO[0000] execing command in container ${WEB}: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "edab": OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH`,
      'command-missing',
    ],
  ])('nothing was run in %s', async (_, message, error) => {
    const text = paste([`crictl exec ${WEB} ls`, message]);
    expect(await valuesOf(text, 'exec')).toEqual([]);
    expect(await valuesOf(text, 'command')).toMatchObject([{ succeeded: false, error }]);
  });

  test('a log', async () => {
    const text = marked([`crictl logs ${WEB}`, 0, 'taking water', 'sunk'], ['crictl logs web', 1]);
    expect(await valuesOf(text, 'log')).toEqual([
      { id: WEB, namespace: 'k8s.io', output: 'taking water\nsunk' },
    ]);
  });
});

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

test('the namespaces of its processes, by variables whose values were shown', async () => {
  const text = marked(
    ['PAUSE=$(pgrep -x pause); echo $PAUSE', 0, '259'],
    ['sudo readlink /proc/$PAUSE/ns/{net,mnt}', 0, 'net:[4026532330]', 'mnt:[4026532624]'],
  );
  expect(await valuesOf(text, 'process')).toEqual([{ pid: 259, name: 'pause', args: 'pause' }]);
  expect(await valuesOf(text, 'namespace')).toEqual([
    { pid: '259', kind: 'net', inode: '4026532330' },
    { pid: '259', kind: 'mnt', inode: '4026532624' },
  ]);
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

  test('rmi of one tag takes the others along', async () => {
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

describe('classes of errors', () => {
  const unavailable = (socket: string, reason: string): string =>
    `ERRO[0000] validate service connection: validate CRI v1 runtime API for endpoint "unix://${socket}": rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix ${socket}: connect: ${reason}"`;
  test.each([
    ['daemon-down', unavailable('/run/containerd/containerd.sock', 'no such file or directory')],
    ['daemon-down', unavailable('/run/crio/crio.sock', 'no such file or directory')],
    ['permission-denied', unavailable('/run/containerd/containerd.sock', 'permission denied')],
    [
      'image-missing',
      `ERRO[0000] creating container: rpc error: code = NotFound desc = failed to resolve image "${IMAGE}": not found`,
    ],
    [
      'not-in-registry',
      'ERRO[0000] pulling image: rpc error: code = NotFound desc = failed to pull and unpack image "registry.driftwood.example/driftwood/web:9": failed to resolve image: registry.driftwood.example/driftwood/web:9: not found',
    ],
    [
      'registry-unreachable',
      'ERRO[0000] pulling image: failed to pull and unpack image "nosuch.example/a:9": failed to resolve image: failed to do request: Head "https://nosuch.example/v2/a/manifests/9": dial tcp: lookup nosuch.example on 127.0.0.53:53: no such host',
    ],
    ['image-missing', 'ERRO[0000] no such image nosuch'],
    [
      'container-missing',
      'ERRO[0000] get the status of containers: get container status: rpc error: code = NotFound desc = an error occurred when try to find container "web": not found',
    ],
    [
      'container-missing',
      'ERRO[0000] getting sandbox status of pod "nosuch": rpc error: code = NotFound desc = an error occurred when try to find sandbox: not found',
    ],
    [
      'task-missing',
      `ERRO[0000] starting the container "${WEB}": rpc error: code = Unknown desc = failed to set starting state for container "${WEB}": container is in CONTAINER_EXITED state`,
    ],
    [
      'still-running',
      `time="2026-11-26T01:43:45Z" level=error msg="container \\"${WEB}\\" is running, please stop it first"`,
    ],
    [
      'runtime-missing',
      'ERRO[0000] run pod sandbox: rpc error: code = Unknown desc = unable to get OCI runtime for sandbox "cccec85a": no runtime for "kata" is configured',
    ],
    ['missing-argument', 'you must specify at least one CONTAINER-ID or use --all'],
    [
      undefined,
      'WARN[0000] Config "/etc/crictl.yaml" does not exist, trying next: "/usr/local/bin/crictl.yaml"',
    ],
  ])('%s: %s', (expected, line) => {
    expect(classifyError([line], 'crictl')).toBe(expected);
  });

  test('are only those of crictl', () => {
    expect(classifyError(['ERRO[0000] forward signal child exited'])).toBeUndefined();
  });
});
