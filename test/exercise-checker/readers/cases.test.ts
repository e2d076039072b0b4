import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openExercise } from '../../../plugins/exercise-checker/cli/exercises.ts';
import { gradeText, IMAGE, paste } from '../support.ts';

const SCENARIOS = fileURLToPath(new URL('../scenarios/', import.meta.url));
const EXERCISES = fileURLToPath(new URL('../../../content/exercises/', import.meta.url));

/** The outcomes a session meets. */
async function met(exercise: string, session: string, folder = SCENARIOS): Promise<string[]> {
  const report = await gradeText(openExercise(folder, exercise).exercise, session);
  return report.outcomes.filter(({ status }) => status === 'met').map(({ id }) => id);
}

const V1 = '/sys/fs/cgroup/memory/default';

describe('a limit that was read back', () => {
  const run = (id: string): [string] => [`ctr run -d --memory-limit 67108864 ${IMAGE} ${id}`];

  test.each([
    `cat ${V1}/web/memory.limit_in_bytes`,
    'cat /sys/fs/cgroup/default/web/memory.max',
    'ctr t exec --exec-id x web cat /sys/fs/cgroup/memory.max',
    'cat /sys/fs/cgroup$(cut -d: -f3 /proc/$(pgrep -x httpd)/cgroup)/memory.max',
  ])('%s: that of web', async (read) => {
    const session = paste(run('other'), run('web'), [read, '67108864'], ['true']);
    expect(await met('s10', session)).toEqual(['limited', 'read-back']);
  });

  test.each([
    `cat ${V1}/other/memory.limit_in_bytes`,
    'cat /sys/fs/cgroup/default/other/memory.max',
    'ctr t exec --exec-id x other cat /sys/fs/cgroup/memory.max',
    'cat /sys/fs/cgroup/system.slice/nerdctl-other.scope/memory.max',
  ])('%s: that of another container', async (read) => {
    const session = paste(run('other'), run('web'), [read, '67108864'], ['true']);
    expect(await met('s10', session)).toEqual(['limited']);
  });
});

describe('a digest that was followed', () => {
  const DIGEST = 'sha256:9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae';
  const LIST = [
    'ctr i ls',
    'REF TYPE DIGEST SIZE PLATFORMS LABELS',
    `${IMAGE} application/vnd.oci.image.manifest.v1+json ${DIGEST} 1009.0 KiB linux/amd64 -`,
  ] as const;
  const MANIFEST = '{"schemaVersion":2,"layers":[]}';
  const SUM = `${DIGEST.slice('sha256:'.length)}  -`;

  test.each([
    [`ctr content get ${DIGEST} | tee blob.out | sha256sum`, 'cat blob.out'],
    [`ctr content get ${DIGEST} | tee /tmp/one.json two.json | shasum -a 256`, 'bat /tmp/one.json'],
    [`ctr content get ${DIGEST} | tee >(sha256sum) > kept.json`, 'jq . kept.json'],
    [
      `sudo sh -c 'ctr content get ${DIGEST} | tee kept.json | openssl dgst -sha256'`,
      'head -c 300 kept.json',
    ],
  ])('%s, then %s', async (get, show) => {
    const session = paste(LIST, [get, SUM], [show, MANIFEST], ['true']);
    expect(await met('s8', session)).toEqual(['digest', 'manifest', 'same']);
  });

  test('behind another program tee keeps what that one printed', async () => {
    const get = `ctr content get ${DIGEST} | sha256sum | tee blob.out`;
    expect(await met('s8', paste(LIST, [get, SUM], ['cat blob.out', SUM], ['true']))).toEqual([
      'digest',
      'same',
    ]);
  });
});

describe('namespaces that a pod shares', () => {
  const ID = 'a1'.repeat(32);
  const PROCESSES = [
    'ps -C containerd-shim,pause,httpd -o pid,ppid,args',
    '    PID    PPID COMMAND',
    `   3001       1 /usr/bin/containerd-shim-runc-v2 -namespace k8s.io -id ${ID} -address /run/x`,
    '   3020    3001 /pause',
    '   3077    3001 httpd -f -p 8080 -h /www',
  ] as const;
  const HEADING = '        NS TYPE   NPROCS   PID USER COMMAND';
  const NET = '4026532777 net         2  3020 root /pause';

  test.each([
    ['sudo lsns -p $(pgrep -x pause)', 'sudo lsns -p $(pgrep -x httpd)'],
    ['sudo lsns -p `pidof pause`', 'lsns --task $(pidof httpd)'],
    ['lsns -p $PAUSE', 'lsns -p $HTTPD'],
    ['lsns -p 3020', 'lsns -p 3077'],
  ])('%s, %s', async (pause, httpd) => {
    const session = paste(
      PROCESSES,
      [pause, HEADING, NET, '4026532854 mnt         1  3020 root /pause'],
      [httpd, HEADING, NET, '4026532936 mnt         1  3077 root httpd -f -p 8080 -h /www'],
      ['true'],
    );
    expect(await met('crictl-node', session, EXERCISES)).toContain('namespaces');
  });
});
