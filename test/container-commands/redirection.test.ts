import { describe, expect, test } from 'vitest';
import {
  errorFile,
  inputFiles,
  outputFile,
  readCommandLine,
} from '../../plugins/container-commands/index.ts';
import { writeRedirection } from '../../plugins/container-commands/redirection.ts';

function redirectionsOf(line: string) {
  return readCommandLine(line).at(-1)?.stages.at(-1)?.redirections ?? [];
}

describe('where output, errors and input go', () => {
  test.each([
    ['a > out', 'out', undefined, []],
    ['a >> out', 'out', undefined, []],
    ['a >| out', 'out', undefined, []],
    ['a 1>out', 'out', undefined, []],
    ['a 2> err', undefined, 'err', []],
    ['a 2>/dev/null', undefined, '/dev/null', []],
    ['a &> both', 'both', 'both', []],
    ['a &>> both', 'both', 'both', []],
    ['a > out 2>&1', 'out', undefined, []],
    ['a > one > two', 'two', undefined, []],
    ['a 2> one 2> two', undefined, 'two', []],
    ['a < in', undefined, undefined, ['in']],
    ['a <<< text', undefined, undefined, []],
    ['a 3> log', undefined, undefined, []],
    ['{ a; } > out', 'out', undefined, []],
    ['X=log; a > $X', 'log', undefined, []],
  ])('%s', (line, output, errors, input) => {
    const redirections = redirectionsOf(line);
    expect(outputFile(redirections)).toBe(output);
    expect(errorFile(redirections)).toBe(errors);
    expect(inputFiles(redirections)).toEqual(input);
  });

  test('the body of a here-document is what a program is fed', () => {
    expect(redirectionsOf('cat <<EOF\nhello\nEOF')).toEqual([
      { descriptor: 0, operator: '<<', target: 'hello\n' },
    ]);
  });
});

describe('written as a shell would have it', () => {
  test.each([
    ['a 1>out', ['>out']],
    ['a 2> err < in', ['2>err', '<in']],
    ['a 2>&1', ['2>&1']],
    ['a &> both', ['&>both']],
    ['a 0< in', ['<in']],
    ['a 3< in', ['3<in']],
  ])('%s', (line, written) => {
    expect(redirectionsOf(line).map(writeRedirection)).toEqual(written);
  });
});
