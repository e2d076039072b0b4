import { IMAGE, ID, DIGEST } from './listings/listing.ts';
import { paste, times, type HostileSession } from './session.ts';

type Entry = [command: string, ...output: string[]];

const TASKS = 'TASK    PID    STATUS';
const IMAGES = 'REF TYPE DIGEST SIZE PLATFORMS LABELS';
const PODS = 'POD ID    CREATED    STATE    NAME    NAMESPACE    ATTEMPT    RUNTIME';
const CONTAINERS = 'CONTAINER    IMAGE    CREATED    STATE    NAME    ATTEMPT    POD ID';
const LINK = (kind: string, inode: number): string =>
  `lrwxrwxrwx 1 root root 0 Jan  1 10:00 ${kind} -> '${kind}:[${inode}]'`;
const hex = (n: number): string => n.toString(16).padStart(13, 'a');

/** Sessions that prove very much, true and contradictory: what is dear to put together to outcomes. */
const STORMS = new Map<string, () => Entry[]>([
  [
    'a list of tasks with 49,000 rows',
    () => [['ctr -n blue tasks list', TASKS, ...times(49_000, (n) => `web${n}    ${n + 1}    RUNNING`)]],
  ],
  [
    'a list of one task over and over',
    () => [['ctr -n blue tasks list', TASKS, ...times(49_000, (n) => `web    ${n + 1}    RUNNING`)]],
  ],
  [
    '5,000 lists of tasks',
    () =>
      times(4900, (n): Entry => [
        `ctr -n ${n % 2 === 0 ? 'blue' : 'red'} tasks list`,
        TASKS,
        `web    ${n + 1}    RUNNING`,
      ]),
  ],
  [
    '5,000 lists of many names',
    () =>
      times(4900, (n): Entry => [
        `ctr -n n${n % 70} tasks list`,
        TASKS,
        `web${n % 90}    ${n + 1}    ${n % 3 === 0 ? 'STOPPED' : 'RUNNING'}`,
      ]),
  ],
  [
    'pulls and lists of images',
    () =>
      times(4000, (n): Entry =>
        n % 2 === 0
          ? [
              `ctr -n ${n % 4 === 0 ? 'blue' : 'red'} images pull ${IMAGE}`,
              `unpacking linux/amd64 ${DIGEST}...`,
              'done: 1s',
            ]
          : [
              'ctr -n blue images list',
              IMAGES,
              `${IMAGE} application/vnd.oci.image.index.v1+json ${DIGEST} 2.1 MiB linux/amd64 -`,
            ],
      ),
  ],
  [
    'folders with other counts',
    () =>
      times(4000, (n): Entry =>
        n % 2 === 0
          ? [`ctr -n ${n % 4 === 0 ? 'blue' : 'red'} images pull ${IMAGE}`]
          : ['ls /var/lib/containerd/io.containerd.content.v1.content/blobs/sha256 | wc -l', String(n)],
      ),
  ],
  [
    '300 processes, each with its namespaces',
    () =>
      times(300, (n): Entry => [
        `sudo ls -l /proc/${n + 1}/ns`,
        ...['cgroup', 'ipc', 'mnt', 'net', 'pid', 'user', 'uts'].map((kind, k) =>
          LINK(kind, 4_026_531_800 + ((n * 7 + k) % 900)),
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
    'runs and ends of many containers',
    () =>
      times(4000, (n): Entry => [
        [
          `ctr -n blue run -d ${IMAGE} web`,
          'ctr -n blue tasks kill web',
          'ctr -n blue tasks delete web',
          'ctr -n blue containers delete web',
        ][n % 4] ?? '',
      ]),
  ],
  [
    'runs with another runtime',
    () =>
      times(4000, (n): Entry => [
        `ctr run -d --runtime io.containerd.${['runc.v2', 'kata.v2', 'runsc.v1'][n % 3] ?? ''} ${IMAGE} web${n % 50}`,
      ]),
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
                  `${hex(n + k)}    2 minutes ago    ${k === 0 ? 'Ready' : 'NotReady'}    pod    default    0    (default)`,
              ),
            ]
          : [
              'crictl ps -a',
              CONTAINERS,
              ...times(
                5,
                (k) => `${hex(n * 5 + k)}    ${IMAGE}    2 minutes ago    Running    web    0    ${hex(n)}`,
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
          (n) => `${hex(n)}    2 minutes ago    Ready    pod${n}    default    0    (default)`,
        ),
      ],
      ['crictl ps', CONTAINERS],
    ],
  ],
  [
    'lists of nothing',
    () => times(4900, (n): Entry => [`ctr -n n${n} containers list`, 'CONTAINER    IMAGE    RUNTIME']),
  ],
  [
    'errors of all kinds',
    () =>
      times(4900, (n): Entry => [
        `ctr tasks kill web${n}`,
        `ctr: ${['no running task found: task web not found: not found', 'failed to dial "/run/containerd/containerd.sock": permission denied', 'container "web" in namespace "blue": not found'][n % 3] ?? ''}`,
      ]),
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

/** Sessions whose facts are many and alike. */
export function factStorms(): HostileSession[] {
  return [...STORMS].map(([name, entries]) => ({ name: `facts: ${name}`, make: () => paste(...entries()) }));
}
