import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../plugins/container-commands/index.ts';

/** The commands of a line, each as its words. */
function commandsOf(line: string): string[] {
  return readCommandLine(line).flatMap(({ stages }) => stages.map(({ words }) => words.join(' ')));
}

const BOTH = ['ctr -n blue t ls', 'ctr -n red t ls'];

describe('groups that zsh closes without a sign', () => {
  test.each([
    ['{ ctr t ls }', ['ctr t ls']],
    ['c() { sudo ctr -n "$@" }; c blue t ls', ['sudo ctr -n blue t ls']],
    ['echo } a', ['echo } a']],
    ['awk "{print \\$1 }" f', ['awk {print $1 } f']],
  ])('%s', (line, commands) => {
    expect(commandsOf(line)).toEqual(commands);
  });
});

describe('loops that only zsh has', () => {
  test.each([
    ['for n (blue red) ctr -n $n t ls', BOTH],
    ['for n (blue red) { ctr -n $n t ls }', BOTH],
    ['for n (blue red) do ctr -n $n t ls; done', BOTH],
    ['for n in blue red; { ctr -n $n t ls }', BOTH],
    ['foreach n (blue red); ctr -n $n t ls; end', BOTH],
    ['for n (blue red) ctr -n $n t ls; echo done', [...BOTH, 'echo done']],
    ['pwd; for n (blue red) { ctr -n $n t ls; }; pwd', ['pwd', ...BOTH, 'pwd']],
    ['for a (1 2) { for b (3 4) { echo $a $b } }', ['echo 1 3', 'echo 1 4', 'echo 2 3', 'echo 2 4']],
    ['for n (a b) { echo "}$n" }', ['echo }a', 'echo }b']],
  ])('%s', (line, commands) => {
    expect(commandsOf(line)).toEqual(commands);
  });

  test.each([
    ['for n in blue red; do ctr -n $n t ls; done', BOTH],
    ['echo "for n (a b) pwd"', ['echo for n (a b) pwd']],
    ['for n (a b) {', undefined],
  ])('%s is none, or has no end', (line, commands) => {
    const read = commandsOf(line);
    expect(commands === undefined ? read.includes('{') : read).toEqual(commands ?? false);
  });

  test('no text is too strange for a loop', () => {
    const part = fc.constantFrom(
      'for n ',
      'foreach n ',
      '(a b)',
      'in a b;',
      '{',
      '}',
      'do ',
      'end',
      ';',
      '\n',
      'x',
      "'",
      '"',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        commandsOf(parts.join(''));
      }),
    );
  });
});
