import { expect, test } from 'vitest';
import { readCommandLine, readInvocation, ShellEnvironment } from '../../plugins/container-commands/index.ts';

function read(line: string): unknown {
  const environment = new ShellEnvironment();
  const stage = readCommandLine(line, environment)[0]?.stages[0];
  const invocation = stage && readInvocation(stage, environment);
  return invocation && [invocation.tool, Object.fromEntries(invocation.flags), invocation.operands];
}

test.each<[string, Record<string, string | true>, string[]]>([
  ['ps -e -o pid --sort pid', { A: true, o: 'pid', sort: 'pid' }, []],
  ['pgrep -fl --parent 1 shim', { full: true, 'list-name': true, parent: '1' }, ['shim']],
  ['pidof -s -o 1 shim', { s: true, o: '1' }, ['shim']],
  ['pkill -f -P 1 shim', { full: true, parent: '1' }, ['shim']],
  [
    'pstree -ps --highlight-pid 1 2',
    { 'show-pids': true, 'show-parents': true, 'highlight-pid': '1' },
    ['2'],
  ],
  ['kill -s KILL 1', { signal: 'KILL' }, ['1']],
  [
    'systemctl show -p MainPID --no-pager containerd',
    { property: 'MainPID', 'no-pager': true },
    ['show', 'containerd'],
  ],
  ['journalctl -u containerd -n 5 -e', { unit: 'containerd', lines: '5', 'pager-end': true }, []],
  ['ls -la --sort size /run', { l: true, all: true, sort: 'size' }, ['/run']],
  ['lsns -t net -n', { type: 'net', noheadings: true }, []],
  ['nsenter -t 1 -n ip -o a', { target: '1', net: true }, ['ip', '-o', 'a']],
  ['grep -i -A 2 web file', { 'ignore-case': true, 'after-context': '2' }, ['web', 'file']],
  ['sort -rk 2 file', { reverse: true, key: '2' }, ['file']],
  ['head -n 3 file', { lines: '3' }, ['file']],
  ['tail -n 3 file', { lines: '3' }, ['file']],
  ['wc -l file', { lines: true }, ['file']],
  ['cat -n file', { number: true }, ['file']],
  ["awk -F : '{print $1}' file", { 'field-separator': ':' }, ['{print $1}', 'file']],
  ['tee -a file', { append: true }, ['file']],
  ['uname -a', { all: true }, []],
  ['sysctl -n kernel.pid_max', { values: true }, ['kernel.pid_max']],
  ['readlink -f /a', { canonicalize: true }, ['/a']],
  ['stat -c %s /a', { format: '%s' }, ['/a']],
  ['du -s -d 1 /a', { summarize: true, 'max-depth': '1' }, ['/a']],
  ['findmnt -t overlay -n', { types: 'overlay', noheadings: true }, []],
  ['mount -t overlay -r a b', { types: 'overlay', 'read-only': true }, ['a', 'b']],
  ['sha256sum -c sums', { check: true }, ['sums']],
  ['shasum -a 256 file', { algorithm: '256' }, ['file']],
  ['tar -x -f a.tar -C /b', { extract: true, file: 'a.tar', directory: '/b' }, []],
  ['wget -q -O - http://a', { quiet: true, 'output-document': '-' }, ['http://a']],
  ['jq -r .a file', { 'raw-output': true }, ['.a', 'file']],
  ['curl -s -o file http://a', { silent: true, output: 'file' }, ['http://a']],
  ['egrep -e a file', { regexp: 'a' }, ['file']],
  ['fgrep -e a file', { regexp: 'a' }, ['file']],
  ['killall -s KILL shim', { signal: 'KILL' }, ['shim']],
  ['killall -9 shim', { signal: '9' }, ['shim']],
  ['pkill -9 shim', { signal: '9' }, ['shim']],
  ['gawk -F : 1', { 'field-separator': ':' }, ['1']],
  ['mawk -F : 1', { 'field-separator': ':' }, ['1']],
  ['bsdtar -x -f a.tar', { extract: true, file: 'a.tar' }, []],
])('%s', (line, flags, operands) => {
  expect(read(line)).toEqual([line.split(' ', 1)[0], flags, operands]);
});

test('of a tool that is not known no flag takes a value', () => {
  expect(read('lsof -p 1')).toEqual(['lsof', {}, ['1']]);
});
