import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

describe('runc', () => {
  test('creates, runs programs and sends signals', async () => {
    const session = paste(
      ['sudo runc create web'],
      ['sudo runc exec web id -u', '0'],
      ['sudo runc kill web KILL'],
      ['sudo runc --root /run/containerd/runc/default delete -f web'],
      ['true'],
    );
    expect(await valuesOf(session, 'create')).toEqual([{ id: 'web', succeeded: true }]);
    expect(await valuesOf(session, 'exec')).toEqual([{ id: 'web', output: '0' }]);
    expect(await valuesOf(session, 'kill')).toMatchObject([{ signal: 'SIGKILL', root: '/run/runc' }]);
    expect(await valuesOf(session, 'delete')).toMatchObject([
      { of: 'state', forced: true, root: '/run/containerd/runc/default' },
    ]);
  });

  test('an error that went into a file is read when the file is', async () => {
    const session = paste(
      ['sudo runc create web </dev/null >web.log 2>&1'],
      ['cat web.log', 'ERRO[0000] container with given ID already exists'],
      ['true'],
    );
    expect(await valuesOf(session, 'create')).toEqual([
      { id: 'web', succeeded: true },
      { id: 'web', succeeded: false, error: 'id-in-use' },
    ]);
  });
});

describe('its list', () => {
  test('runc tells its list as JSON', async () => {
    const row =
      '[{"ociVersion":"1.0.2-dev","id":"web","pid":4711,"status":"running","bundle":"/root/b","rootfs":"/root/b/rootfs","created":"2026-11-26T04:20:00Z","owner":""}]';
    const session = paste(['sudo runc list -f json', row], ['sudo runc list -f json', 'null'], ['true']);
    expect(await valuesOf(session, 'listing')).toMatchObject([{ count: 1, ids: ['web'] }, { count: 0 }]);
    expect(await valuesOf(session, 'state')).toMatchObject([{ id: 'web', pid: 4711, status: 'running' }]);
  });

  const shown = (id: string, more = ''): string =>
    `{"ociVersion":"1.0.2","id":"${id}","pid":1,"status":"running","bundle":"/b","rootfs":"/b/r","created":"2026-11-26T04:20:00Z"${more},"owner":""}`;

  test('with what has parts of its own', async () => {
    const annotated = shown('web', ',"annotations":{"a":"b"}');
    const session = paste(['sudo runc list -f json', `[${annotated},${shown('db')}]`], ['true']);
    expect(await valuesOf(session, 'listing')).toMatchObject([{ count: 2, ids: ['web', 'db'] }]);
  });

  test('each call of a line has its own answer', async () => {
    const session = paste(
      ['sudo runc --root /a list -f json; sudo runc --root /b list -f json', `[${shown('web')}]`, 'null'],
      ['true'],
    );
    expect(await valuesOf(session, 'listing')).toMatchObject([
      { root: '/a', ids: ['web'] },
      { root: '/b', ids: [] },
    ]);
    expect(await valuesOf(session, 'state')).toMatchObject([{ id: 'web', root: '/a' }]);
  });
});

describe('what runc prints', () => {
  const HEADING = 'ID          PID         STATUS      BUNDLE      CREATED                          OWNER';
  const row = (id: string): string =>
    `${id}         4711        running     /root/b     2026-11-26T04:20:00.123456789Z   root`;
  const root = '/run/runc';

  test('a list with all its rows is complete, one with a hole is not', async () => {
    const listed = (...rows: string[]): Promise<unknown> =>
      valuesOf(paste(['sudo runc list', HEADING, ...rows], ['true']), 'listing');
    expect(await listed(row('web'), row('a.b_c-1'))).toEqual([
      { of: 'state', root, ids: ['web', 'a.b_c-1'], count: 2 },
    ]);
    expect(await listed()).toEqual([{ of: 'state', root, ids: [], count: 0 }]);
    expect(await listed(row('web'), '...')).toEqual([]);
    expect(await listed(row('web'), 'web2        0           unheard-of   /root/b')).toEqual([]);
  });

  test('names alone, and states through grep', async () => {
    const names = paste(['sudo runc list -q', 'web', 'db'], ['true']);
    expect(await valuesOf(names, 'state')).toEqual([
      { id: 'web', root },
      { id: 'db', root },
    ]);
    const some = paste(['sudo runc list | grep web', row('web')], ['true']);
    expect(await valuesOf(some, 'state')).toEqual([
      { id: 'web', pid: 4711, status: 'running', bundle: '/root/b', root },
    ]);
    expect(await valuesOf(some, 'listing')).toEqual([]);
  });

  test('signals have one name, however they were typed', async () => {
    const signals = ['', ' 9', ' KILL', ' SIGUSR1', ' 10'].map((signal): [string] => [
      `sudo runc kill web${signal}`,
    ]);
    const found = await valuesOf(paste(...signals, ['true']), 'kill');
    expect(found.map(({ signal }) => signal)).toEqual([
      'SIGTERM',
      'SIGKILL',
      'SIGKILL',
      'SIGUSR1',
      'SIGUSR1',
    ]);
  });

  test('process IDs without anything else', async () => {
    expect(await valuesOf(paste(['sudo runc ps -f json web', '[4711,4712]'], ['true']), 'process')).toEqual([
      { pid: 4711 },
      { pid: 4712 },
    ]);
  });

  test('a state through jq or grep', async () => {
    const state = (command: string, ...rows: string[]): Promise<unknown> =>
      valuesOf(paste([command, ...rows], ['true']), 'state');
    expect(
      await state('sudo runc state web | grep -E "pid|status"', '  "pid": 4711,', '  "status": "created",'),
    ).toEqual([{ id: 'web', pid: 4711, status: 'created', root }]);
    expect(await state('sudo runc state web', 'ERRO[0000] container does not exist')).toEqual([]);
  });
});

describe('the folder of states is that of the user who runs runc', () => {
  test.each<[program: string, root: string]>([
    ['runc', '$XDG_RUNTIME_DIR/runc'],
    ['timeout 9 runc', '$XDG_RUNTIME_DIR/runc'],
    ...['sudo', 'sudo-rs', 'doas', 'pkexec', 'run0', 'gosu root', 'su-exec root'].map(
      (before): [string, string] => [`${before} runc`, '/run/runc'],
    ),
  ])('%s looks into %s', async (program, root) => {
    expect(await valuesOf(paste([`${program} kill web KILL`]), 'kill')).toMatchObject([{ root }]);
  });
});
