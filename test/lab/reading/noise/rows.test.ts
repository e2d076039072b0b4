import { expect, test } from 'vitest';
import { contextOf } from '../command-context.ts';
import { Draft } from '../draft.ts';
import { NamingBook } from '../names.ts';
import { quietRows } from './index.ts';
import { nameIdentities, nameMeasures } from '../shapes.ts';

/** What is left of one row of a command's output. */
function quiet(command: string, row: string): string | undefined {
  const book = new NamingBook();
  const [draft] = quietRows([new Draft(row)], contextOf(command, 0, book));
  if (draft === undefined) return undefined;
  nameMeasures(draft);
  nameIdentities(draft, book);
  return draft.settle(book);
}

const DIGEST = `sha256:${'0a'.repeat(32)}`;

test.each([
  ['ctr images ls', 'web b=2,a=1', 'web a=1,b=2'],
  ['ctr images ls', 'web b=2=3,a=', 'web a=,b=2=3'],
  ['ctr images ls', 'web b=2', 'web b=2'],
  ['ctr images ls', 'web =2,=1', 'web =2,=1'],
  ['ctr content ls', `${DIGEST}  1.617kB  b=2,a=1`, 'sha256:<digest 1> <size> a=1,b=2'],
  ['pstree -p', 'containerd(4)─┬─shim(5)───{shim}(6)', 'containerd(<pid 1>)─┬─shim(<pid 2>)───{shim}'],
  ['pstree', 'containerd───12*[{containerd}]', 'containerd───{containerd}'],
  ['pstree', 'containerd-+-{containerd}', 'containerd───{containerd}'],
  ['pstree', 'containerd─{containerd}', 'containerd─{containerd}'],
  ['pstree -p', '  ├─{containerd}(12)', undefined],
  ['ls -l', '-rw-r--r-- 1 root root 1617 x', '-rw-r--r-- 1 root root <size> x'],
  ['tar tvf x', '-rw-r--r-- 0/0 1617 x', '-rw-r--r-- 0/0 <size> x'],
  [
    'systemctl status x',
    '  └─42 /usr/bin/containerd-shim-runc-v2 -names…',
    '└─<pid 1> /usr/bin/containerd-shim-runc-v2 …',
  ],
  ['ctr images pull x', 'registry.example/web:1   saved', '<progress>'],
  ['ctr images pull x', 'registry.example/web:1   fetching image content', '<progress>'],
  ['ctr task metrics web', 'memory.usage_in_bytes   4096', 'memory.usage_in_bytes <count>'],
  ['ctr task metrics web', 'memory.limit_in_bytes   4096', 'memory.limit_in_bytes 4096'],
  ['ctr task metrics web', 'cpuacct.usage_percpu   [1 2 3]', 'cpuacct.usage_percpu <count>'],
  [
    'runc events --stats x',
    '{"usage":12,"cpus":[0,1],"limit":5,"list":[7]}',
    '{"usage":<count>,"cpus":[0,1],"limit":5,"list":[<count>]}',
  ],
  [
    'crictl ps',
    'E1126 01:43:42.864638     291 remote_runtime.go:498] x',
    'E<date> <time> <pid 1> remote_runtime.go:498] x',
  ],
  ['ps -o pid=,ppid=', '12 13', '<pid 1> <pid 2>'],
  ['cat /proc/9/status', 'NSpid:\t12\t13', 'NSpid: <pid 1> <pid 2>'],
  ['sleep 1 &', '[1] 4242', '[1] <pid 1>'],
  ['dmesg | grep x', '[    0.270328] x', '[ <time>] x'],
  ['ls', '/tmp/containerd-mount123456789', '/tmp/containerd-mount<random 1>'],
])('of %s the row "%s" is "%s"', (command, row, expected) => {
  expect(quiet(command, row)).toBe(expected);
});
