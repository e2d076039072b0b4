import { describe, expect, test } from 'vitest';
import { paste, searchesFor, valuesOf } from '../support.ts';

const HEAD = 'CONTAINER    IMAGE    RUNTIME';
const row = (id: string): string => `${id}          img:1    io.containerd.runc.v2`;

/** The IDs in the list that a command proved to be whole; undefined if it proved none. */
async function wholeList(command: string, ...rows: string[]): Promise<unknown> {
  const [list] = await valuesOf(paste([command, ...rows], ['true']), 'listing');
  return list?.['ids'];
}

describe('a list that went through a program that leaves nothing out is whole', () => {
  test.each([
    'cat',
    'cat | cat',
    'tee list.txt',
    'sudo tee -a list.txt | cat',
    'sort',
    'sort -r -k2',
    'tac',
    'column -t',
    'less -FX',
    'more',
    'sort | column -t | tee f',
  ])('ctr container ls | %s', async (filter) => {
    expect(await wholeList(`sudo ctr container ls | ${filter}`, HEAD, row('db'), row('web'))).toEqual([
      'db',
      'web',
    ]);
    expect(await wholeList(`sudo ctr container ls 2>&1 | ${filter}`, HEAD)).toEqual([]);
    expect(await wholeList(`sudo ctr container ls |& ${filter}`, HEAD)).toEqual([]);
    expect(await wholeList(`sudo ctr container ls -q | ${filter}`, 'db', 'web')).toEqual(['db', 'web']);
  });

  test('the header of a sorted list is where its letters put it', async () => {
    const rows = [row('aa'), HEAD, row('web')];
    expect(await wholeList('sudo ctr container ls | sort', ...rows)).toEqual(['aa', 'web']);
    expect(await wholeList('sudo ctr container ls | sort -f', row('aa'), HEAD)).toEqual(['aa']);
    expect(await wholeList('sudo ctr container ls | sort', row('aa'), 'something', HEAD)).toBeUndefined();
    expect(await wholeList('sudo ctr container ls', ...rows)).toEqual(['web']);
  });

  test('processes above the heading of a sorted list are there', async () => {
    const session = paste(
      ['ps -eo pid,comm | sort -n', '    1 systemd', '    PID COMMAND', '  298 nginx'],
      ['true'],
    );
    expect(await valuesOf(session, 'process', searchesFor())).toHaveLength(2);
  });

  test.each(['nerdctl ps -a --format "{{.Names}}"', 'crictl pods -q'])('%s, too', async (command) => {
    expect(await valuesOf(paste([`sudo ${command} | cat`], ['true']), 'listing')).toEqual(
      await valuesOf(paste([`sudo ${command}`], ['true']), 'listing'),
    );
  });
});

describe('a list is not whole where rows may be missing', () => {
  test.each([
    'sort -u -k2',
    'uniq',
    'head -50',
    'grep .',
    'cut -c1-60',
    'column',
    "sed '/web/d'",
    "awk '!/web/'",
    'tee f >/dev/null',
    'cat > f',
    'sort -o f',
    'sort -c',
    'cat -A',
    'bat',
    'while read l; do :; done',
  ])('ctr container ls | %s', async (filter) => {
    if (filter !== 'bat')
      expect(await wholeList(`sudo ctr container ls | ${filter}`, HEAD, row('db'))).toBeUndefined();
    expect(await wholeList(`sudo ctr container ls -q | ${filter}`)).toBeUndefined();
  });

  test('a pager may have been left behind a full screen, and one that has the screen to itself leaves nothing', async () => {
    const many = Array.from({ length: 22 }, (_, index) => row(`c${index}`));
    expect(await wholeList('sudo ctr container ls | less -FX', HEAD, ...many)).toBeUndefined();
    expect(await wholeList('sudo ctr container ls -q | less')).toBeUndefined();
    expect(await wholeList("sudo nerdctl ps -a --format '{{.Names}}' | less")).toBeUndefined();
  });

  test('an error that a copy shows is one', async () => {
    const down = 'ctr: failed to dial "/run/containerd/containerd.sock": connection error';
    expect(await wholeList('sudo ctr container ls -q |& cat', down)).toBeUndefined();
    expect(await wholeList('sudo ctr container ls -q 2>/dev/null | cat')).toBeUndefined();
  });
});
