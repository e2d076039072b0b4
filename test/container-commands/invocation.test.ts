import { describe, expect, test } from 'vitest';
import {
  canonicalAction,
  readCommandLine,
  readInvocation,
  ShellEnvironment,
  type Invocation,
} from '../../plugins/container-commands/index.ts';

function invoke(line: string, environment = new ShellEnvironment()): Invocation | undefined {
  const stage = readCommandLine(line, environment)[0]?.stages[0];
  return stage && readInvocation(stage, environment);
}

describe('one meaning, many spellings', () => {
  test.each([
    'ctr images list -q',
    'ctr image ls -q',
    'ctr i ls --quiet',
    'ctr i list -quiet',
    'ctr i ls -q=true',
    'sudo ctr i ls -q',
    'sudo -u root /usr/bin/ctr i ls -q',
    'env LANG=C ctr i ls -q',
    'time ctr i ls -q',
    'timeout -s KILL 10 ctr i ls -q',
    'ctr --debug i ls -q',
    'ctr -a /run/containerd/containerd.sock i ls -q',
  ])('%s', (line) => {
    const invocation = invoke(line);
    expect(invocation).toMatchObject({
      tool: 'ctr',
      action: 'images list',
      operands: [],
      namespace: 'default',
    });
    expect(invocation?.flags.get('quiet')).toBe(true);
    expect(invocation?.unknownFlags).toEqual([]);
  });
});

describe('what ctr run was told', () => {
  test.each([
    ['ctr run -d IMAGE web', ['IMAGE', 'web'], ['detach']],
    ['ctr run --detach --null-io IMAGE web', ['IMAGE', 'web'], ['detach', 'null-io']],
    ['ctr run --rm IMAGE hello /bin/echo -n hi', ['IMAGE', 'hello', '/bin/echo', '-n', 'hi'], ['rm']],
    ['ctr run --rm=false IMAGE hello', ['IMAGE', 'hello'], []],
    ['ctr run --memory-limit 33554432 -d IMAGE web', ['IMAGE', 'web'], ['memory-limit', 'detach']],
    ['ctr run --env A=1 --env=B=2 IMAGE web', ['IMAGE', 'web'], ['env']],
  ])('%s', (line, operands, flags) => {
    const invocation = invoke(line);
    expect(invocation?.action).toBe('run');
    expect(invocation?.operands).toEqual(operands);
    expect([...(invocation?.flags.keys() ?? [])]).toEqual(flags);
  });

  test("Docker's flags are not ctr's, which stops at the first one", () => {
    expect(invoke('ctr run --name web -p 8080:8080 IMAGE')?.unknownFlags).toEqual(['--name']);
  });

  test('flags after operands count where releases 1.x take them', () => {
    const invocation = invoke('ctr task kill web -s SIGKILL');
    expect(invocation?.operands).toEqual(['web']);
    expect(invocation?.flags.get('signal')).toBe('SIGKILL');
  });
});

describe('the namespace a command works in', () => {
  test.each([
    ['ctr t ls', 'default'],
    ['ctr -n blue t ls', 'blue'],
    ['ctr --namespace=blue t ls', 'blue'],
    ['CONTAINERD_NAMESPACE=blue ctr t ls', 'blue'],
    ['sudo CONTAINERD_NAMESPACE=blue ctr t ls', 'blue'],
    ['CONTAINERD_NAMESPACE=blue sudo ctr t ls', 'default'],
    ['CONTAINERD_NAMESPACE=blue sudo -E ctr t ls', 'blue'],
    ['CONTAINERD_NAMESPACE=red ctr -n blue t ls', 'blue'],
  ])('%s: %s', (line, expected) => {
    expect(invoke(line)?.namespace).toBe(expected);
  });

  test('an exported one reaches ctr, but not through sudo', () => {
    const environment = new ShellEnvironment();
    readCommandLine('export CONTAINERD_NAMESPACE=blue', environment);
    expect(invoke('ctr t ls', environment)?.namespace).toBe('blue');
    expect(invoke('sudo ctr t ls', environment)?.namespace).toBe('default');
    expect(invoke('sudo -E ctr t ls', environment)?.namespace).toBe('blue');
  });
});

/** What a command line means, in one line: action, flags, operands, namespace, unknown flags. */
function meaning(line: string): string {
  const invocation = invoke(line);
  if (invocation === undefined) return 'nothing';
  const flags = [...invocation.flags].map(([name, value]) => (value === true ? name : `${name}=${value}`));
  const unknown = invocation.unknownFlags.map((flag) => `?${flag}`);
  const namespace = invocation.namespace === undefined ? [] : [`@${invocation.namespace}`];
  return [
    invocation.action,
    ...flags.map((flag) => `[${flag}]`),
    ...unknown,
    ...invocation.operands,
    ...namespace,
  ].join(' ');
}

