import { describe, expect, test } from 'vitest';
import { IMAGE, paste, valuesOf } from './support.ts';

const PULL = `sudo ctr image pull ${IMAGE}`;

describe('a pull in the background', () => {
  test.each([
    ['bash', '[1]+  Exit 1                  sudo ctr image pull', false],
    ['zsh', '[1]  + 4300 exit 1     sudo ctr image pull', false],
    ['dash', '[1] + Done(1)                  sudo ctr image pull', false],
    ['bash, by a signal', '[1]+  Terminated              sudo ctr image pull', false],
    ['bash, done', '[1]+  Done                    sudo ctr image pull', true],
    ['zsh, done', '[1]  + 4300 done       sudo ctr image pull', true],
  ])('%s: its end tells whether it worked', async (_, row, succeeded) => {
    const session = paste([`${PULL} &`, '[1] 4300'], ['date', row, 'Mon Nov 30'], ['true']);
    expect(await valuesOf(session, 'pull')).toMatchObject([{ image: IMAGE, succeeded }]);
  });

  test('two in one line end each for itself, and so does one in front of others', async () => {
    const OTHER = 'sudo crictl pull registry.test/other:2';
    const session = paste(
      [`${PULL} & ${OTHER} &`, '[4] 88200', '[5] 88201'],
      ['wait', '[4]-  Done  sudo ctr image pull', '[5]+  Exit 1  sudo crictl pull'],
      [`${OTHER} & true`, '[1] 88300'],
      ['true', '[1]+  Exit 1  sudo crictl pull'],
      ['true'],
    );
    const succeeded = (await valuesOf(session, 'pull')).map((pull) => pull['succeeded']);
    expect(succeeded).toEqual([true, false, false]);
  });

  test('a job of several commands reports none', async () => {
    const session = paste(
      [`(${PULL}; false) &`, '[1] 4300'],
      ['true', '[1]+  Exit 1  ( sudo ctr image pull; false )'],
      ['true'],
    );
    expect(await valuesOf(session, 'pull')).toMatchObject([{ succeeded: true }]);
  });

  test('another job with its number is another job', async () => {
    const session = paste(
      [`${PULL} &`, '[1] 4300'],
      ['true', '[1]+  Done                    sudo ctr image pull'],
      ['sleep 9 &', '[1] 4301'],
      ['kill %1', '[1]+  Terminated              sleep 9'],
      ['true'],
    );
    expect(await valuesOf(session, 'pull')).toMatchObject([{ succeeded: true }]);
  });

  test('a container that was ended had run', async () => {
    const session = paste(
      [`sudo ctr run --rm ${IMAGE} web sleep 99 &`, '[1] 4300'],
      ['sudo ctr task kill -s KILL web', '[1]+  Exit 137                sudo ctr run --rm'],
      ['true'],
    );
    expect(await valuesOf(session, 'run')).toMatchObject([{ id: 'web', succeeded: true }]);
  });
});

