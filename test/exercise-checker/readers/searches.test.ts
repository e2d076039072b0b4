import { describe, expect, test } from 'vitest';
import { marked, paste, searchesFor, valuesOf } from '../support.ts';

describe('a search for a process that leaves some processes out', () => {
  test.each([
    'pgrep -u learner -x runc',
    'pgrep -t pts/0 runc',
    'pgrep -P 113 -x runc',
    'pgrep --parent=113 runc',
    'pgrep -v runc',
  ])('%s finds nothing, and proves nothing', async (command) => {
    expect(await valuesOf(marked([command, 1], ['true', 0]), 'search')).toEqual([]);
  });

  test('those of root are all that matter', async () => {
    for (const user of ['root', '0'])
      expect(await valuesOf(marked([`pgrep -u ${user} -x runc`, 1], ['true', 0]), 'search')).toEqual([
        { of: 'process', name: 'runc', found: false },
      ]);
  });

  test('a heading by head, in a command before, leaves out nothing', async () => {
    const heading = 'UID          PID    PPID  C STIME TTY          TIME CMD';
    const session = paste(['ps -ef | head -1; ps -ef | grep runc', heading], ['true']);
    expect(await valuesOf(session, 'search')).toContainEqual({ of: 'process', name: 'runc', found: false });
  });

  test('a grep that takes runc out leaves nothing to prove', async () => {
    const search = (filter: string): string => paste([`ps -ef | grep runc | grep -v ${filter}`], ['true']);
    expect(await valuesOf(search('runc'), 'search')).toEqual([]);
    expect(await valuesOf(search('shim-runc'), 'search')).toMatchObject([{ name: 'runc', found: false }]);
  });

  test('head and tail may leave out the row', async () => {
    const shim =
      'root   210   1  0 04:40 ?  00:00:00 /usr/bin/containerd-shim-runc-v2 -namespace default -id web';
    for (const filter of ['head -1', 'tail -n 1'])
      expect(await valuesOf(paste([`ps -ef | grep runc | ${filter}`, shim], ['true']), 'search')).toEqual([]);
  });
});

test.each([
  ['pgrep -x runc | wc -l', '0', false],
  ['pgrep -x runc | wc -l', '1', true],
  ['pgrep -a runc | grep -c .', '0', false],
])('%s that answers %s', async (command, answer, found) => {
  const session = paste([command, answer], ['true']);
  expect(await valuesOf(session, 'search')).toEqual([{ of: 'process', name: 'runc', found }]);
});

describe('a status shown in the same line', () => {
  test.each([
    ['pgrep -x runc; echo $?', ['1'], false],
    ['pgrep -x runc; echo "exit status: $?"', ['exit status: 1'], false],
    ['pgrep -x runc; echo $?', ['4711', '0'], true],
  ])('%s with %j is not a process', async (command, output, found) => {
    const session = paste([command, ...output]);
    expect(await valuesOf(session, 'search')).toEqual([{ of: 'process', name: 'runc', found }]);
    expect(await valuesOf(session, 'process')).toHaveLength(found ? 1 : 0);
  });
});

/** The names that are searched for behind `ps -ef |`, with these rows left. */
function sought(filters: string, names: readonly string[], ...rows: string[]): Promise<unknown> {
  return valuesOf(paste([`ps -ef | ${filters}`, ...rows], ['true']), 'search', searchesFor(...names));
}

const row = (command: string): string => `root     4711       1  0 04:20 ?        00:00:00 ${command}`;
const missing = (name: string): object => ({ of: 'process', name, found: false });

