import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

const HEAD = 'TASK    PID    STATUS';
const ROW = 'web     298    RUNNING';

describe('a filter that writes words of its own leaves no evidence', () => {
  test.each([
    `awk 'END {print "web", 298, "RUNNING"}'`,
    `awk '{print "web", 298, "RUNNING"}'`,
    `awk '{print $1, 298, "RUNNING"}'`,
    `awk '{$3 = "RUNNING"; print}'`,
    `awk '{$3="RUNNING"}1'`,
    `awk '$3="RUNNING"'`,
    `awk '{sub(/STOPPED/, "RUNNING"); print}'`,
    `awk -v s=RUNNING '{print $1, $2, s}'`,
    `awk '{print $1, $2, s}' s=RUNNING`,
    `awk '{printf "%s %s RUNNING\\n", $1, $2}'`,
    `awk '{print $1, NR, $3}'`,
    `awk '{for(i=1;i<=NF;i++) print i}'`,
    `awk '{for(i=1;i<=NF;i++) $i = "web"; print}'`,
    `awk '{for(i=1;i<99;i++) print i}'`,
    `awk '{while ((getline l < "f") > 0) print l}'`,
    `awk 1 tasks.txt`,
    'awk -f list.awk',
    'cat - tasks.txt',
    'cat tasks.txt',
    'cat <<< "web 298 RUNNING"',
    'cat < tasks.txt',
    'grep web tasks.txt',
    'sort - tasks.txt',
    'tail -n +1 tasks.txt',
    `perl -pe 's/STOPPED/RUNNING/'`,
    `python3 -c 'print("web 298 RUNNING")'`,
    'tr 4 2',
    `tr '[:lower:]' '[:upper:]'`,
    `sed 's/STOPPED/RUNNING/'`,
    `sed -e 1p -e 's|STOPPED|RUNNING|'`,
    `sed '$a web 298 RUNNING'`,
    `sed 'y/4/2/'`,
    'sed -f list.sed',
    `tee >(echo "web 298 RUNNING")`,
    `jq -nr '"web 298 RUNNING"'`,
    'xargs -n 3 echo',
    'nl',
    './list.sh',
    'ssh far cat tasks.txt',
  ])('ctr task ls | %s', async (filter) => {
    for (const command of [`sudo ctr task ls | ${filter}`, `sudo ctr task ls | cat | ${filter} | cat`]) {
      const session = paste([command, HEAD, ROW], ['true']);
      expect(await valuesOf(session, 'task')).toEqual([]);
      expect(await valuesOf(session, 'listing')).toEqual([]);
    }
  });

  test.each([
    `awk '{print}'`,
    `awk '{print $0}'`,
    `awk '/web/ {print $1, $2, $3}'`,
    `awk 'NR==1 || $3=="RUNNING"'`,
    `awk '{if ($2 == 298) print $1" "$2"\\t"$3}'`,
    `awk '!seen[$1]++'`,
    `awk '{printf "%-10s %s %s\\n", $1, $2, $3}'`,
    `tr -s ' '`,
    `tr '\\t' ' '`,
    `tr -d '"'`,
    `sed 's/  */ /g'`,
    `sed -n '1,5p'`,
    `sed '/^$/d;1p'`,
    `sed -E 's/^(\\S+) /\\1  /'`,
    `cut -c 1-40`,
    `column -t -s ' '`,
    'rg web',
    'head -5',
    'tail +2',
    'grep -n .* | cut -d: -f2-',
  ])('ctr task ls | %s leaves what ctr printed', async (filter) => {
    const session = paste([`sudo ctr task ls | ${filter}`, HEAD, ROW], ['true']);
    expect(await valuesOf(session, 'task')).toMatchObject([{ id: 'web', pid: 298, status: 'RUNNING' }]);
    expect(await valuesOf(session, 'listing')).toEqual([]);
  });

  test('nor where the output went into a variable first', async () => {
    const made = `D=$(sudo ctr task ls | awk '{print "web 298 RUNNING"}'); echo "$D"`;
    expect(await valuesOf(paste([made, ROW], ['true']), 'task')).toEqual([]);
  });

  test('nor what a program of text writes while it reads a file of the kernel', async () => {
    const status = ['Name:   httpd', 'Pid:    298', 'PPid:   1'];
    const read = (command: string): Promise<unknown[]> =>
      valuesOf(paste([command, ...status], ['true']), 'process');
    expect(await read('cat /proc/298/status')).toMatchObject([{ pid: 298, ppid: 1 }]);
    expect(await read(`sed -n '1,9p' /proc/298/status`)).toMatchObject([{ pid: 298, ppid: 1 }]);
    expect(await read(`sed 's/sh/httpd/' /proc/298/status`)).toEqual([]);
    expect(await read(`awk '{print "PPid:   1"}' /proc/298/status`)).toEqual([]);
  });

  test('the blanks in a command line of the kernel may be written', async () => {
    const session = paste([`cat /proc/298/cmdline | tr '\\0' ' '`, 'httpd -f -p 8080'], ['true']);
    expect(await valuesOf(session, 'process')).toMatchObject([{ pid: 298, name: 'httpd' }]);
  });
});
