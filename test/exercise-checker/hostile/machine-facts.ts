import { DIGEST, ID, IMAGE } from './listings/listing.ts';
import { times, type Entry } from './session.ts';

const TASKS = 'TASK    PID    STATUS';
const PODS = 'POD ID    CREATED    STATE    NAME    NAMESPACE    ATTEMPT    RUNTIME';
const CONTAINERS = 'CONTAINER    IMAGE    CREATED    STATE    NAME    ATTEMPT    POD ID';

function linkOf(kind: string, inode: number): string {
  return `lrwxrwxrwx 1 root root 0 Jan  1 10:00 ${kind} -> '${kind}:[${inode}]'`;
}

function idOf(place: number): string {
  return place.toString(16).padStart(13, 'a');
}

/** Commands by which processes, pods, blobs and mounts are shown: what is dear to bring together, for many could be the one. */
export const MACHINE_FACTS = new Map<string, () => Entry[]>([
  [
    '300 processes, each with its namespaces',
    () =>
      times(300, (n): Entry => [
        `sudo ls -l /proc/${n + 1}/ns`,
        ...['cgroup', 'ipc', 'mnt', 'net', 'pid', 'user', 'uts'].map((kind, k) =>
          linkOf(kind, 4_026_531_800 + ((n * 7 + k) % 900)),
        ),
      ]),
  ],
  [
    '300 processes, of which each could be the one',
    () => [
      [
        'ps -eo pid,ppid,args',
        '    PID    PPID COMMAND',
        ...times(300, (n) => `${n + 2} 1 /usr/bin/containerd-shim-runc-v2 -namespace blue -id web`),
      ],
      ...times(300, (n): Entry => [`ctr -n blue tasks list`, TASKS, `web    ${n + 2}    RUNNING`]),
    ],
  ],
  [
    'lists of processes over and over',
    () =>
      times(150, (): Entry => [
        'ps aux',
        'USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND',
        ...times(300, (n) => `root ${n + 1} 0.0 0.1 4400 1200 ? Ss 10:00 0:00 httpd -f -p 8080`),
      ]),
  ],
  [
    'trees of processes',
    () =>
      times(100, (): Entry => ['pstree -p', `systemd(1)${times(500, (n) => `───httpd(${n + 2})`).join('')}`]),
  ],
  [
    'kernels of many containers',
    () =>
      times(3000, (n): Entry => [
        n % 2 === 0 ? 'uname -r' : `ctr tasks exec --exec-id x web${n % 40} uname -r`,
        `6.${n % 9}.0-18-amd64`,
      ]),
  ],
  [
    'pods and containers of the CRI',
    () =>
      times(3000, (n): Entry =>
        n % 2 === 0
          ? [
              'crictl pods',
              PODS,
              ...times(
                5,
                (k) =>
                  `${idOf(n + k)}    2 minutes ago    ${k === 0 ? 'Ready' : 'NotReady'}    pod    default    0    (default)`,
              ),
            ]
          : [
              'crictl ps -a',
              CONTAINERS,
              ...times(
                5,
                (k) => `${idOf(n * 5 + k)}    ${IMAGE}    2 minutes ago    Running    web    0    ${idOf(n)}`,
              ),
            ],
      ),
  ],
  [
    'a list of pods with 40,000 rows',
    () => [
      [
        'crictl pods',
        PODS,
        ...times(
          40_000,
          (n) => `${idOf(n)}    2 minutes ago    Ready    pod${n}    default    0    (default)`,
        ),
      ],
      ['crictl ps', CONTAINERS],
    ],
  ],
  [
    'events without end',
    () => [
      [
        'ctr events',
        ...times(
          40_000,
          (n) =>
            `2026-01-01 00:00:00.1 +0000 UTC blue /tasks/${n % 2 === 0 ? 'start' : 'exit'} {"container_id":"web${n % 100}","pid":${n}}`,
        ),
      ],
    ],
  ],
  [
    'blobs and checksums',
    () =>
      times(2000, (n): Entry =>
        n % 2 === 0
          ? [`ctr content get ${DIGEST}`, `{"manifests":[{"digest":"sha256:${ID}"}]}`]
          : [`ctr content get ${DIGEST} | sha256sum`, `${ID}  -`],
      ),
  ],
  [
    'mounts without end',
    () => [
      [
        'mount | grep overlay',
        ...times(
          10_000,
          (n) =>
            `overlay on /run/containerd/io.containerd.runtime.v2.task/blue/web${n}/rootfs type overlay (rw,lowerdir=/l,upperdir=/u${n},workdir=/w)`,
        ),
      ],
    ],
  ],
]);
