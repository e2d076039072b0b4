import { describe, expect, test } from 'vitest';
import { Draft } from './draft.ts';
import { NamingBook } from './names.ts';
import { IDENTITIES, MEASURES, nameIdentities, nameMeasures } from './shapes.ts';

function settled(row: string, book = new NamingBook()): string {
  const draft = new Draft(row);
  nameMeasures(draft);
  nameIdentities(draft, book);
  return draft.settle(book);
}

/** Shapes that are known by what stands around them, with that around them. */
const SURROUNDINGS: Record<string, string> = {
  '9417fd9938ce': 'sha256:%',
  '4026532345': 'net:[%]',
  '12': '/snapshots/%/fs',
  '3439457037': '/run/containerd/fifo/%/web-stdin',
  MUI3HEu5dv: '/tmp/tmp.%',
  '123456789': '/tmp/containerd-mount%',
  '{"seconds":1795451142,"nanos":29905535}': '"exited_at":%',
  '{"seconds":1795451142}': '"exited_at":%',
  '0000': 'WARN[%] task web exit with non-zero exit code 137',
  '0.270328': '[   %] Ready!',
  '1031652': '"size": %,',
};

describe('what is named by its looks', () => {
  const examples = [...IDENTITIES, ...MEASURES].flatMap(({ kind, such }) =>
    such.map((example): [string, string] => [kind, example]),
  );
  test.each(examples)('a %s: %s', (kind, example) => {
    const around = SURROUNDINGS[example] ?? 'before % behind';
    const number = IDENTITIES.some((shape) => shape.kind === kind) ? ' 1' : '';
    const short = kind === 'digest' && example.length < 64 ? '…' : '';
    expect(settled(around.replace('%', example))).toBe(
      settledAround(around).replace('%', `<${kind}${number}${short}>`),
    );
  });
});

function settledAround(around: string): string {
  return around.replace('WARN[%]', 'WARN[%]').replace(/\s+/g, ' ');
}

describe('process IDs, by what stands around them', () => {
  test.each([
    ['/proc/1234/ns/net', '/proc/<pid 1>/ns/net'],
    ['  "pid": 1234,', '"pid": <pid 1>,'],
    ['{"container_id":"web","pid":1234}', '{"container_id":"web","pid":<pid 1>}'],
    ['[1] 1234', '[1] <pid 1>'],
    ['[1]+  1234 Running    sleep 100 &', '[1]+ <pid 1> Running sleep 100 &'],
    ['MainPID=1234', 'MainPID=<pid 1>'],
    ['NSpid:\t1234\t7', 'NSpid: <pid 1> <pid 2>'],
    ['PPid:   1', 'PPid: 1'],
    ['"pid": 0,', '"pid": 0,'],
    ['bash: kill: (1234) - No such process', 'bash: kill: (<pid 1>) - No such process'],
  ])('%s', (row, expected) => {
    expect(settled(row).trim()).toBe(expected);
  });
});

describe('what counts as it is', () => {
  test.each([
    ['an exit status', '137'],
    ['a port', 'httpd -f -p 8080 -h /www'],
    ['a limit', '33554432'],
    ['a limit with a unit', 'invalid value "32M" for flag -memory-limit: parse error'],
    ['a version', 'Version: 1.7.24~ds1'],
    ['the version of a package', 'containerd 1.7.24~ds1-6+deb13u1'],
    ['a release of gVisor', 'runsc version 0.0~20240729.0'],
    ['the build time gVisor tells', 'Linux 4.4.0 #1 SMP Sun Jan 10 15:06:54 PST 2016 x86_64 GNU/Linux'],
    ['an address with a port', 'listening on 127.0.0.1:8080'],
    ['a commit', 'commit: 54f16ffbefcd022bf032af768b5c5ce075c18bfc'],
    ['twelve digits that begin no digest', '123456789012'],
    ['a reference', 'registry.driftwood.example/driftwood/web:1.4.0'],
    ['a number of inodes', 'layers 282'],
  ])('%s', (_, row) => {
    expect(settled(row)).toBe(row);
  });
});

describe('names within a session', () => {
  test('the same digest has one name, whole or short, with its algorithm or without', () => {
    const book = new NamingBook();
    const [first, second] = ['a1'.repeat(32), 'b2'.repeat(32)];
    expect(settled(`sha256:${first} sha256:${second}`, book)).toBe('sha256:<digest 1> sha256:<digest 2>');
    expect(settled(`${second}  -`, book)).toBe('<digest 2> -');
    expect(settled(`manifest (${first.slice(0, 12)})`, book)).toBe('manifest (<digest 1…>)');
  });

  test('names are given from left to right, whatever rule found the thing', () => {
    expect(settled('"pid": 9, "ppid": 8')).toBe('"pid": <pid 1>, "ppid": <pid 2>');
  });

  test('text that looks like a name is kept apart from names', () => {
    expect(settled('<time> <pid 1> <b>')).toBe('\\<time> \\<pid 1> <b>');
  });

  test('the indentation of JSON and trees is kept, that of tables is not', () => {
    expect(settled('    "ID": "web"')).toBe('    "ID": "web"');
    expect(settled('   PID    PPID COMMAND')).toBe('PID PPID COMMAND');
  });
});
