import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../plugins/container-commands/index.ts';

/** The calls of a line, each as its words. */
function calls(line: string): string[] {
  return readCommandLine(line).map(({ stages }) => stages.map(({ words }) => words.join(' ')).join(' | '));
}

describe('what xargs calls with words that the line says', () => {
  test.each([
    ["printf '%s\\n' blue red | xargs -I{} ctr -n {} t ls", ['ctr -n blue t ls', 'ctr -n red t ls']],
    ["printf '%s\\n' web late | xargs -n1 ctr c rm", ['ctr c rm web', 'ctr c rm late']],
    [
      "printf '%s\\n' web late | xargs -r -P 2 -n 1 sudo ctr c rm",
      ['sudo ctr c rm web', 'sudo ctr c rm late'],
    ],
    ['echo web late | xargs ctr c rm', ['ctr c rm web late']],
    ['echo a b c | xargs -n2 ctr c rm', ['ctr c rm a b', 'ctr c rm c']],
    ['echo "a b" | xargs -I % ctr c info %', ['ctr c info a b']],
    [
      'printf "%s\\n" {blue,red} | xargs -I {} sh -c "ctr -n {} t ls"',
      ['ctr -n blue t ls', 'ctr -n red t ls'],
    ],
  ])('%s', (line, expected) => {
    expect(calls(line)).toEqual(expected);
  });

  test.each([
    'ctr c ls -q | xargs -n1 ctr c rm',
    'echo $X | xargs -n1 ctr c rm',
    'echo $(ctr c ls -q) | xargs ctr c rm',
    'echo -e "a\\nb" | xargs -n1 ctr c rm',
    'printf "%s-x\\n" a b | xargs -n1 ctr c rm',
    'echo a | xargs',
    'echo a | xargs -a names ctr c rm',
    'echo a | xargs --arg-file=names ctr c rm',
    'echo a b | xargs -0 ctr c rm',
    'echo a | xargs -p ctr c rm',
    'echo a | xargs -n0 ctr c rm',
    'echo a b | tr " " "\\n" | xargs -n1 ctr c rm',
    `echo ${'a '.repeat(200)} | xargs -n1 ctr c rm`,
  ])('is not known of %s', (line) => {
    expect(calls(line)).toHaveLength(1);
    expect(calls(line)[0]).toContain('xargs');
  });
});
