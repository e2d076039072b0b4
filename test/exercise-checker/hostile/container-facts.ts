import { DIGEST, IMAGE } from './listings/listing.ts';
import { times, type Entry } from './session.ts';

const TASKS = 'TASK    PID    STATUS';
const IMAGES = 'REF TYPE DIGEST SIZE PLATFORMS LABELS';

/** Commands by which containers and images are shown, made and removed over and over, true and contradictory. */
export const CONTAINER_FACTS = new Map<string, () => Entry[]>([
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
    'loops over lists of many images',
    () =>
      times(60, (): Entry => [
        'for n in {1..99}; do ctr i ls; ls /x; done',
        ...times(99, (n) => `REF TYPE DIGEST\n${n}`),
      ]),
  ],
  [
    'loops over lists of tasks and containers',
    () =>
      times(30, (): Entry => [
        'for n in {1..99}; do ctr t ls; ctr c ls; done',
        ...times(
          99,
          (n) =>
            `${TASKS}\nweb${n}    ${n}      RUNNING\nCONTAINER    IMAGE    RUNTIME\nweb${n}    a/b:1    io.x.v2`,
        ),
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
]);
