import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Exercise } from '../../plugins/exercise-checker/core/exercise.ts';
import { loadExercise } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { gradeText, IMAGE, paste } from './support.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function exercise(folder: string, id: string): Exercise {
  const loaded = loadExercise(`${ROOT}${folder}`, id, ROOT);
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
  return loaded.exercise;
}

const scenario = (id: string): Exercise => exercise('test/exercise-checker/scenarios', id);

type Entry = readonly [command: string, ...output: string[]];

/** The ids of all outcomes a session meets. */
async function metBy(one: Exercise, entries: readonly Entry[]): Promise<string[]> {
  const report = await gradeText(one, paste(...entries));
  return report.outcomes.filter(({ status }) => status === 'met').map(({ id }) => id);
}

describe('a restart of containerd that something in the session contradicts', () => {
  const run: Entry = [`sudo ctr run -d ${IMAGE} web`];
  const tasks = (pid: number): Entry => [
    'sudo ctr task ls',
    'TASK    PID    STATUS',
    `web     ${pid}   RUNNING`,
  ];
  const restart: Entry = ['sudo systemctl restart containerd'];
  const daemon = (pid: number): Entry => ['pidof containerd', String(pid)];
  const removed: Entry = ['sudo ctr container rm web'];
  const ALL = ['before', 'restarted', 'survived'];

  test.each<[string, Entry[], string[]]>([
    ['nothing against it', [run, tasks(900), restart, tasks(900)], ALL],
    ['another daemon', [run, tasks(900), daemon(80), restart, daemon(81), tasks(900)], ALL],
    [
      'the same daemon before and after',
      [run, tasks(900), daemon(80), restart, daemon(80), tasks(900)],
      ['before'],
    ],
    ['another PID in between', [run, tasks(900), tasks(901), restart, tasks(900)], ['before', 'restarted']],
    ['made anew in between', [run, tasks(900), removed, run, restart, tasks(900)], ['before', 'restarted']],
    [
      'a shim was killed, not the daemon',
      [run, tasks(900), ['sudo pkill -f containerd-shim-runc-v1'], tasks(900)],
      ['before'],
    ],
    ['the daemon was killed', [run, tasks(900), ['sudo pkill -x containerd'], tasks(900)], ALL],
    [
      'run anew and then done right',
      [run, tasks(900), restart, removed, run, tasks(901), restart, tasks(901)],
      ALL,
    ],
    ['removed when all was shown', [run, tasks(900), restart, tasks(900), removed], ALL],
  ])('%s', async (_, entries, met) => {
    expect(await metBy(scenario('s3'), entries)).toEqual(met);
  });

  test('the exercise of the course looks at the same', async () => {
    const course = exercise('content/exercises', 'restart-containerd');
    const both = (web: number): Entry => [
      'sudo ctr task ls',
      'TASK    PID    STATUS',
      `web     ${web}   RUNNING`,
      'late    950   RUNNING',
    ];
    const down: Entry[] = [
      ['sudo systemctl stop containerd'],
      [
        'sudo ctr task ls',
        'ctr: failed to dial "/run/containerd/containerd.sock": context deadline exceeded',
      ],
      ['sudo systemctl start containerd'],
    ];
    expect(await metBy(course, [both(900), ...down, tasks(900)])).toContain('web-survived');
    expect(await metBy(course, [both(900), tasks(901), ...down, tasks(900)])).not.toContain('web-survived');
    expect(await metBy(course, [both(900), ...down, run, tasks(900)])).not.toContain('web-survived');
  });
});

test('a bundle that runs without a process does not run', async () => {
  const state = (pid: number): Entry => [
    'sudo runc state web',
    `{ "ociVersion": "1.2.0", "id": "web", "pid": ${pid}, "status": "running", "bundle": "/b", "rootfs": "/b/rootfs" }`,
  ];
  expect(await metBy(scenario('s5'), [state(900)])).toContain('running');
  expect(await metBy(scenario('s5'), [state(900), state(0)])).not.toContain('running');
});

