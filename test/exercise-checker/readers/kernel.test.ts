import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

describe('the kernel that answered', () => {
  test.each([
    ['uname -r', '6.12.48+deb13-amd64', { release: '6.12.48+deb13-amd64', place: 'machine' }],
    ['uname -a', 'Linux lab 6.1.0-18-amd64 #1 SMP x86_64', { release: '6.1.0-18-amd64', place: 'machine' }],
    ['uname -sr', 'Linux 6.1.0-18-amd64', { release: '6.1.0-18-amd64', place: 'machine' }],
    ['cat /proc/version', 'Linux version 4.4.0 #1 SMP', { release: '4.4.0', place: 'machine' }],
    ['sysctl -n kernel.osrelease', '6.1.0-18-amd64', { release: '6.1.0-18-amd64', place: 'machine' }],
    ['sysctl kernel.osrelease', 'kernel.osrelease = 6.1.0', { release: '6.1.0', place: 'machine' }],
    [
      'sudo ctr run --rm --runc-binary /usr/bin/runsc registry.test/web:1 g uname -r',
      '4.4.0',
      { release: '4.4.0', place: 'container', id: 'g', namespace: 'default', runtime: 'runsc' },
    ],
    [
      'sudo ctr -n lab t exec --exec-id a web uname -a',
      'Linux web 6.1.0 #1 SMP x86_64 GNU/Linux',
      { release: '6.1.0', place: 'container', id: 'web', namespace: 'lab' },
    ],
    ['sudo runc exec web uname -r', '6.1.0', { release: '6.1.0', place: 'container', id: 'web' }],
    [
      'sudo nerdctl run --rm --name g registry.test/web:1 uname -r',
      '4.4.0',
      { release: '4.4.0', place: 'container', id: 'g', namespace: 'default', runtime: 'runc' },
    ],
    [
      'sudo nerdctl run --rm --name g --runtime crun registry.test/web:1 uname -r',
      '6.1.0',
      { release: '6.1.0', place: 'container', id: 'g', namespace: 'default', runtime: 'crun' },
    ],
  ])('%s', async (command, output, expected) => {
    expect(await valuesOf(paste([command, output], ['true']), 'kernel')).toEqual([expected]);
  });

  test('each of two questions in a line has its own answer', async () => {
    const session = paste(['uname -r; sudo ctr run --rm registry.test/web:1 g uname -r', '6.1.0', '4.4.0']);
    expect(await valuesOf(session, 'kernel')).toMatchObject([
      { release: '6.1.0', place: 'machine' },
      { release: '4.4.0', place: 'container', id: 'g' },
    ]);
  });

  test('a shell inside a container is asked, too', async () => {
    const session = paste([
      'sudo ctr run --rm -t --runc-binary runsc registry.test/web:1 g sh',
      '/ # uname -r',
      '4.4.0',
      '/ # exit',
    ]);
    expect(await valuesOf(session, 'kernel')).toEqual([
      { release: '4.4.0', place: 'container', id: 'g', namespace: 'default', runtime: 'runsc' },
    ]);
  });

  test('what a program other than uname prints is not a release', async () => {
    expect(
      await valuesOf(paste(['sudo ctr run --rm registry.test/web:1 g echo 4.4', '4.4']), 'kernel'),
    ).toEqual([]);
  });
});
