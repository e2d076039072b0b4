import { describe, expect, test } from 'vitest';
import { inTime } from './processor-time.ts';
import { factsOf, IMAGE, paste, valuesOf } from './support.ts';

describe('a value that a line shows stands for what only its shell knew', () => {
  const LOOP = 'for n in pause httpd; do p=$(pgrep -x $n); echo "$n is $p"; readlink /proc/$p/ns/net; done';
  const inodes = (command: string, ...rows: string[]): Promise<unknown> =>
    valuesOf(paste([command, ...rows], ['true']), 'namespace');

  test('in a loop each row of echo is about what follows it', async () => {
    expect(
      await inodes(LOOP, 'pause is 4670', 'net:[4026533313]', 'httpd is 4750', 'net:[4026533315]'),
    ).toEqual([
      { pid: '4670', kind: 'net', inode: '4026533313' },
      { pid: '4750', kind: 'net', inode: '4026533315' },
    ]);
  });

  test.each([
    ['p=$(pgrep -x httpd); echo $p; readlink /proc/$p/ns/net', '4750'],
    ['p=$(pgrep -x httpd); echo pid is $p now; readlink /proc/$p/ns/net', 'pid is 4750 now'],
    ['p=`pgrep -x httpd`; printf "%s\\n" "$p"; readlink /proc/$p/ns/net', '4750'],
    ["p=$(pgrep -x httpd); printf 'pid is %s\\n' $p; readlink /proc/$p/ns/net", 'pid is 4750'],
    ["p=$(pgrep -x httpd); printf '%s has %d now' web $p; readlink /proc/$p/ns/net", 'web has 4750 now'],
    ['p=$(pgrep -x httpd); print -r -- $p; readlink /proc/$p/ns/net', '4750'],
  ])('%s', async (command, row) => {
    expect(await inodes(command, row, 'net:[4026533313]')).toMatchObject([{ pid: '4750' }]);
  });

  test.each([
    [
      'that is shown behind its use',
      'p=$(pgrep -x httpd); readlink /proc/$p/ns/net; echo $p',
      ['net:[4026533313]', '4750'],
    ],
    [
      'that is another by then',
      'p=$(pgrep a); echo $p; p=$(pgrep b); readlink /proc/$p/ns/net',
      ['4750', 'net:[4026533313]'],
    ],
    [
      'beside another number',
      'p=$(pgrep a); echo $p; cat count; readlink /proc/$p/ns/net',
      ['4750', '12', 'net:[4026533313]'],
    ],
    [
      'whose width printf changes',
      "p=$(pgrep a); printf '%3s|%-9s\\n' a $p; readlink /proc/$p/ns/net",
      ['  a|4750     ', 'net:[4026533313]'],
    ],
    ['that the line does not show', 'p=$(pgrep a); readlink /proc/$p/ns/net', ['net:[4026533313]']],
  ])('but not a value %s', async (_, command, rows) => {
    expect(JSON.stringify(await inodes(command, ...rows))).not.toContain('4750');
  });

  test('and later lines know it, whatever printed it', async () => {
    const session = paste(
      [`I=$(ctr i ls -q | grep web); print -r -- $I`, IMAGE],
      ['ctr run -d $I web'],
      ['true'],
    );
    expect(await valuesOf(session, 'run')).toMatchObject([{ image: IMAGE, id: 'web' }]);
  });
});

test('many places and many rows end soon', async () => {
  const loop = 'for n in {1..99}; do p=$(pgrep $n); echo "$n is $p"; echo $p; done';
  const session = paste(
    ...Array.from({ length: 40 }, () => [loop, ...Array<string>(900).fill('4 is 5')] as const),
  );
  await inTime(() => factsOf(session));
});
