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
});