describe('command lines of each tool', () => {
  test.each([
    // ctr: global flags come before the sub-command
    ['ctr -n k8s.io c ls -q', 'containers list [namespace=k8s.io] [quiet] @k8s.io'],
    ['ctr c ls -n k8s.io', 'containers list ?-n k8s.io @default'],
    [
      'ctr t exec --exec-id e1 -t web sh -c "ls -l"',
      'tasks exec [exec-id=e1] [tty] web sh -c ls -l @default',
    ],
    ['ctr c create IMAGE web sleep -1', 'containers create IMAGE web sleep -1 @default'],
    ['ctr run -- IMAGE web', 'run IMAGE web @default'],
    ['ctr run -dt IMAGE web', 'run ?-dt IMAGE web @default'],
    // nerdctl
    [
      'nerdctl run -dit --name web -p8080:80 IMAGE',
      'run [detach] [interactive] [tty] [name=web] [publish=8080:80] IMAGE @default',
    ],
    ['nerdctl run --rm IMAGE ls -la --color', 'run [rm] IMAGE ls -la --color @default'],
    ['nerdctl container run -d IMAGE', 'run [detach] IMAGE @default'],
    ['nerdctl -nk8s.io ps -a', 'ps [namespace=k8s.io] [all] @k8s.io'],
    ['nerdctl -n=k8s.io container ls', 'ps [namespace=k8s.io] @k8s.io'],
    ['nerdctl ps --namespace k8s.io', 'ps [namespace=k8s.io] @k8s.io'],
    ['nerdctl ps -n 3', 'ps [last=3] @default'],
    ['nerdctl run -n k8s.io IMAGE', 'run ?-n k8s.io IMAGE @default'],
    ['CONTAINERD_NAMESPACE=k8s.io nerdctl container list -qa', 'ps [quiet] [all] @k8s.io'],
    ['sudo nerdctl --namespace=k8s.io image ls', 'images [namespace=k8s.io] @k8s.io'],
    ['nerdctl image rm -f IMAGE', 'rmi [force] IMAGE @default'],
    ['nerdctl rmi IMAGE -f', 'rmi [force] IMAGE @default'],
    ['nerdctl logs web -f', 'logs [follow] web @default'],
    ['nerdctl logs -fn 5 web', 'logs [follow] [tail=5] web @default'],
    ['nerdctl exec -it web sh -c ls', 'exec [interactive] [tty] web sh -c ls @default'],
    ['nerdctl start web -a', 'start web -a @default'],
    ['nerdctl stop -t=1 web', 'stop [time=1] web @default'],
    ['nerdctl run --rm=false --init=true IMAGE', 'run [init] IMAGE @default'],
    ['nerdctl compose -f c.yaml up -d', 'compose up [file=c.yaml] [detach] @default'],
    ['nerdctl compose exec web ls -l', 'compose exec web ls -l @default'],
    ['nerdctl ns ls', 'namespace ls @default'],
    ['nerdctl image inspect --mode=native IMAGE', 'image inspect [mode=native] IMAGE @default'],
    ['nerdctl run -detach IMAGE', 'run [detach] [env=tach] IMAGE @default'],
    // crictl: flags come before operands, in one namespace
    ['crictl ps -a', 'ps [all] @k8s.io'],
    ['crictl img -q', 'images [quiet] @k8s.io'],
    ['crictl exec -it 1f73f ls -l', 'exec [interactive] [tty] 1f73f ls -l @k8s.io'],
    ['crictl exec -i -t 1f73f ls', 'exec [interactive] [tty] 1f73f ls @k8s.io'],
    ['crictl exec --tty=true 1f73f ls', 'exec [tty] 1f73f ls @k8s.io'],
    [
      'crictl -r unix:///run/containerd/containerd.sock pods',
      'pods [runtime-endpoint=unix:///run/containerd/containerd.sock] @k8s.io',
    ],
    ['crictl stop 1f73f --timeout 5', 'stop 1f73f --timeout 5 @k8s.io'],
    ['crictl pods --namespace kube-system', 'pods [namespace=kube-system] @k8s.io'],
    ['crictl -n k8s.io ps', ' ?-n k8s.io ps @k8s.io'],
    ['crictl logs --tail=20 1f73f', 'logs [tail=20] 1f73f @k8s.io'],
    // runc: flags may follow operands but for exec and ps
    ['runc run -d -b /tmp/b web', 'run [detach] [bundle=/tmp/b] web'],
    ['runc run web --bundle=/tmp/b', 'run [bundle=/tmp/b] web'],
    ['runc delete web -f', 'delete [force] web'],
    ['runc --root /run/x list -q', 'list [root=/run/x] [quiet]'],
    ['sudo runc exec -t web ls -f', 'exec [tty] web ls -f'],
    ['runc ps web -f json', 'ps web -f json'],
    ['runc kill web KILL', 'kill web KILL'],
    // docker
    [
      'docker run -itd --name=web -p 80:80 IMAGE',
      'run [interactive] [tty] [detach] [name=web] [publish=80:80] IMAGE @moby',
    ],
    ['docker container ps -aq', 'ps [all] [quiet] @moby'],
    ['docker image list', 'images @moby'],
    ['docker builder build -t x .', 'build [tag=x] . @moby'],
    ['docker system info', 'info @moby'],
    ['docker -H unix:///x.sock ps', 'ps [host=unix:///x.sock] @moby'],
    ['docker ps --debug', 'ps ?--debug @moby'],
    ['docker run -hweb IMAGE -h', 'run [hostname=web] IMAGE -h @moby'],
    ['docker rm web -f', 'rm [force] web @moby'],
    ['docker inspect --format "{{.Id}}" web', 'inspect [format={{.Id}}] web @moby'],
    ['docker container inspect web', 'inspect web @moby'],
    // no program
    ['sudo -i', 'nothing'],
    ['sudo -iu root', 'nothing'],
    ['sudo -iu root ctr t ls', 'tasks list @default'],
    ['sudo -uroot --chdir /tmp ctr t ls', 'tasks list @default'],
    ['ctr t ls -q | xargs -r -n1 ctr t ls', 'tasks list [quiet] @default'],
    ['xargs -I{} ctr t kill {}', 'tasks kill {} @default'],
    ['watch -n1 ctr -n blue t ls', 'tasks list [namespace=blue] @blue'],
    ["sudo sh -c 'CONTAINERD_NAMESPACE=blue ctr t ls'", 'tasks list @blue'],
    ["CONTAINERD_NAMESPACE=blue sudo sh -c 'ctr t ls'", 'tasks list @default'],
    ['CONTAINERD_NAMESPACE=blue env -i ctr t ls', 'tasks list @default'],
  ])('%s: %s', (line, expected) => {
    expect(meaning(line)).toBe(expected);
  });
});

