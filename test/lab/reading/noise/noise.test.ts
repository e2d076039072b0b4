import { describe, expect, test } from 'vitest';
import { contextOf } from '../command-context.ts';
import { Draft } from '../draft.ts';
import { NamingBook } from '../names.ts';
import { nameIdentities, nameMeasures } from '../shapes.ts';
import { quietRows } from './index.ts';

/** What is left of a command's output, as it is compared. */
function left(command: string, output: string): string[] {
  const book = new NamingBook();
  const rows = output.split('\n').map((row) => new Draft(row));
  return quietRows(rows, contextOf(command, 0, book)).map((draft) => {
    nameMeasures(draft);
    nameIdentities(draft, book);
    return draft.settle(book);
  });
}

const DIGEST = '9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae';
const OTHER = '7cb0ebf9a061a46e0cc5c1f278ff5ac0aadcfdb8e1f2b21182e449b08942ff20';
const PULL = 'sudo ctr image pull registry.driftwood.example/driftwood/web:1.4.0';

describe('progress of a pull', () => {
  test('1.7: the frames are one row, what is printed behind them stays', () => {
    const output = [
      'registry.driftwood.example/driftwood/web:1.4.0:      resolved       |++++++++++++|',
      `manifest-sha256:${DIGEST}: waiting |------------|`,
      'elapsed: 0.3 s                     total:  618.0  (1.9 KiB/s)',
      `unpacking linux/amd64 sha256:${DIGEST}...`,
      'done: 108.294458ms',
    ].join('\n');
    expect(left(PULL, output)).toEqual([
      '<progress>',
      'unpacking linux/amd64 sha256:<digest 1>...',
      'done: <duration>',
    ]);
  });

  test('2.1: with leftovers of frames drawn over, or none, it reads the same', () => {
    const output = [
      'registry.driftwood.example/driftwood/web        fetching image content',
      '└──manifest (9417fd9938ce)                      waiting         |-----------------------------------',
      'registry.driftwood.example/driftwood/web        saved',
      '└──manifest (9417fd9938ce)                      complete        |++++++++++++++++++|',
      '   ├──config (7cb0ebf9a061)                     complete        |++++++++++++++++++|',
      `application/vnd.oci.image.manifest.v1+json sha256:${DIGEST}`,
      'Completed pull from OCI Registry (registry/web:1.4.0)   elapsed: 0.4 s  total:  1009.0  (2.3 MiB/s)',
    ].join('\n');
    expect(left(PULL, output)).toEqual(['<progress>']);
    expect(left(PULL, 'Pulling from OCI Registry (registry/web:1.4.0)')).toEqual(['<progress>']);
  });

  test('nerdctl 2.3: the same, and of run only where it pulled', () => {
    const pull = [
      'registry.driftwood.example/driftwood/web:1.4.0  saved',
      '└──manifest-sha256:9417fd9938cef73779080        complete        |++++++++++++++++++|',
      '   └──layer-sha256:e5467b65ae309bb16bde1        waiting         |------------------|',
      `application/vnd.oci.image.manifest.v1+json sha256:${DIGEST}`,
      'Completed pull from OCI Registry (registry/web:1.4.0)  elapsed: 0.1 s  total:  1009.0  (9.3 MiB/s)',
    ].join('\n');
    expect(left('sudo nerdctl pull web', pull)).toEqual(['<progress>']);
    expect(left('sudo nerdctl run -d web', `${pull}\n${OTHER}`)).toEqual(['<progress>', '<digest 1>']);
    expect(left('sudo nerdctl run -d web', OTHER)).toEqual(['<digest 1>']);
  });

  test.each(['active check failed', 'failed to get content info'])(
    '1.7: a pull that succeeds may say "%s"',
    (said) => {
      const row = `ERRO[0000] ${said}  error="context canceled"`;
      expect(left(PULL, `web: resolving |------|\n${row}`)).toEqual(['<progress>']);
    },
  );

  test('an error is not progress', () => {
    const error = 'ctr: failed to resolve reference "web": object required';
    expect(left(PULL, `web: resolving |------|\nelapsed: 0.1 s total: 0.0 B (0.0 B/s)\n${error}`)).toEqual([
      '<progress>',
      error,
    ]);
  });
});

