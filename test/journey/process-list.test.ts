import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processesIn, wordsOf } from '../../src/journey/process-list.ts';

describe('the processes that ps lists', () => {
  test('have PID, parent, state and command, and the line they are in', () => {
    expect(
      processesIn([
        '    PID    PPID S COMMAND',
        '    116       1 S /usr/local/bin/containerd',
        '  52274     116 T /bin/bash /usr/local/bin/containerd-shim-runc-v2 start  ',
      ]),
    ).toEqual([
      { pid: 116, parent: 1, state: 'S', command: '/usr/local/bin/containerd', line: 1 },
      {
        pid: 52274,
        parent: 116,
        state: 'T',
        command: '/bin/bash /usr/local/bin/containerd-shim-runc-v2 start',
        line: 2,
      },
    ]);
  });

  test('end where something else begins, such as the error of the next command', () => {
    const output = ['PID PPID S COMMAND', '1 0 S init', 'ctr: rpc error', '2 1 S sh'];
    expect(processesIn(output)?.map(({ pid }) => pid)).toEqual([1]);
  });

  test.each([
    ['no output', []],
    ['a list of tasks', ['TASK    PID    STATUS', 'web    12    RUNNING']],
    ['other columns', ['    PID    PPID COMMAND', '    116       1 containerd']],
  ])('are undefined for %s', (_, output) => {
    expect(processesIn(output)).toBeUndefined();
  });

  test('whatever the lines are, each is one of the output, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
        const output = ['PID PPID S COMMAND', ...lines];
        const found = processesIn(output) ?? [];
        expect(found.map(({ line }) => line)).toEqual(found.map((_, index) => index + 1));
        for (const { line, command } of found) expect(output[line]).toContain(command);
      }),
    );
  });
});

test.each([
  ['/usr/local/bin/containerd', ['containerd']],
  ['ctr run -d web', ['ctr', 'run', '-d', 'web']],
  ['/bin/bash /usr/local/sbin/runc create web', ['runc', 'create', 'web']],
  ['/bin/sh -c true', ['sh', '-c', 'true']],
  ['/pause', ['pause']],
  ['', ['']],
])('of the command "%s" the words are %j', (command, words) => {
  expect(wordsOf(command)).toEqual(words);
});
