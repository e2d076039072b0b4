import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from './support.ts';

const notEmpty = (name: string): string =>
  `ctr: unable to delete ${name}: namespace "${name}" must be empty, but it still has images: failed precondition`;
const noTask = (id: string): string => `ctr: task ${id} not found: not found`;

/** How the calls of ctr in a line ended, each with its operands. */
async function endings(line: string, ...rows: string[]): Promise<string[]> {
  const commands = await valuesOf(paste([line, ...rows], ['true']), 'command');
  return commands
    .filter(({ tool }) => tool === 'ctr')
    .map(({ operands, succeeded, error }) => `${String(operands)} ${String(succeeded)} ${String(error)}`);
}

describe('which of several calls failed', () => {
  test('all of them, where there are as many errors', async () => {
    const loop = 'for n in blue red; do ctr ns rm $n || echo "rc=$?"; done';
    expect(await endings(loop, notEmpty('blue'), 'rc=1', notEmpty('red'), 'rc=1')).toEqual([
      'blue false namespace-not-empty',
      'red false namespace-not-empty',
    ]);
  });

  test('the one that is named; the others did not', async () => {
    expect(await endings('ctr ns rm blue; ctr ns rm red', notEmpty('blue'), 'red')).toEqual([
      'blue false namespace-not-empty',
      'red true undefined',
    ]);
  });

  test('of two with the same name no one knows, and of the others it is known', async () => {
    expect(await endings('ctr t kill web; ctr t kill late; ctr c rm late', noTask('late'))).toEqual([
      'web true undefined',
      'late undefined task-missing',
      'late undefined task-missing',
    ]);
  });

  test.each([
    ['an error without a name', 'ctr t rm web; ctr c rm web', ['ctr: context deadline exceeded']],
    ['a call that may not have run', 'ctr t rm late && ctr c rm web', [noTask('late')]],
    ['an error of another program', 'ctr t rm web; sudo ctr c rm late', ['sudo: a password is required']],
    ['a call in a substitution', 'X=$(ctr c ls -q); ctr c rm web; ctr t rm late', [noTask('late')]],
    ['errors that were sent away', 'ctr t rm web 2>/dev/null; ctr t rm late', [noTask('late')]],
    ['a job in the background', 'ctr t rm web & ctr t rm late', [noTask('late')]],
    ['a program in a container', 'ctr run --rm x.example/web:1 web; ctr t rm late', [noTask('late')]],
  ])('nothing is said of a call for %s', async (_, line, rows) => {
    expect((await endings(line, ...rows)).filter((ending) => / true /.test(ending))).toEqual([]);
  });
});
