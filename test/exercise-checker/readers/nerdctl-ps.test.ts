import { describe, expect, test } from 'vitest';
import { IMAGE, paste, valuesOf } from '../support.ts';
import { PS, row, SHORT } from './nerdctl-outputs.ts';

describe('nerdctl ps', () => {
  test.each([
    ['Up', 'RUNNING'],
    ['Up (healthy)', 'RUNNING'],
    ['Up (health: starting)', 'RUNNING'],
    ['Exited (137) 5 seconds ago', 'STOPPED'],
    ['Exited (0) About a minute ago', 'STOPPED'],
    ['Restarting (1) Less than a second ago', 'STOPPED'],
    ['Paused', 'PAUSED'],
  ])('%s is %s', async (shown, status) => {
    const text = paste(['nerdctl ps -a', PS, row('web', shown)]);
    expect(await valuesOf(text, 'task')).toMatchObject([{ id: 'web', status, namespace: 'default' }]);
    expect(await valuesOf(text, 'container')).toEqual([
      { id: 'web', containerdId: SHORT, image: IMAGE, namespace: 'default' },
    ]);
  });

  test.each([
    ['ports', PS, row('web', 'Up', IMAGE, '0.0.0.0:8080->8080/tcp, 127.0.0.1:90-91->90-91/udp')],
    ['a size', `${PS}    SIZE`, `${row('web')}    12.0 KiB (virtual 4.5 MiB)`],
    ['a size of 2.x', `${PS}    SIZE`, `${row('web')}    12.3kB (virtual 4.7MB)`],
  ])('%s beside the name', async (_, header, line) => {
    expect(await valuesOf(paste(['nerdctl ps -s', header, line]), 'task')).toMatchObject([{ id: 'web' }]);
  });

  test('--format wide shows the runtime', async () => {
    const line = `${row('web')}    io.containerd.runc.v2    linux/amd64    0.0 B (virtual 4.5 MiB)`;
    const text = paste(['nerdctl ps --format wide', `${PS}    RUNTIME    PLATFORM    SIZE`, line]);
    expect(await valuesOf(text, 'container')).toMatchObject([
      { id: 'web', runtime: 'io.containerd.runc.v2' },
    ]);
  });

  test('a row cut by a narrow terminal is one container', async () => {
    const whole = row('web');
    const text = paste(['nerdctl ps', PS.slice(0, 80), PS.slice(80), whole.slice(0, 80), whole.slice(80)]);
    expect(await valuesOf(text, 'task')).toMatchObject([{ id: 'web', status: 'RUNNING' }]);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ of: 'task', ids: ['web'] }]);
  });

  test('a container of ctr has no name here, but the ID ctr gave it', async () => {
    const line = row('').replace(SHORT, 'web         ');
    const text = paste(['nerdctl ps -a', PS, row('db'), line]);
    expect((await valuesOf(text, 'task')).map((task) => task['id'])).toEqual(['db', 'web']);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ ids: ['db', 'web'] }, { ids: ['db', 'web'] }]);
  });

  test('one whose ID is cut makes the list an incomplete one', async () => {
    const text = paste(['nerdctl ps -a', PS, row('db'), row('').replace(SHORT, 'a-long-one-i')]);
    expect((await valuesOf(text, 'task')).map((task) => task['id'])).toEqual(['db']);
    expect(await valuesOf(text, 'listing')).toEqual([]);
  });

  test.each([
    ['nerdctl ps', [PS], ['task']],
    ['nerdctl ps -a', [PS], ['container', 'task']],
    ['nerdctl container ls --all', [PS], ['container', 'task']],
    ['nerdctl ps -aq', [], ['container', 'task']],
    ['nerdctl ps -q', [], ['task']],
    ['nerdctl ps -aq', [SHORT], []],
    ['nerdctl ps -a --filter name=web', [PS], []],
    ['nerdctl ps -l', [PS], []],
    ['nerdctl ps -n 3', [PS], []],
    ['nerdctl ps -aqf name=web', [], []],
    ['nerdctl ps -a | grep web', [], []],
    ['nerdctl ps -a > list', [], []],
    ['nerdctl ps -a', [], []],
    ["nerdctl ps -a --format '{{.Names}}'", [], ['container', 'task']],
    ["nerdctl ps -a --format '{{json .}}'", [], ['container', 'task']],
    ['nerdctl ps -a --format raw', [], []],
    ['nerdctl ps -a', ['FATA[0000] cannot access containerd socket "/run/containerd/containerd.sock"'], []],
  ])('%s, with output %j, is a complete list of %j', async (command, output, kinds) => {
    const lists = await valuesOf(paste([command, ...output]), 'listing');
    expect(lists.map((list) => list['of'])).toEqual(kinds);
  });

  test('-q shows IDs', async () => {
    const text = paste(['nerdctl -n blue ps -q', SHORT]);
    expect(await valuesOf(text, 'task')).toEqual([{ id: SHORT, status: 'RUNNING', namespace: 'blue' }]);
    expect(await valuesOf(paste(['nerdctl ps -aq', SHORT]), 'task')).toEqual([]);
  });
});

