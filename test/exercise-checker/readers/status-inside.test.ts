import { describe, expect, test } from 'vitest';
import { IMAGE, marked, paste, valuesOf } from '../support.ts';

/** The exit status of a run whose program is this, where no status was shown. */
async function statusOf(program: string, output = 'begun', flags = '--rm'): Promise<unknown> {
  const [run] = await valuesOf(
    paste([`sudo ctr run ${flags} ${IMAGE} one ${program}`, ...output.split('\n')]),
    'run',
  );
  return run?.['status'];
}

describe('a status that was typed', () => {
  test.each([
    [`sh -c 'echo begun; exit 7'`, 7],
    [`sh -c 'echo begun; exit 0'`, 0],
    [`sh -c 'echo begun && exit 3'`, 3],
    [`sh -c 'exit 256'`, 0],
    [`sh -c 'echo begun; false'`, 1],
    [`/bin/false`, 1],
    [`true`, 0],
    [`timeout 1 sh -c 'echo begun; exit 5'`, 5],
    [`env A=1 false`, 1],
  ])('%s ends with %i', async (program, status) => {
    expect(await statusOf(program)).toBe(status);
  });
});

describe('a status that the last word of a program tells', () => {
  test.each([
    ['cat /www/x', "cat: can't open '/www/x': No such file or directory", 1],
    ['/bin/cat /www/x', 'cat: /www/x: No such file or directory', 1],
    ["sh -c 'echo hello; ls /srv/www'", 'ls: /srv/www: No such file or directory', 1],
    ['ls /x', "ls: cannot access '/x': No such file or directory", 2],
    ["sh -c 'test -f /y && ls /x'", 'ls: /x: No such file or directory', 1],
    ['ls /www /etc/x', 'ls: /etc/x: No such file or directory\n/www:\nindex.html', 1],
    ['ls /www', 'ls: /etc/x: No such file or directory\n/www:\nindex.html', undefined],
    ['cat /www/a', '1.4.0', undefined],
    ['cat /www/notes', 'head: notes: No such file or directory', undefined],
    [`sh -c 'cat /x; true'`, "cat: can't open '/x': No such file or directory", 0],
    [`sh -c 'cat /x; echo ok'`, "cat: can't open '/x': No such file or directory", undefined],
  ])('%s, which prints %j, ends with %j', async (program, output, status) => {
    expect(await statusOf(program, output)).toBe(status);
  });
});

describe('a status that no one knows', () => {
  test.each([
    [`sh -c 'echo begun'`],
    [`sh -c 'cat /www/version.txt && true'`],
    [`sh -c 'test -f /x || exit 4'`],
    [`sh -c 'if test -f /x; then exit 4; fi'`],
    [`sh -c 'exit 4 | cat'`],
    [`sh -c 'exit $STATUS'`],
    [`sh -c 'exit 4 &'`],
    [`echo exit 7`],
    [`sh -c 'trap "exit 4" EXIT; exit 0'`],
    [`sh -c 'exit 0x7'`],
  ])('%s has none', async (program) => {
    expect(await statusOf(program)).toBeUndefined();
  });

  test('a container in the background has none', async () => {
    expect(await statusOf(`sh -c 'exit 7'`, '', '-d')).toBeUndefined();
  });

  test('a run that failed has none', async () => {
    expect(await statusOf(`sh -c 'exit 7'`, 'ctr: image "x": not found')).toBeUndefined();
  });
});

test('a status that was shown counts more than one that was typed', async () => {
  const text = marked([`sudo ctr run --rm ${IMAGE} one sh -c 'echo begun; exit 7'`, 9, 'begun']);
  const [run] = await valuesOf(text, 'run');
  expect(run).toMatchObject({ status: 9, succeeded: true });
});

test.each([
  [`sudo ctr task exec --exec-id e web sh -c 'exit 5'`],
  [`sudo nerdctl exec web sh -c 'exit 5'`],
  [`sudo runc exec web sh -c 'exit 5'`],
])('%s is known to end with 5', async (command) => {
  const [exec] = await valuesOf(paste([command]), 'exec');
  expect(exec?.['status']).toBe(5);
});

test('crictl exec ends with its own status', async () => {
  const [exec] = await valuesOf(paste([`sudo crictl exec web sh -c 'exit 5'`]), 'exec');
  expect(exec?.['status']).toBeUndefined();
});
