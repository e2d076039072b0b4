import { expect, test } from 'vitest';
import { readCommandLine, ShellEnvironment } from '../../plugins/container-commands/index.ts';

const programs = (line: string, environment?: ShellEnvironment): string[] =>
  readCommandLine(line, environment).flatMap(({ stages }) => stages.map(({ words }) => words.join(' ')));

test('a line that was parsed before is read with what is known now', () => {
  const environment = new ShellEnvironment();
  expect(programs('ctr task kill $name', environment)).toEqual(['ctr task kill $name']);
  environment.set('name', 'web');
  expect(programs('ctr task kill $name', environment)).toEqual(['ctr task kill web']);
  expect(programs('ctr task kill $name')).toEqual(['ctr task kill $name']);
});

test('what a caller does with the answer is not in the next one', () => {
  const [pipeline] = readCommandLine("sudo sh -c 'ctr task ls > /tmp/list'");
  pipeline?.stages[0]?.words.push('more');
  expect(programs("sudo sh -c 'ctr task ls > /tmp/list'")).toEqual(['sudo ctr task ls']);
});

test('lines in any number are read, and again after others', () => {
  const lines = Array.from({ length: 6_000 }, (_, index) => `ctr task kill container-number-${index}`);
  expect(lines.map((line) => programs(line)[0])).toEqual(lines);
  expect(lines.map((line) => programs(line)[0])).toEqual(lines);
});