describe('rows of ps', () => {
  const HEADER =
    'CONTAINER ID    IMAGE                                             COMMAND                   CREATED           STATUS    PORTS                     NAMES';
  const start = (id: string): string => `${id.padEnd(12)}    ${IMAGE}    "httpd -f -p 8080 -h…"    `;
  const wide = 'io.containerd.runc.v2    linux/amd64    8.0 KiB (virtual 2.0 MiB)';
  const wideOfCtr = 'io.containerd.runc.v2                   8.0 KiB (virtual 2.0 MiB)';

  test.each([
    ['Exited (137) Less than a second ago', { status: 'STOPPED', exitStatus: 137 }],
    ['Up', { status: 'RUNNING' }],
  ])('%s', async (shown, task) => {
    const line = `${start('e4d85ea2884e')}12 seconds ago    ${shown}    0.0.0.0:8080->8080/tcp    porter`;
    const text = paste(['sudo nerdctl ps -a', HEADER, line]);
    expect(await valuesOf(text, 'task')).toEqual([
      { id: 'porter', containerdId: 'e4d85ea2884e', namespace: 'default', ...task },
    ]);
    expect(await valuesOf(text, 'container')).toMatchObject([
      { id: 'porter', image: IMAGE, ports: ['0.0.0.0:8080->8080/tcp'] },
    ]);
  });

  test('one that is created has a record and no task yet', async () => {
    const line = `${start('fd3f93952669')}Less than a second ago    Created                                                  made`;
    const text = paste(['sudo nerdctl ps -a', HEADER, line]);
    expect(await valuesOf(text, 'container')).toMatchObject([{ id: 'made' }]);
    expect(await valuesOf(text, 'task')).toEqual([]);
    expect(await valuesOf(text, 'listing')).toMatchObject([
      { of: 'container', ids: ['made'] },
      { of: 'task', ids: [] },
    ]);
  });

  test('ports of one address are told together', async () => {
    const ports = '0.0.0.0:5353->53/udp, 0.0.0.0:9090-9091->90-91, 49153->7070/tcp, 127.0.0.1:81->8080/tcp';
    const line = `${start('bd52d8c58aa8')}Less than a second ago    Up        ${ports}    ports`;
    expect(await valuesOf(paste(['sudo nerdctl ps', HEADER, line]), 'container')).toMatchObject([
      {
        id: 'ports',
        ports: [
          '0.0.0.0:5353->53/udp',
          '0.0.0.0:9090->90/tcp',
          '0.0.0.0:9091->91/tcp',
          '0.0.0.0:49153->7070/tcp',
          '127.0.0.1:81->8080/tcp',
        ],
      },
    ]);
  });

  test('--format wide, those of ctr without a name and a platform', async () => {
    const text = paste([
      'sudo nerdctl ps -a --format wide',
      `${HEADER}     RUNTIME                  PLATFORM       SIZE`,
      `${start('fd3f93952669')}2 seconds ago     Up                                   made      ${wide}`,
      `${start('of-ctr')}31 seconds ago    Created                                        ${wideOfCtr}`,
      `${start('e4d85ea2884e')}32 seconds ago    Up         0.0.0.0:8080->8080/tcp    porter    ${wide}`,
    ]);
    expect((await valuesOf(text, 'container')).map(({ id, runtime }) => [id, runtime])).toEqual([
      ['made', 'io.containerd.runc.v2'],
      ['of-ctr', 'io.containerd.runc.v2'],
      ['porter', 'io.containerd.runc.v2'],
    ]);
  });

  test('--size, those of ctr without a name', async () => {
    const text = paste([
      'sudo nerdctl ps -s',
      `${HEADER}     SIZE`,
      `${start('of-ctr')}31 seconds ago    Up                                            8.0 KiB (virtual 2.0 MiB)`,
      `${start('e4d85ea2884e')}32 seconds ago    Up        0.0.0.0:8080->8080/tcp    porter    8.0 KiB (virtual 2.0 MiB)`,
    ]);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ ids: ['of-ctr', 'porter'] }]);
  });
});