describe('progress of a build', () => {
  const BUILD = 'sudo nerdctl build --progress plain -t harbour .';
  const expected = [
    '<progress>',
    '#<count> [internal] load .dockerignore',
    '#<count> DONE <duration>',
    '#<count> [internal] load metadata for web',
    '#<count> DONE <duration>',
    '#<count> [1/2] FROM web',
    '#<count> DONE <duration>',
    '#<count> [2/2] RUN echo out',
    '#<count> <time> out',
    '#<count> DONE <duration>',
    'Loaded image: docker.io/library/harbour:latest',
  ];

  test('the steps in one order, without what is told about transfers', () => {
    const output = [
      '#1 [internal] load metadata for web',
      '#1 DONE 0.0s',
      '',
      '#2 [internal] load .dockerignore',
      '#2 transferring context: 2B done',
      '#2 DONE 0.0s',
      '',
      '#3 [1/2] FROM web',
      `#3 resolve web@sha256:${DIGEST} 0.0s done`,
      '#3 DONE 0.0s',
      '#3 extracting sha256:1 0.1s done',
      '#3 DONE 0.1s',
      '',
      '#4 [2/2] RUN echo out',
      '#4 0.071 out',
      '#4 DONE 0.1s',
      'Loaded image: docker.io/library/harbour:latest',
    ];
    expect(left(BUILD, output.join('\n'))).toEqual(expected);
    const otherwise = [
      ...['#1 [internal] load .dockerignore', '#2 [internal] load metadata for web', '#2 DONE 0.1s'],
      ...['#1 DONE 0.1s', '#3 [1/2] FROM web', '#3 DONE 0.3s', '#4 [2/2] RUN echo out', '#4 0.1 out'],
      ...['#4 DONE 0.2s', 'Loaded image: docker.io/library/harbour:latest'],
    ];
    expect(left(BUILD, otherwise.join('\n'))).toEqual(expected);
  });

  test('that a step failed, or was not needed, counts', () => {
    const output = ['#1 [1/2] FROM web', '#1 CACHED', '#2 [2/2] RUN false', '#2 ERROR: exit code: 1'];
    expect(left(BUILD, output.join('\n'))).toEqual([
      '<progress>',
      '#<count> [1/2] FROM web',
      '#<count> CACHED',
      '#<count> [2/2] RUN false',
      '#<count> ERROR: exit code: 1',
    ]);
  });

  test('a build that failed is told in either of two ways', () => {
    const told = (how: string): string[] =>
      left(BUILD, `#1 [1/2] FROM web\n#1 ERROR: web: not found\nerror: failed to ${how}: web: not found`);
    expect(told('solve')).toContain('error: failed to solve: web: not found');
    expect(told('run Build function')).toEqual(told('solve'));
  });

  test('an error before the first step is all there is', () => {
    const error = 'FATA[0000] no buildkit host is available, tried 2 candidates';
    expect(left(BUILD, error)).toEqual(['FATA[<time>] no buildkit host is available, tried 2 candidates']);
  });
});

describe('processes', () => {
  test.each([
    [
      'ps -C httpd -o pid,ppid,comm',
      '  PID    PPID COMMAND\n  384     361 httpd',
      ['PID PPID COMMAND', '<pid 1> <pid 2> httpd'],
    ],
    ['ps -o pid=,ppid= -C httpd', '  384     361', ['<pid 1> <pid 2>']],
    [
      "ps -ef | grep '[h]ttpd'",
      'root 384 361 0 16:24 ? 00:00:00 httpd -f -p 8080',
      ['root <pid 1> <pid 2> <load> <time> ? <time> httpd -f -p 8080'],
    ],
    [
      "ps aux | grep '[h]ttpd'",
      'root 384 0.0 0.1 2268 1380 ? Ss 16:24 0:00 httpd -f -p 8080',
      ['root <pid 1> <load> <load> <size> <size> ? Ss <time> <time> httpd -f -p 8080'],
    ],
    [
      'runc list',
      'ID PID STATUS BUNDLE\nkeel 0 stopped /bundle',
      ['ID PID STATUS BUNDLE', 'keel 0 stopped /bundle'],
    ],
    ['pgrep -x httpd', '384', ['<pid 1>']],
    ['pgrep -c httpd', '2', ['2']],
    ['sudo cat /run/x/init.pid; echo', '384', ['<pid 1>']],
    ['false; echo $?', '137', ['137']],
    [
      'pstree -p',
      'systemd(1)─┬─containerd(603)─┬─{containerd}(604)\n           │                 └─{containerd}(605)\n           └─httpd(733)',
      ['systemd(1)─┬─containerd(<pid 1>)───{containerd}', '└─httpd(<pid 2>)'],
    ],
  ])('%s', (command, output, expected) => {
    expect(left(command, output)).toEqual(expected);
  });

  test('a container counts PIDs of its own', () => {
    const table = 'PID   USER     COMMAND\n    1 root     httpd\n    7 root     ps';
    const expected = ['PID USER COMMAND', '1 root httpd', '<pid 1> root ps'];
    expect(left('sudo ctr task exec --exec-id a web ps', table)).toEqual(expected);
    expect(left('sudo ctr task exec --exec-id a web ps', table.replace('7', '8'))).toEqual(expected);
  });
});