describe('what grep looks for', () => {
  test.each([
    ['grep nginx', ['nginx']],
    ["grep '[n]ginx'", ['nginx']],
    ['grep -w conmon', ['conmon']],
    ['grep -E "nginx|conmon"', ['nginx', 'conmon']],
    ["grep 'nginx\\|conmon'", ['nginx', 'conmon']],
    ["egrep '(nginx|conmon)'", ['nginx', 'conmon']],
    ['grep -e nginx -e conmon', ['nginx', 'conmon']],
    ['fgrep -i NGINX', ['NGINX']],
    ['grep nginx | grep -v grep', ['nginx']],
    ['grep -v grep | grep nginx', ['nginx']],
    ["awk '/[n]ginx/ {print $2}'", ['nginx']],
    ['tee all.txt | grep nginx | sort', ['nginx']],
  ])('%s, and finds nothing', async (filters, words) => {
    expect(await sought(filters, [])).toEqual(words.map(missing));
  });

  test.each(["grep 'ngin.'", "grep -E 'ngi+nx?'", 'grep -i NgInX', 'grep "nginx\\|x"'])(
    '%s lets through what an exercise asks for',
    async (filters) => {
      expect(await sought(filters, ['nginx', 'conmon'])).toContainEqual(missing('nginx'));
      expect(await sought(filters, ['nginx', 'conmon'])).not.toContainEqual(missing('conmon'));
    },
  );

  test.each([
    "grep '^nginx'",
    "grep 'nginx '",
    "grep 'nginx: master'",
    'grep -x nginx',
    'grep -m1 nginx',
    'grep -o nginx',
    'grep nginx | grep -v root',
    'grep nginx | grep -v nginx',
    'cut -c1-20 | grep nginx',
    'sed 1d | grep nginx',
    'head -5 | grep nginx',
    'grep nginx | xargs -r kill',
    "grep -P '(?<=x)nginx|nginx(?!x)'",
    `grep 'nginx${'x?'.repeat(120)}'`,
  ])('%s may have dropped a row of it', async (filters) => {
    expect(await sought(filters, ['nginx'])).toEqual([]);
  });

  test('the row of a grep is none, that of another program is', async () => {
    expect(await sought('grep nginx', ['nginx'], row('grep --color=auto nginx'))).toEqual([missing('nginx')]);
    expect(await sought('grep nginx', ['nginx'], row('/bin/sh /usr/bin/nginx'))).toEqual([]);
    expect(await sought('grep nginx', ['nginx'], row('/usr/sbin/nginx -g x'))).toEqual([
      { of: 'process', name: 'nginx', found: true },
    ]);
    // No one said that nginx is a name; any row that has it is what was looked for.
    expect(await sought('grep ngin', [], row('/usr/sbin/nginx -g x'))).toEqual([]);
  });

  test('a count of none is none, and any other may be of the grep itself', async () => {
    expect(await sought('grep -c [n]ginx', [], '0')).toEqual([missing('nginx')]);
    expect(await sought("grep '[n]ginx' | wc -l", [], '0')).toEqual([missing('nginx')]);
    expect(await sought('grep -c nginx', [], '1')).toEqual([{ of: 'process', name: 'nginx' }]);
    expect(await sought('grep nginx | wc -l | grep -v x', [], '0')).toEqual([]);
    expect(await sought('wc -l', ['nginx'], '0')).toEqual([]);
  });
});

describe('what pgrep finds', () => {
  const found = (command: string, ...rows: string[]): Promise<unknown> =>
    valuesOf(paste([command, ...rows], ['true']), 'search', searchesFor('nginx', 'conmon'));

  test('others than the name asked for prove nothing of it', async () => {
    expect(await found('pgrep -l nginx', '9 nginx-agent')).toEqual([{ of: 'process', name: 'nginx' }]);
    expect(await found('pgrep -af nginx', '9 tail -f /var/log/nginx')).toEqual([
      { of: 'process', name: 'nginx' },
    ]);
    expect(await found('pgrep nginx', '9')).toEqual([{ of: 'process', name: 'nginx' }]);
    expect(await found('pgrep -a nginx', '9 nginx -g x')).toEqual([
      { of: 'process', name: 'nginx', found: true },
    ]);
    expect(await found('pgrep -x nginx', '9')).toEqual([{ of: 'process', name: 'nginx', found: true }]);
  });

  test('nothing is nothing of each name that it would have found', async () => {
    expect(await found('pgrep ngin')).toEqual([missing('ngin'), missing('nginx')]);
    expect(await found("pgrep -x 'nginx|conmon'")).toContainEqual(missing('conmon'));
    expect(await found('pgrep -x ngin')).toEqual([missing('ngin')]);
    expect(await found('pidof conmon')).toEqual([missing('conmon')]);
  });

  test('the kernel keeps fifteen letters of a name', async () => {
    expect(await found('pgrep -x containerd-shim-runc-v2')).toEqual([]);
    expect(await found('pgrep -f containerd-shim-runc-v2')).toEqual([missing('containerd-shim-runc-v2')]);
  });

  test('a filter that would not let it through proves nothing', async () => {
    expect(await found('pgrep -a nginx | grep -c shim', '0')).toEqual([]);
    expect(await found('pgrep -a nginx | grep -c nginx', '0')).toEqual([missing('nginx')]);
  });
});

test('the programs of all processes are not processes', async () => {
  const session = paste(["sudo ls -l /proc/[0-9]*/exe | grep -c '/conmon$'", '0'], ['true']);
  expect(await valuesOf(session, 'search')).toEqual([{ of: 'program', name: 'conmon', found: false }]);
});
