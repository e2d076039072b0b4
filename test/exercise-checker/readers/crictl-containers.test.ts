import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from '../support.ts';
import { SHORT_ID, WEB } from './crictl-outputs.ts';

describe('crictl stop and rm', () => {
  test('tell what they did by its ID', async () => {
    const text = paste(['crictl stop 3f2a', '3f2a'], ['crictl rm -f 3f2a b0d1', '3f2a', 'b0d1']);
    expect(await valuesOf(text, 'kill')).toEqual([
      { id: '3f2a', signal: 'SIGTERM', namespace: 'k8s.io', succeeded: true },
    ]);
    expect(await valuesOf(text, 'delete')).toMatchObject([
      { of: 'container', id: '3f2a', forced: true, succeeded: true },
      { of: 'container', id: 'b0d1', forced: true, succeeded: true },
    ]);
  });

  test('a container that runs stays', async () => {
    const text = paste([
      `crictl rm ${SHORT_ID}`,
      `FATA[0000] container "${SHORT_ID}" is running, please stop it first`,
    ]);
    expect(await valuesOf(text, 'delete')).toMatchObject([{ succeeded: false, error: 'still-running' }]);
  });
});

describe('exec and logs', () => {
  const ended = `ERRO[0000] execing command in container ${WEB}: command terminated with exit code 7`;
  const endedSync = `ERRO[0000] execing command in container ${WEB} synchronously: command 'sh -c echo hi; exit 7' exited with 7:  `;
  test.each([
    [`crictl exec ${WEB} cat /www/version.txt`, 0, ['1.4.0'], { id: WEB, status: 0, output: '1.4.0' }],
    [`crictl exec -s ${WEB} cat /www/version.txt`, 0, ['1.4.0', '', ''], { status: 0, output: '1.4.0' }],
    [`crictl exec ${WEB} sh -c 'echo hi; exit 7'`, 1, ['hi', ended], { status: 7, output: 'hi' }],
    [`crictl exec -s ${WEB} sh -c 'echo hi; exit 7'`, 1, [endedSync], { status: 7, output: '' }],
    ['crictl exec $WEB true', 0, [], { status: 0 }],
  ])('%s', async (command, status, output, expected) => {
    expect(await valuesOf(marked([command, status, ...output]), 'exec')).toMatchObject([expected]);
  });

  test.each([
    [
      'a container that has ended',
      `ERRO[0000] execing command in container ${WEB}: rpc error: code = Unknown desc = container is in CONTAINER_EXITED state`,
      'task-missing',
    ],
    [
      'a program it does not have',
      `ERRO[0000] execing command in container ${WEB}: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "edab": OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH`,
      'command-missing',
    ],
  ])('nothing was run in %s', async (_, message, error) => {
    const text = paste([`crictl exec ${WEB} ls`, message]);
    expect(await valuesOf(text, 'exec')).toEqual([]);
    expect(await valuesOf(text, 'command')).toMatchObject([{ succeeded: false, error }]);
  });

  test('a log', async () => {
    const text = marked([`crictl logs ${WEB}`, 0, 'taking water', 'sunk'], ['crictl logs web', 1]);
    expect(await valuesOf(text, 'log')).toEqual([
      { id: WEB, namespace: 'k8s.io', output: 'taking water\nsunk' },
    ]);
  });
});

test('the namespaces of its processes, by variables whose values were shown', async () => {
  const text = marked(
    ['PAUSE=$(pgrep -x pause); echo $PAUSE', 0, '259'],
    ['sudo readlink /proc/$PAUSE/ns/{net,mnt}', 0, 'net:[4026532330]', 'mnt:[4026532624]'],
  );
  expect(await valuesOf(text, 'process')).toEqual([{ pid: 259, name: 'pause', args: 'pause' }]);
  expect(await valuesOf(text, 'namespace')).toEqual([
    { pid: '259', kind: 'net', inode: '4026532330' },
    { pid: '259', kind: 'mnt', inode: '4026532624' },
  ]);
});