test.each([
  ['ctr', 'image pull', 'images pull'],
  ['ctr', 'i pull', 'images pull'],
  ['ctr', 't rm', 'tasks delete'],
  ['ctr', 'run', 'run'],
  ['ctr', 'image fly', undefined],
  ['nerdctl', 'container list', 'ps'],
  ['nerdctl', 'ps', 'ps'],
  ['nerdctl', 'image ls', 'images'],
  ['nerdctl', 'image remove', 'rmi'],
  ['nerdctl', 'namespace list', 'namespace ls'],
  ['nerdctl', 'container prune', 'container prune'],
  ['docker', 'container ps', 'ps'],
  ['docker', 'image rm', 'rmi'],
  ['docker', 'image inspect', 'image inspect'],
  ['crictl', 'img', 'images'],
  ['crictl', 'runp', 'runp'],
  ['runc', 'delete', 'delete'],
  ['runc', 'images', undefined],
  ['kubectl', 'get', undefined],
  ['docker', 'constructor', undefined],
])('%s: the canonical form of "%s" is %s', (tool, action, expected) => {
  expect(canonicalAction(tool, action)).toBe(expected);
});

test('other programs keep their words, and are told apart from their flags as far as these are known', () => {
  expect(invoke('ps -eo pid,args')).toMatchObject({ tool: 'ps', action: '', words: ['-eo', 'pid,args'] });
  expect(invoke('ps -eo pid,args')?.flags).toEqual(
    new Map<string, string | true>([
      ['A', true],
      ['o', 'pid,args'],
    ]),
  );
  expect(invoke('pkill -9 web')?.flags.get('signal')).toBe('9');
  expect(invoke('frobnicate -x y')).toMatchObject({
    unknownFlags: ['-x'],
    operands: ['y'],
    words: ['-x', 'y'],
  });
  expect(invoke('X=1')).toBeUndefined();
});