test('the second pull brought the bytes back, where the name was removed in the first namespace', async () => {
  const course = exercise('content/exercises', 'namespaces');
  const pull = (namespace: string): Entry => [
    `sudo ctr -n ${namespace} image pull ${IMAGE}`,
    `${IMAGE}: resolved`,
    'done: 1.2s',
  ];
  const count = (list: string): Entry => [
    `sudo ${list} /var/lib/containerd/io.containerd.content.v1.content/blobs/sha256 | wc -l`,
    '8',
  ];
  const removed: Entry = [`sudo ctr -n blue image rm --sync ${IMAGE}`, IMAGE];
  expect(await metBy(course, [pull('blue'), count('ls'), pull('red'), count('ls -1')])).toContain('one-copy');
  expect(
    await metBy(course, [pull('blue'), count('ls'), removed, pull('red'), count('ls -1')]),
  ).not.toContain('one-copy');
});

describe('two IDs are not those of containers that were never shown', () => {
  const POD = 'a1'.repeat(32);
  const WEB = 'b2'.repeat(32);
  const PILOT = 'c3'.repeat(32);
  const course = exercise('content/exercises', 'crictl-node');
  const row = (id: string, state: string, name: string): string =>
    `${id.slice(0, 13)}  ${IMAGE}  2 seconds ago  ${state}  ${name}  0  ${POD.slice(0, 13)}  harbour  default`;
  const head =
    'CONTAINER      IMAGE                                            CREATED        STATE    NAME   ATTEMPT  POD ID         POD      NAMESPACE';
  const pods: Entry = [
    'sudo crictl pods',
    'POD ID         CREATED       STATE  NAME     NAMESPACE  ATTEMPT  RUNTIME',
    `${POD.slice(0, 13)}  1 second ago  Ready  harbour  default    0        (default)`,
  ];
  const records = (...ids: string[]): Entry => [
    'sudo ctr -n k8s.io container ls',
    'CONTAINER                                                         IMAGE   RUNTIME',
    ...ids.map((id) => `${id}  ${IMAGE}  io.containerd.runc.v2`),
  ];

  test('web alone, and the pod', async () => {
    const met = await metBy(course, [
      pods,
      ['sudo crictl ps -a', head, row(WEB, 'Running', 'web')],
      records(POD, WEB),
    ]);
    expect(met).toContain('pod-ready');
    expect(met).not.toContain('same-ids');
  });

  test('all three', async () => {
    const list: Entry = [
      'sudo crictl ps -a',
      head,
      row(WEB, 'Running', 'web'),
      row(PILOT, 'Exited', 'pilot'),
    ];
    const met = await metBy(course, [pods, list, records(POD, WEB, PILOT)]);
    expect(met).toEqual(expect.arrayContaining(['one-ended', 'same-ids']));
  });
});

describe('the page of the web server comes through the published port', () => {
  const course = exercise('content/exercises', 'nerdctl');
  const PAGE = ['<h1>Driftwood 1.4.0</h1>', '<p>It floats.</p>'] as const;

  test.each([
    'curl -s http://127.0.0.1:8080/',
    'curl -s localhost:8080; echo',
    'wget -qO- 192.168.1.10:8080',
  ])('%s', async (command) => {
    expect(await metBy(course, [[command, ...PAGE]])).toContain('answered');
  });

  test.each<Entry[]>([
    [['curl -s 10.4.0.2:8080', ...PAGE]],
    [['curl -s http://10.4.0.2:8080/', ...PAGE]],
    [["curl -s 127.0.0.1:8080 || echo '<h1>Driftwood 1.4.0</h1>'", PAGE[0]]],
    [
      ['sudo nerdctl exec web wget -qO- 127.0.0.1:8080', ...PAGE],
      ['curl -s 127.0.0.1:8080; cat page.html', ...PAGE],
    ],
  ])('not %s', async (...entries) => {
    expect(await metBy(course, entries)).not.toContain('answered');
  });
});

describe('exec.fifo lies in the folder that runc keeps about web', () => {
  const course = exercise('content/exercises', 'runc-bundle');

  test.each([
    'sudo ls /run/runc/web',
    'sudo ls -la /run/runc/web/',
    'sudo ls -R /run/runc',
    'sudo ls /run/mine/web',
    'sudo find /run/runc -name exec.fifo',
  ])('%s', async (command) => {
    const shown = command.includes('find') ? ['/run/runc/web/exec.fifo'] : ['exec.fifo  state.json'];
    expect(await metBy(course, [[command, ...shown]])).toContain('fifo-is-there');
  });

  test.each(['ls /home/learner/play', 'ls', 'sudo ls /run/runc/other', 'sudo ls /run/containerd/x/web'])(
    'not %s',
    async (command) => {
      expect(await metBy(course, [[command, 'exec.fifo  state.json']])).not.toContain('fifo-is-there');
    },
  );
});
