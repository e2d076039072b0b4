import { describe, expect, test } from 'vitest';
import { inTime } from './processor-time.ts';
import { factsOf, paste, valuesOf } from './support.ts';

const BLOBS = '/var/lib/containerd/io.containerd.content.v1.content/blobs/sha256';

describe('what echo shows between words of its own is the answer of the command that was put in', () => {
  test.each([
    ['echo "shim: $(pgrep -x containerd-shim)"', 'shim: 4690'],
    ['echo "shim: $(pgrep -x containerd-shim), now"', 'shim: 4690, now'],
    ["printf 'shim %s\\n' $(pgrep -x containerd-shim)", 'shim 4690'],
    ['printf \'%-10s %s\\n\' shim "$(pgrep -x containerd-shim)"', 'shim       4690'],
  ])('%s', async (command, row) => {
    expect(await valuesOf(paste([command, row], ['true']), 'process')).toMatchObject([{ pid: 4690 }]);
  });

  test('a number of files is whole wherever it is shown', async () => {
    const counts = await valuesOf(
      paste(
        [`echo "$(sudo ls ${BLOBS} | wc -l) files"`, '4 files'],
        [`N=$(sudo ls ${BLOBS} | wc -l); echo "now $N"`, 'now 5'],
      ),
      'folder',
    );
    expect(counts.map(({ count }) => count)).toEqual([4, 5]);
  });

  test('in a loop each row comes in its turn', async () => {
    const session = paste([
      `for n in blue red; do ctr -n $n i pull x.example/web:1 | tail -1; echo "$n: $(sudo ls ${BLOBS} | wc -l) files"; done`,
      'done: 1s',
      'blue: 4 files',
      'done: 1s',
      'red: 4 files',
    ]);
    const facts = await factsOf(session);
    const told = facts.filter(({ type }) => type === 'pull' || type === 'folder');
    expect(
      told.map(({ type, values }) => `${type} ${String(values.get('namespace') ?? values.get('count'))}`),
    ).toEqual(['pull blue', 'folder 4', 'pull red', 'folder 4']);
  });
});

describe('a loop over what only the shell knew shows in each row what its variable was', () => {
  const START = ['A=$(pgrep -x pause) B=$(pgrep -x httpd)'] as const;
  const inodes = (command: string, ...rows: string[]): Promise<unknown> =>
    valuesOf(paste(START, [command, ...rows], ['true']), 'namespace');

  test('by echo', async () => {
    const loop = 'for p in $A $B; do echo "$p $(sudo readlink /proc/$p/ns/net)"; done';
    expect(await inodes(loop, '4670 net:[4026533313]', '4750 net:[4026533315]')).toEqual([
      { pid: '4670', kind: 'net', inode: '4026533313' },
      { pid: '4750', kind: 'net', inode: '4026533315' },
    ]);
  });

  test('in a loop within, in the order of the words', async () => {
    const loop =
      'for p in $A $B; do for n in net mnt; do printf "%s %s %s\\n" $p "$(cat /proc/$p/comm)" "$(sudo readlink /proc/$p/ns/$n)"; done; done';
    const rows = [
      '4670 pause net:[4026533313]',
      '4670 pause mnt:[4026533311]',
      '4750 httpd net:[4026533313]',
    ];
    expect(await inodes(loop, ...rows, '4750 httpd mnt:[4026533316]')).toHaveLength(4);
    expect(await inodes(loop, ...rows)).toEqual([]);
  });

  test('and sorted, by what the rows say themselves', async () => {
    const loop =
      'for p in $A $B; do for n in net mnt; do echo "$p $(sudo readlink /proc/$p/ns/$n)"; done; done | sort -k2';
    const rows = [
      '4670 mnt:[4026533311]',
      '4750 mnt:[4026533316]',
      '4670 net:[4026533313]',
      '4750 net:[4026533313]',
    ];
    expect(await inodes(loop, ...rows)).toHaveLength(4);
  });

  test('but not words that the line says by itself', async () => {
    const loop =
      'for p in $A; do echo "$p $(sudo readlink /proc/$p/ns/net)"; done; echo "4750 net:[4026533315]"';
    expect(
      JSON.stringify(await inodes(loop, '4670 net:[4026533313]', '4750 net:[4026533315]')),
    ).not.toContain('4750');
  });

  test('nor a row of a file', async () => {
    const line = 'cat notes; echo "$A $(sudo readlink /proc/$A/ns/net)"';
    expect(await inodes(line, '4670 net:[4026533313]')).toEqual([]);
  });

  test('nor values of which no one knows where they end', async () => {
    const line = 'for p in $A; do echo "$p$(sudo readlink /proc/$p/ns/net)"; done';
    expect(await inodes(line, '4670net:[4026533313]')).toEqual([]);
  });
});

test('a row that goes on behind a value is parted from it', async () => {
  const session = paste([
    "p=$(pgrep -x httpd); printf 'pid %s: ' $p; tr '\\0' ' ' < /proc/$p/cmdline; echo",
    'pid 4750: httpd -f -p 8080',
  ]);
  expect(await valuesOf(session, 'process')).toMatchObject([{ pid: 4750, args: 'httpd -f -p 8080' }]);
});

test('many places and many rows are read in no time', async () => {
  const places = Array.from({ length: 300 }, (_, index) => `a${index} $(pgrep x)`).join(' ');
  const rows = Array.from({ length: 1500 }, () => 'a0 1 '.repeat(150));
  await inTime(() => factsOf(paste([`echo "${places}"`, ...rows], [`echo "${'$('.repeat(500)}"`, ...rows])));
});