describe('what is in a line besides', () => {
  const COUNT = 'sudo find /var/lib/containerd -type f | wc -l';

  test('numbers alone in a row are those of what counts', async () => {
    const loop = `for n in blue red; do ctr -n $n i pull ${IMAGE} | tail -1; ${COUNT}; done`;
    const session = paste([loop, 'done: 1s', '12', 'done: 2s', '14'], ['true', 'x'], ['true']);
    expect(await valuesOf(session, 'folder')).toMatchObject([{ count: 12 }, { count: 14 }]);
  });

  test.each<[string, [string, ...string[]]]>([
    ['more numbers than counts', [`ctr t ls; ${COUNT}`, 'TASK    PID    STATUS', '7', '12']],
    ['a number that was said', [`echo 12; ${COUNT} >/dev/null`, '12']],
    ['a file with a number in it', [`cat notes; ${COUNT} 2>&1 | tail -1`, '12']],
    ['names alone, which may be numbers', [`ctr t ls -q; ${COUNT}`, '7', '12']],
    ['a program of a container', [`ctr run ${IMAGE} x sh -c 'echo 12'; ${COUNT}`, '12']],
  ])('%s: no one knows whose it is', async (_, rows) => {
    expect(await valuesOf(paste(rows, ['true', 'x'], ['true']), 'folder')).toEqual([]);
  });

  test('a name that ends every answer is not part of the prompt below', async () => {
    const session = paste(
      ['ctr c ls -q', 'web'],
      ['ctr -n blue c ls -q', 'web'],
      ['ctr i ls -q', 'web'],
      ['ctr c ls -q', 'web'],
    );
    expect((await valuesOf(session, 'container')).map(({ id }) => id)).toEqual(['web', 'web', 'web']);
    expect((await valuesOf(session, 'listing')).map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  test('words in front of a status that is shown', async () => {
    for (const shown of ['print -n "rc "; print $?', 'printf "rc "; echo $?', 'echo -n "rc "; echo $?']) {
      const session = paste([`ctr task ls -q; ${shown}`, 'web', 'rc 0'], ['true']);
      expect(await valuesOf(session, 'task'), shown).toMatchObject([{ id: 'web' }]);
    }
  });

  test('a variable that took what a command printed is one word', async () => {
    const ID = '9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae';
    const session = paste(
      ['C=$(sudo crictl create $POD container.json pod.json)'],
      ['sudo crictl start $C', ID],
      ['true'],
    );
    expect((await valuesOf(session, 'run')).map(({ id }) => id)).toEqual([ID]);
  });
});

describe('rows of several commands in a line', () => {
  const searches = (command: string, ...rows: string[]): Promise<unknown> =>
    valuesOf(paste([command, ...rows], ['true']), 'search');

  test('are not those of a search that the line itself says found nothing', async () => {
    expect(await searches('pgrep -x containerd; pgrep -x runc; echo $?', '111', '1')).toEqual([
      { of: 'process', name: 'containerd', found: true },
      { of: 'process', name: 'runc', found: false },
    ]);
  });

  test('are its own where the line says that it found something', async () => {
    expect(
      JSON.stringify(await searches('pgrep -x containerd; pgrep -x runc; echo $?', '111', '0')),
    ).not.toContain('"name":"runc","found":false');
  });

  test.each<[string, string[], unknown[]]>([
    ['date +%Y; pidof containerd', ['2026', '812'], [812]],
    ['nproc && pgrep -x containerd', ['2', '812'], [812]],
    ['pidof containerd; date +%s', ['812', '1790000000'], [812]],
    ['ps -e | wc -l; pgrep -x containerd', ['97', '812'], [812]],
    ['date +%F; pgrep -x containerd', ['2026-12-01', '812'], [812]],
    ['TZ=UTC date +%H%M%S; pidof -s containerd; nproc --all', ['031500', '812', '4'], [812]],
    ['pgrep -x containerd; echo $$', ['812', '4000'], [812]],
    ['pgrep -x containerd; echo $HOSTNAME', ['812', 'lab'], [812]],
    // Which are whose, no one knows.
    ['stat -c %i /proc/self/ns/pid; pgrep -x containerd', ['4026531836', '812'], []],
  ])('%s: numbers of others are not processes that were searched for', async (command, rows, pids) => {
    const found = await valuesOf(paste([command, ...rows], ['true']), 'process');
    expect(found.map(({ pid }) => pid)).toEqual(pids);
  });

  test('a search may find hundreds', async () => {
    const pids = Array.from({ length: 300 }, (_, index) => 1000 + index);
    const found = await valuesOf(paste(['pidof containerd-shim', pids.join(' ')], ['true']), 'process');
    expect(found.map(({ pid }) => pid)).toEqual(pids);
  });

  test('a number that another command printed is nothing that a search has found', async () => {
    expect(await searches('date +%Y; pidof containerd', '2026')).toEqual([
      { of: 'process', name: 'containerd', found: false },
    ]);
  });

  const NONE = '    PID TTY          TIME CMD';
  test.each([
    ['ps -p 5715 || echo "5715 gone"', [NONE, '5715 gone']],
    ['sleep 1; ps -p 5715 || echo no process 5715', [NONE, 'no process 5715']],
  ])('%s: words that are fewer than those of the head are not a row below it', async (command, rows) => {
    expect(await searches(command, ...rows)).toEqual([{ of: 'process', pid: 5715, found: false }]);
  });

  test('words that may be a row are not taken off', async () => {
    const rows = ['    PID COMMAND', '   5715 sleep'];
    expect(
      JSON.stringify(await searches('ps -o pid,args -p 5715 || echo "5715 sleep"', ...rows)),
    ).not.toContain('false');
  });

  test.each(['&&', ';'])('a number behind %s is that of the command that counts', async (sign) => {
    const store = '/var/lib/containerd/io.containerd.content.v1.content/blobs/sha256';
    const session = paste(
      [`count() { find ${store} -type f | wc -l; }`],
      [
        `${PULL} ${sign} count`,
        'Completed pull from OCI Registry (x)  elapsed: 0.1 s  total:  5.7 MiB (9 MiB/s)',
        '4',
      ],
      ['true'],
    );
    expect(await valuesOf(session, 'folder')).toMatchObject([{ path: store, count: 4 }]);
  });
});
