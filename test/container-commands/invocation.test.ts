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
    expect(invocation).toMatchObject({ tool: 'ctr', action: 'images list', operands: [], namespace: 'default' });
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

test.each([
  ['image pull', 'images pull'],
  ['i pull', 'images pull'],
  ['t rm', 'tasks delete'],
  ['run', 'run'],
  ['image fly', undefined],
])('the canonical form of "%s" is %s', (action, expected) => {
  expect(canonicalAction('ctr', action)).toBe(expected);
});

test('other programs keep their words', () => {
  expect(invoke('ps -eo pid,args')).toMatchObject({ tool: 'ps', action: '', operands: ['-eo', 'pid,args'] });
  expect(invoke('X=1')).toBeUndefined();
});
