import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

describe('what people typed who had not seen the checker', () => {
  test.each([
    ['cat /proc/4711/comm', 'httpd', 'httpd'],
    ['cat /proc/4711/cmdline; echo', 'httpd-f-p8080-h/www', 'httpd'],
    ["tr '\\0' ' ' < /proc/4711/cmdline", 'httpd -f -p 8080 -h /www ', 'httpd'],
  ])('%s names the program of the process', async (command, output, name) => {
    expect(await valuesOf(paste([command, output], ['true']), 'process')).toMatchObject([
      { pid: 4711, name },
    ]);
  });

  test('a variable whose value was shown is that process', async () => {
    const session = paste(['P=4711'], ['echo $P', '4711'], ['cat /proc/$P/comm', 'httpd'], ['true']);
    expect(await valuesOf(session, 'process')).toMatchObject([{ pid: 4711, name: 'httpd' }]);
  });

  test.each(['ps -ef | grep "[r]unc"', 'ps -ef | grep [r]unc', "ps aux | grep '[r]unc$'"])(
    '%s finds nothing where runc is not',
    async (command) => {
      expect(await valuesOf(paste([command], ['true']), 'search')).toMatchObject([
        { name: 'runc', found: false },
      ]);
    },
  );

  test.each(['ps -aux | grep [r]unc', 'ps -ax | grep "[r]unc"'])(
    '%s looks at every process',
    async (command) => {
      expect(await valuesOf(paste([command], ['true']), 'search')).toMatchObject([
        { name: 'runc', found: false },
      ]);
    },
  );

  test('a search that did not take place proves nothing', async () => {
    const session = paste(['pgrep -x runc', 'bash: pgrep: command not found'], ['true']);
    expect(await valuesOf(session, 'search')).toEqual([]);
  });

  test('awk leaves a PID and a program of each row', async () => {
    const command = "ps -ef | grep runsc | awk '{print $2,$8}'";
    const session = paste([command, '4867 runsc-gofer', '4868 runsc-sandbox', '4900 grep'], ['true']);
    expect(await valuesOf(session, 'process')).toMatchObject([
      { pid: 4867, name: 'runsc-gofer' },
      { pid: 4868, name: 'runsc-sandbox' },
    ]);
  });

  const PS_HEADING = 'UID          PID    PPID  C STIME TTY          TIME CMD';
  const row = (pid: number, command: string): string =>
    `root     ${String(pid).padStart(7)}       1  0 04:20 ?        00:00:00 ${command}`;

  test('a list of all processes shows which there are', async () => {
    const session = paste(['ps -ef', PS_HEADING, row(1, '/sbin/init'), row(4711, 'httpd -f')], ['true']);
    expect(await valuesOf(session, 'listing')).toEqual([{ of: 'process', ids: ['1', '4711'], count: 2 }]);
  });

  test.each([
    ['ps -ef | grep sleep', [{ name: 'sleep', found: false }]],
    ['ps -ef | grep [s]leep', [{ name: 'sleep', found: false }]],
    ['ps aux | grep 2120 | grep -v grep', [{ pid: 2120, found: false }]],
    [
      "ps -ef | grep -v grep | grep -E 'httpd|sleep|2120'",
      [
        { name: 'sleep', found: false },
        { pid: 2120, found: false },
      ],
    ],
    ['ps -ef | grep httpd', []],
    ['ps -ef | grep -v sleep', []],
    ['ps -ef | grep sleep | head -1', []],
    ['ps | grep sleep', []],
  ])('%s finds no row of what is not there', async (command, expected) => {
    const rows = [row(4711, 'httpd -f'), row(5000, 'grep sleep')];
    const found = await valuesOf(paste([command, ...rows], ['true']), 'search');
    expect(found).toEqual(expected.map((search) => ({ of: 'process', ...search })));
  });

  test('an event among the output of another command of ctr is one', async () => {
    const event =
      '2026-11-26 05:15:29.1 +0000 UTC default /tasks/exit {"container_id":"victim","id":"victim","exit_status":137}';
    const session = paste(['sudo ctr task ls', event, 'TASK    PID    STATUS    '], ['true']);
    expect(await valuesOf(session, 'event')).toMatchObject([
      { topic: '/tasks/exit', id: 'victim', status: 137 },
    ]);
    const path = paste(['sudo ctr snapshot ls', '/snapshot/prepare {"key":"x"}'], ['true']);
    expect(await valuesOf(path, 'event')).toEqual([]);
  });

  test('a loop shows the mounts of each containerd namespace', async () => {
    const mount = (number: number): string =>
      `mount -t overlay overlay /mnt -o upperdir=/s/${number}/fs,lowerdir=/s/1/fs,workdir=/s/${number}/work`;
    const loop = 'for n in blue red; do sudo ctr -n $n snapshot mounts /mnt web; done';
    expect(await valuesOf(paste([loop, mount(2), mount(3)], ['true']), 'mount')).toMatchObject([
      { namespace: 'blue', upper: '/s/2/fs' },
      { namespace: 'red', upper: '/s/3/fs' },
    ]);
  });
});
