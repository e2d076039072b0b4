import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectFacts } from '../../../plugins/exercise-checker/core/facts/collect.ts';
import type { Fact } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import { attributeOf } from '../../../plugins/exercise-checker/core/facts/fact-types.ts';
import { LIMITS } from '../../../plugins/exercise-checker/core/limits.ts';
import type { OutputLine, Segment } from '../../../plugins/exercise-checker/core/segments/segment.ts';
import { inTime } from '../processor-time.ts';
import { paste, searchesFor, segmentsOf } from '../support.ts';

const RUNS = { seed: 20261123, numRuns: 40 };
const HEX = '9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae';
const ROOT = '/run/containerd/io.containerd.runtime.v2.task/blue/web/rootfs';

/** One command of each kind that is read, with rows as it prints them. */
const SAMPLES: readonly (readonly [command: string, ...rows: string[]])[] = [
  ['ps -ef', 'UID PID PPID C STIME TTY TIME CMD', 'root 4711 1 0 04:20 ? 00:00:00 nginx -g daemon off;'],
  ["ps aux | grep -E 'nginx|[h]ttpd'", 'root 4711 0.0 0.1 1 1 ? S 04:20 0:00 nginx -g'],
  ['ps -p 4711', '    PID TTY          TIME CMD', '   4711 ?        00:00:00 nginx <defunct>'],
  ['pgrep -a nginx', '4711 nginx -g daemon off;'],
  ['pidof nginx', '4711 4712'],
  [
    'pstree -p',
    'systemd(1)-+-containerd-shim(1693)-+-nginx(1716)',
    '           |                       `-sleep(1800)',
  ],
  ['pstree -ap', 'systemd,1', '  └─containerd-shim,1693 -namespace default -id web'],
  ['systemctl status nginx', '   Main PID: 4711 (nginx)', '     └─ 4711 nginx -g daemon off;'],
  ['cat /proc/4711/status', 'Name:   nginx', 'Pid:    4711', 'PPid:   1693'],
  ['cat /proc/4711/cmdline', 'nginx-g'],
  ['kill -0 4711', 'bash: kill: (4711) - No such process'],
  ['uname -a', 'Linux lab 6.1.0-18-amd64 #1 SMP x86_64'],
  ['ctr run --rm img g sh', '/ # uname -r', '4.4.0'],
  ['ls -l /run/runc/web', 'total 4', 'prw--w--w- 1 root root    0 Nov 26 04:20 exec.fifo'],
  ['ls /a', "ls: cannot access '/a': No such file or directory"],
  ['find /x', '/x/a', 'find: ‘/y’: No such file or directory'],
  ['du -sh /x', '1.1M\t/x'],
  ['stat /run/x', '  File: /run/x'],
  ['cat /sys/fs/cgroup/default/web/memory.max', '67108864'],
  ['grep . /sys/fs/cgroup/default/web/*', '/sys/fs/cgroup/default/web/memory.max:67108864'],
  ['readlink /proc/10/ns/net', 'net:[4026532281]'],
  ['lsns -p $PID', '        NS TYPE NPROCS PID USER COMMAND', '4026532281 net 1 4711 root /pause'],
  ['curl -s http://127.0.0.1:8080/', '<h1>hi</h1>', 'curl: (7) Failed to connect'],
  ['tar tvf a.tar', '-rw-r--r-- 0/0              42 2024-03-01 12:00 ./www/index.html'],
  ['mount', `overlay on ${ROOT} type overlay (rw,lowerdir=/s/1/fs,upperdir=/s/2/fs,workdir=/s/2/work)`],
  ['findmnt -t overlay', `├─${ROOT} overlay overlay rw,relatime,lowerdir=/s/1/fs,upperdir=/s/2/fs`],
  [`sha256sum ${HEX}`, `${HEX}  ${HEX}`],
  [`cat blobs/sha256/${HEX}`, '{"schemaVersion":2,"layers":[]}'],
  ['runc list', 'ID PID STATUS BUNDLE CREATED OWNER', 'web 4711 running /root/b 2026-11-26T04:20:00Z root'],
  [
    'runc list -f json',
    '[{"ociVersion":"1.0.2-dev","id":"web","pid":4711,"status":"running","bundle":"/root/b"}]',
  ],
  ['runc state web', '{', '  "id": "web",', '  "pid": 4711,', '  "status": "running"', '}'],
  ['runc ps web', 'UID PID PPID C STIME TTY TIME CMD', 'root 4711 1 0 04:20 ? 00:00:00 nginx -g'],
  ['runc ps -f json web', '[4711,4712]'],
  ['runc events --stats web', '{"type":"stats","id":"web","data":{"memory":{"usage":{"limit":67108864}}}}'],
  [
    'ls -l /proc/*/exe | grep nginx',
    'lrwxrwxrwx 1 root root 0 Nov 26 04:20 /proc/4711/exe -> /usr/sbin/nginx',
  ],
];

const [SEGMENT] = (await segmentsOf(paste(['true'], ['true']))) as [Segment];

function factsIn(command: string, rows: readonly string[]): Fact[] {
  const output: OutputLine[] = rows.map((text, index) => ({ line: index + 1, column: 0, text }));
  return collectFacts([{ ...SEGMENT, command, output }], searchesFor('nginx', 'httpd', 'runc'));
}

/** Anything that may become of rows: others in between, letters lost, changed or doubled. */
const mutation = fc.record({
  row: fc.nat(),
  at: fc.nat(),
  length: fc.nat({ max: 40 }),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('...', ' ', '(', '"', '4711', ' -> ', '/proc/', ':', '\u0000'),
  ),
  double: fc.boolean(),
});

function mutate(
  rows: readonly string[],
  {
    row,
    at,
    length,
    text,
    double,
  }: { row: number; at: number; length: number; text: string; double: boolean },
): string[] {
  const changed = [...rows];
  const index = row % changed.length;
  const old = changed[index] ?? '';
  const place = at % (old.length + 1);
  changed[index] = old.slice(0, place) + text + old.slice(place + length);
  if (double) changed.push(old);
  return changed;
}

describe.each(SAMPLES)('%s', (command, ...rows) => {
  test('proves something but for the command', () => {
    expect(factsIn(command, rows).filter(({ type }) => type !== 'command')).not.toEqual([]);
  });

  test('with whatever became of its rows, has facts that the catalogue knows', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const facts = factsIn(command, mutations.reduce<string[]>(mutate, [...rows]));
        for (const { type, values, place } of facts) {
          expect(place.line).toBeGreaterThan(0);
          for (const [name, value] of values) {
            const attribute = attributeOf(type, name);
            const kind = Array.isArray(value)
              ? 'texts'
              : ({ string: 'text', number: 'integer', boolean: 'truth' } as const)[
                  typeof value as 'string' | 'number' | 'boolean'
                ];
            expect([type, name, kind]).toEqual([type, name, attribute?.type]);
            if (typeof value === 'number') expect(Number.isInteger(value)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  test('is read at once, however long its rows are', async () => {
    const long = (text: string): string =>
      text.repeat(Math.ceil(LIMITS.lineLength / text.length)).slice(0, LIMITS.lineLength);
    const attacks = [
      ...rows,
      'a',
      ' ',
      '\t',
      '1',
      'a ',
      '1 ',
      '/a',
      '(',
      'a(1)',
      '│ ',
      'overlay ',
      `${ROOT} `,
      'upperdir=',
      '"id":"',
      '{',
      'memory:',
      ' -> ',
      '-',
    ];
    await inTime(() => attacks.forEach((text) => factsIn(command, Array<string>(10).fill(long(text)))));
  });
});
