import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from '../support.ts';

describe('signals', () => {
  test.each([
    ['sudo kill -9 4711', { pid: 4711, signal: 'SIGKILL' }],
    ['sudo kill -s TERM 4711', { pid: 4711, signal: 'SIGTERM' }],
    ['kill 4711', { pid: 4711, signal: 'SIGTERM' }],
    ['sudo kill -KILL $(pgrep -x containerd)', { name: 'containerd', signal: 'SIGKILL' }],
    ['sudo pkill -9 -x containerd-shim', { name: 'containerd-shim', signal: 'SIGKILL' }],
    ['sudo killall -s KILL containerd', { name: 'containerd', signal: 'SIGKILL' }],
  ])('%s', async (command, expected) => {
    const found = await valuesOf(paste([command], ['true']), 'signal');
    expect(found).toEqual([{ ...expected, succeeded: true }]);
  });

  test('a probe and a list send none', async () => {
    expect(await valuesOf(paste(['kill -0 4711'], ['kill -l', '1) SIGHUP'], ['true']), 'signal')).toEqual([]);
  });

  test('a pkill that finds its own sudo, and ends with it, has sent the signal', async () => {
    const session = marked(["sudo pkill -9 -f 'shim.*-id victim'", 137, 'Killed'], ['true', 0]);
    expect(await valuesOf(session, 'signal')).toEqual([{ name: 'shim.*-id victim', signal: 'SIGKILL' }]);
  });
});

describe('a look for a process by its ID', () => {
  test.each([
    ['ps -p 4711', 1, ['    PID TTY          TIME CMD'], { pid: 4711, found: false }],
    ['ps -o pid,args -p 4711', 0, ['    PID COMMAND', '   4711 sleep 1'], { pid: 4711, found: true }],
    ['ps -o args= -p 4711', 0, ['sleep 1'], { pid: 4711, found: true }],
    [
      'ps -p 4711',
      0,
      ['    PID TTY          TIME CMD', '   4711 ?        00:00:00 httpd <defunct>'],
      { pid: 4711, found: false },
    ],
    ['sudo kill -0 4711', 1, ['bash: kill: (4711) - No such process'], { pid: 4711, found: false }],
    [
      'ls -d /proc/4711',
      2,
      ["ls: cannot access '/proc/4711': No such file or directory"],
      { pid: 4711, found: false },
    ],
    [
      'cat /proc/4711/status',
      1,
      ['cat: /proc/4711/status: No such file or directory'],
      { pid: 4711, found: false },
    ],
  ])('%s ends with %i', async (command, status, output, expected) => {
    const found = await valuesOf(marked([command, status, ...output], ['true', 0]), 'search');
    expect(found).toEqual([{ of: 'process', ...expected }]);
  });
});

describe('whom a signal goes to', () => {
  test.each<[string, object[]]>([
    ['kill -9 $(pgrep -f "id victim")', [{ name: 'id victim', signal: 'SIGKILL' }]],
    ['kill -TERM `pidof nginx`', [{ name: 'nginx', signal: 'SIGTERM' }]],
    [
      'kill $(pgrep -x nginx) 4711',
      [
        { pid: 4711, signal: 'SIGTERM' },
        { name: 'nginx', signal: 'SIGTERM' },
      ],
    ],
    ['pgrep -x nginx | xargs -r sudo kill -9', [{ name: 'nginx', signal: 'SIGKILL' }]],
    ["ps -ef | grep '[n]ginx' | awk '{print $2}' | xargs kill", [{ name: 'nginx', signal: 'SIGTERM' }]],
    ["kill $(ps aux | grep nginx | grep -v grep | awk '{print $2}')", [{ name: 'nginx', signal: 'SIGTERM' }]],
    [
      'sudo killall -9 nginx conmon',
      [
        { name: 'nginx', signal: 'SIGKILL' },
        { name: 'conmon', signal: 'SIGKILL' },
      ],
    ],
    ['pkill -u root --signal HUP nginx', [{ name: 'nginx', signal: 'SIGHUP' }]],
    ['kill -10 4711', [{ pid: 4711, signal: 'SIGUSR1' }]],
    ['kill %1', []],
    ['kill $PID', []],
    ['killall -l', []],
    ['pkill -0 nginx', []],
  ])('%s', async (command, expected) => {
    expect(await valuesOf(paste([command], ['true']), 'signal')).toMatchObject(expected);
    expect(await valuesOf(paste([command], ['true']), 'signal')).toHaveLength(expected.length);
  });
});
