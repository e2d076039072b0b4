import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShellMark } from '../../plugins/terminal-recording/terminal/shell-mark.ts';

test.each([
  ['A', { kind: 'A' }],
  ['A;cl=m;aid=7', { kind: 'A' }],
  ['B', { kind: 'B' }],
  ['C', { kind: 'C' }],
  ['C;cmdline_url=ctr%20image%20ls', { kind: 'C', commandLine: 'ctr image ls' }],
  ['C;cmdline_url=%zz', { kind: 'C' }],
  ['D', { kind: 'D' }],
  ['D;0', { kind: 'D', exitStatus: 0 }],
  ['D;130;aid=7', { kind: 'D', exitStatus: 130 }],
  ['D;-1', { kind: 'D' }],
  ['E;echo a\\x3b echo b\\\\c', { kind: 'E', commandLine: 'echo a; echo b\\c' }],
])('%j is read', (data, mark) => {
  expect(readShellMark(data)).toEqual(mark);
});

test.each([
  ['the prompt that asks for the rest of a command', 'A;k=s'],
  ['a letter nobody uses', 'P;Cwd=/home'],
  ['nothing', ''],
  ['more than any shell writes', `E;${'a'.repeat(120_000)}`],
])('%s is not a mark', (_, data) => {
  expect(readShellMark(data)).toBeUndefined();
});

test('any data is read, and a command has a bound', () => {
  const data = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'C;cmdline_url=', 'E;'), fc.string());
  fc.assert(
    fc.property(data, ([start, rest]) => {
      const { commandLine = '' } = readShellMark(`${start}${rest}`) ?? {};
      expect(commandLine.length).toBeLessThanOrEqual(20_000);
    }),
  );
});