describe('what programs tell by chance', () => {
  test.each([
    ['systemctl restart x', '[1]+  Exit 1                  sudo ctr events > /tmp/e', []],
    ['jobs', '[1]+  Done   sleep 1', ['[1]+ Done sleep 1']],
    [
      'systemctl status containerd',
      [
        '     Active: active (running) since Mon 2026-11-23 16:25:33 UTC; 14s ago',
        '      Tasks: 22',
        '     Memory: 27.6M',
        '             ├─ 952 /usr/bin/containerd',
        '             └─1052 /usr/bin/containerd-shim-runc-v2 -id web -address /run/conta…',
        'Nov 23 16:25:49 lab containerd[952]: time="2026-11-23T16:25:49Z" level=info msg="x"',
        'Nov 23 16:25:49 lab systemd[1]: Started containerd.service.',
      ].join('\n'),
      [
        'Active: active (running) since <time>; <age>',
        'Tasks: <count>',
        'Memory: <size>',
        '├─<pid 1> /usr/bin/containerd',
        '└─<pid 2> /usr/bin/containerd-shim-runc-v2 -id web -address …',
        '<log>',
      ],
    ],
    [
      'journalctl -u containerd',
      'Nov 23 16:25:49 lab containerd[9]: a\nNov 23 16:25:49 lab containerd[9]: b\nNov 23 16:25:49 lab systemd[1]: Started it.',
      ['<log>', '<time> lab systemd[1]: Started it.'],
    ],
    [
      'ls -l web.tar',
      '-rw-r--r-- 1 root root 1041408 Nov 23 16:27 web.tar',
      ['-rw-r--r-- 1 root root <size> <time> web.tar'],
    ],
    [
      'tar tvf web.tar',
      '-r--r--r-- 0/0   30 1970-01-01 00:00 oci-layout',
      ['-r--r--r-- 0/0 <size> <time> oci-layout'],
    ],
    [
      'ctr content ls',
      `sha256:${DIGEST} 618B 1 second z=1,a=sha256:${OTHER}`,
      ['sha256:<digest 1> <size> <age> a=sha256:<digest 2>,z=1'],
    ],
    [
      'ctr task ls',
      'TASK PID STATUS\nweb 384 RUNNING\nother 300 STOPPED',
      ['TASK PID STATUS', 'other <pid 1> STOPPED', 'web <pid 2> RUNNING'],
    ],
    [
      'ctr task exec --exec-id d safe dmesg',
      '[ 0.000000] Starting gVisor...\n[ 0.3] Feeding the init monster...\n[ 1.000000] Ready!',
      ['[ <time>] Starting gVisor...', '<boot messages>', '[ <time>] Ready!'],
    ],
    [
      'nerdctl images',
      'REPOSITORY  TAG    IMAGE ID      CREATED\nweb         1.4.0  9417fd9938ce  2 seconds ago',
      ['REPOSITORY TAG IMAGE ID CREATED', 'web 1.4.0 <digest 1…> <age>'],
    ],
    [
      'nerdctl logs of-ctr',
      'FATA[0000] invalid (a:(*string)(0x2c8ff14c0ff0)): &b:(*string)(0x2c8ff14c0ff0)',
      ['FATA[<time>] invalid (a:(*string)(<random 1>)): &b:(*string)(<random 1>)'],
    ],
    [
      'nerdctl logs web',
      '[::ffff:10.4.0.1]:55334: response:200',
      ['[::ffff:10.4.0.1]:<random 1>: response:200'],
    ],
    [
      'nerdctl run --rm demo',
      'ERRO[0000] forward signal child exited                   error="ttrpc: closed"\nbuilt',
      ['built'],
    ],
    [
      'iptables -t nat -S',
      '-A POSTROUTING -j CNI-243bc1d7254565c041ff0513\n-A CNI-HOSTPORT-DNAT -j CNI-DN-243bc1d7254565c041ff0',
      ['-A POSTROUTING -j CNI-<random 1>', '-A CNI-HOSTPORT-DNAT -j CNI-DN-<random 2>'],
    ],
    ['grep setns trace.log', 'setns(16, CLONE_NEWNS) = 0', ['setns(<descriptor>, CLONE_NEWNS) = 0']],
    ['uname -r | cut -d. -f1,2', '6.12', ['<kernel 1>']],
    ['ctr run --rm a/b:1 c uname -r | cut -d. -f1,2', '4.4', ['4.4']],
    ['uname -r', '6.12.90+deb13-amd64', ['<kernel 1>']],
    [
      'uname -a',
      'Linux lab 6.12.90 #1 SMP PREEMPT Debian x86_64 GNU/Linux',
      ['Linux lab <kernel 1> <build> x86_64 GNU/Linux'],
    ],
    ['cat /sys/fs/cgroup/memory/a/memory.limit_in_bytes', '33554432', ['33554432']],
    ['cat /sys/fs/cgroup/memory/a/memory.usage_in_bytes', '520192', ['<count>']],
    [
      'ctr task metrics small',
      'memory.usage_in_bytes    520192\nmemory.limit_in_bytes    33554432\ncpuacct.usage_percpu     [12 20]\npids.current 1',
      [
        'memory.usage_in_bytes <count>',
        'memory.limit_in_bytes 33554432',
        'cpuacct.usage_percpu <count>',
        'pids.current 1',
      ],
    ],
    [
      'uptime',
      ' 16:24:53 up  3:10,  0 users,  load average: 2.58, 1.12, 2.07',
      ['<time> up <duration>, 0 users, load average: <load>'],
    ],
    ['df -h /', '/dev/sda1  252G   24G   68G  26% /', ['/dev/sda1 <count> <count> <count> <count> /']],
    [
      'cat events.txt',
      `2026-11-23 16:25:36 +0000 UTC default /content/create {"digest":"sha256:${DIGEST}"}\n2026-11-23 16:25:35 +0000 UTC default /content/create {"digest":"sha256:${OTHER}"}\n2026-11-23 16:25:37 +0000 UTC default /images/create {"name":"web"}`,
      [
        '<time> default /content/create {"digest":"sha256:<digest 1>"}',
        '<time> default /content/create {"digest":"sha256:<digest 2>"}',
        '<time> default /images/create {"name":"web"}',
      ],
    ],
    [
      'findmnt -t overlay',
      'TARGET SOURCE\n/b overlay\n/a overlay',
      ['TARGET SOURCE', '/a overlay', '/b overlay'],
    ],
    [
      'cat /proc/1/mountinfo',
      '258 222 0:108 / / rw - overlay overlay rw',
      ['<count> <count> <count> / / rw - overlay overlay rw'],
    ],
    ['pgrep -af runsc', '682 runsc-gofer --log-fd=3 gofer --b', ['<pid 1> runsc-gofer <flags>']],
    [
      'crictl pods',
      '95479bcb115e0       Less than a second ago   Ready               driftwood           default             0                   (default)',
      ['<digest 1…> <age> Ready driftwood default 0 (default)'],
    ],
    [
      'crictl start x',
      'E1126 01:43:46.143981     718 remote_runtime.go:523] "StartContainer from runtime service failed" err="rpc error"',
      [
        'E<date> <time> <pid 1> remote_runtime.go:523] "StartContainer from runtime service failed" err="rpc error"',
      ],
    ],
    [
      'crictl exec -s x ps',
      'PID   USER     COMMAND\n    1 root     httpd\n    7 root     ps',
      ['PID USER COMMAND', '1 root httpd', '<pid 1> root ps'],
    ],
    [
      'kubectl get pods',
      'NAME   READY   STATUS             RESTARTS      AGE\nweb    0/1     CrashLoopBackOff   2 (14s ago)   1m3s\nweb2   1/1     Running            0             12s',
      [
        'NAME READY STATUS RESTARTS AGE',
        'web 0/1 CrashLoopBackOff <count> <age>',
        'web2 1/1 Running 0 <age>',
      ],
    ],
    [
      'kubectl events --for pod/web',
      [
        'LAST SEEN            TYPE      REASON    OBJECT    MESSAGE',
        `8s                   Warning   Failed    Pod/web   sandbox "${DIGEST}": no plugin`,
        `3s (x3 over 1m2s)    Warning   BackOff   Pod/web   Back-off restarting`,
        `1s                   Warning   Failed    Pod/web   sandbox "${OTHER}": no plugin`,
      ].join('\n'),
      [
        'LAST SEEN TYPE REASON OBJECT MESSAGE',
        '<age> Warning BackOff Pod/web Back-off restarting',
        '<age> Warning Failed Pod/web sandbox "<digest 1>": no plugin',
      ],
    ],
    [
      'ctr -n k8s.io task ls',
      `TASK    PID    STATUS\n${DIGEST}    375    RUNNING\n${OTHER}    95    RUNNING`,
      ['TASK PID STATUS', '<digest 1> <pid 1> RUNNING', '<digest 2> <pid 2> RUNNING'],
    ],
    [
      'ctr -n k8s.io container ls',
      `CONTAINER    IMAGE    RUNTIME\n${OTHER}    web:2    io.containerd.runc.v2\n${DIGEST}    web:1    io.containerd.runc.v2`,
      [
        'CONTAINER IMAGE RUNTIME',
        '<digest 1> web:1 io.containerd.runc.v2',
        '<digest 2> web:2 io.containerd.runc.v2',
      ],
    ],
  ])('%s: %s', (command, output, expected) => {
    expect(left(command, output)).toEqual(expected);
  });
});
