import { describe, expect, test } from 'vitest';
import { describeDifference, differences } from './differences.ts';
import { readPrinted } from './print.ts';

const EXPECTED = `## run

@ learner@lab:~$
$ sudo ctr task ls
    TASK PID STATUS
    web <pid 1> RUNNING
  = task id=web pid=<pid 1> status=RUNNING
  exit 0

$ cat init.pid
    <pid 1>
  exit 0

## end

$ sudo ctr task rm web
  exit 1
`;

describe('what differs is named', () => {
  test.each([
    ['a word', 'web <pid 1> RUNNING', 'web <pid 1> STOPPED', 'run', 'sudo ctr task ls', 'row'],
    ['a fact', 'status=RUNNING', 'status=STOPPED', 'run', 'sudo ctr task ls', 'fact'],
    ['which process it is', '    <pid 1>\n', '    <pid 2>\n', 'run', 'cat init.pid', 'row'],
    ['an exit status', 'exit 1', 'exit 0', 'end', 'sudo ctr task rm web', 'exit status'],
    ['a row less', '    TASK PID STATUS\n', '', 'run', 'sudo ctr task ls', 'row'],
    ['a row more', '    <pid 1>\n', '    <pid 1>\n    x\n', 'run', 'cat init.pid', 'row'],
    ['a command', '$ cat init.pid', '$ cat init.pdi', 'run', 'cat init.pid', 'command'],
    ['a prompt', '@ learner', '@ root', 'run', 'sudo ctr task ls', 'prompt'],
    ['a step', '## end', '## the-end', 'end', undefined, 'step'],
  ])('%s', (_, text, instead, step, command, what) => {
    const [first] = differences(readPrinted(EXPECTED), readPrinted(EXPECTED.replace(text, instead)));
    expect(first).toMatchObject({ step, command, what });
  });

  test('with both lines, ready for a report', () => {
    const found = EXPECTED.replace('web <pid 1> RUNNING', 'web <pid 1> STOPPED');
    expect(differences(readPrinted(EXPECTED), readPrinted(found)).map(describeDifference)).toEqual([
      [
        'step run, $ sudo ctr task ls: row differs',
        '  expected: web <pid 1> RUNNING',
        '  found:    web <pid 1> STOPPED',
      ].join('\n'),
    ]);
  });

  test('nothing if there is nothing', () => {
    expect(differences(readPrinted(EXPECTED), readPrinted(EXPECTED))).toEqual([]);
  });
});
