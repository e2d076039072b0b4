import { DIGEST, ID, IMAGE, type Listing } from './listing.ts';

const SHORT = ID.slice(0, 12);

/** nerdctl 1.7 to 2.3. */
export const NERDCTL: readonly Listing[] = [
  {
    tool: 'nerdctl',
    action: 'ps',
    header: 'CONTAINER ID    IMAGE    COMMAND    CREATED    STATUS    PORTS    NAMES',
    row: `${SHORT}    ${IMAGE}    "httpd -f -p 8080"    2 minutes ago    Up    0.0.0.0:8080->8080/tcp    web`,
  },
  {
    tool: 'nerdctl',
    action: 'ps',
    flags: '-a --no-trunc',
    header: 'CONTAINER ID    IMAGE    COMMAND    CREATED    STATUS    PORTS    NAMES',
    row: `${ID}    ${IMAGE}    "httpd"    2 minutes ago    Exited (137) 3 seconds ago    web`,
  },
  {
    tool: 'nerdctl',
    action: 'ps',
    flags: '-a --format wide',
    header:
      'CONTAINER ID    IMAGE    COMMAND    CREATED    STATUS    PORTS    NAMES    RUNTIME    PLATFORM    SIZE',
    row: `${SHORT}    ${IMAGE}    "httpd"    2 minutes ago    Up    web    io.containerd.runc.v2    linux/amd64    4.0 KiB (virtual 4.2 MiB)`,
  },
  { tool: 'nerdctl', action: 'ps', flags: '-aq', row: SHORT },
  {
    tool: 'nerdctl',
    action: 'ps',
    flags: "--format '{{.Names}} {{.Status}} {{.Ports}}'",
    row: 'web Up 0.0.0.0:8080->8080/tcp',
  },
  {
    tool: 'nerdctl',
    action: 'ps',
    flags: '--format json',
    row: `{"ID":"${SHORT}","Names":"web","Status":"Up","Image":"${IMAGE}"}`,
  },
  {
    tool: 'nerdctl',
    action: 'images',
    header: 'REPOSITORY    TAG    IMAGE ID    CREATED    PLATFORM    SIZE    BLOB SIZE',
    row: `registry.driftwood.example/driftwood/web    1.4.0    ${SHORT}    2 minutes ago    linux/amd64    4.2 MiB    2.1 MiB`,
  },
  {
    tool: 'nerdctl',
    action: 'images',
    flags: '--digests --no-trunc',
    header: 'REPOSITORY    TAG    DIGEST    IMAGE ID    CREATED    PLATFORM    SIZE    BLOB SIZE',
    row: `registry.driftwood.example/driftwood/web    1.4.0    ${DIGEST}    ${DIGEST}    2 minutes ago    linux/amd64    4.2 MiB    2.1 MiB`,
  },
  {
    tool: 'nerdctl',
    action: 'images',
    flags: '--names',
    header: 'NAME    IMAGE ID    CREATED    PLATFORM',
    row: `${IMAGE}    ${SHORT}    2 minutes ago    linux/amd64`,
  },
  { tool: 'nerdctl', action: 'images', flags: '-q --no-trunc', row: DIGEST },
  {
    tool: 'nerdctl',
    action: 'images',
    flags: '--format json',
    row: `{"Repository":"driftwood/web","Tag":"1.4.0","Digest":"${DIGEST}"}`,
  },
  {
    tool: 'nerdctl',
    action: 'inspect',
    flags: 'web',
    row: '[{"Id":"ab12","Name":"web","State":{"Status":"running","Pid":468,"ExitCode":0}}]',
  },
  {
    tool: 'nerdctl',
    action: 'inspect',
    flags: "--format '{{.State.Pid}} {{.State.Status}}' web",
    row: '468 running',
  },
  {
    tool: 'nerdctl',
    action: 'inspect',
    flags: '--mode native web',
    row: '{"ID":"web","Runtime":{"Name":"io.containerd.runc.v2","Options":{"value":"GgQvYmlu"}}}',
  },
  {
    tool: 'nerdctl',
    action: 'image inspect',
    flags: IMAGE,
    row: `[{"Id":"${DIGEST}","RepoTags":["${IMAGE}"],"RepoDigests":["web@${DIGEST}"]}]`,
  },
  {
    tool: 'nerdctl',
    action: 'pull',
    flags: IMAGE,
    row: `Completed pull from OCI Registry (${IMAGE})    elapsed: 0.4 s    total: 2.1 M (5.2 MiB/s)`,
  },
  {
    tool: 'nerdctl',
    action: 'run',
    flags: `--rm -p 8080:8080 ${IMAGE} echo hello`,
    row: `${IMAGE}: resolved |++++++++| elapsed: 0.4 s total: 2.1 M (5.2 MiB/s)`,
  },
  { tool: 'nerdctl', action: 'logs', flags: 'web', row: '10.4.0.1 - - [01/Jan/2026] "GET / HTTP/1.1" 200' },
  {
    tool: 'nerdctl',
    action: 'top',
    flags: 'web',
    header: 'UID    PID    PPID    C    STIME    TTY    TIME    CMD',
    row: 'root    468    440    0    10:00    ?    00:00:00    httpd -f',
  },
  { tool: 'nerdctl', action: 'port', flags: 'web', row: '8080/tcp -> 0.0.0.0:8080' },
  {
    tool: 'nerdctl',
    action: 'exec',
    flags: 'web uname -a',
    row: 'Linux web 6.1.0-18-amd64 #1 SMP Debian x86_64 GNU/Linux',
  },
  {
    tool: 'nerdctl',
    action: 'rm',
    flags: '-f web',
    row: 'time="2026-01-01T00:00:00Z" level=fatal msg="1 errors:\\nno such container: web"',
  },
  { tool: 'nerdctl', action: 'rmi', flags: IMAGE, row: `Untagged: ${IMAGE}@${DIGEST}` },
  {
    tool: 'nerdctl',
    action: 'namespace ls',
    header: 'NAME    CONTAINERS    IMAGES    VOLUMES    LABELS',
    row: 'default    1    2    0',
  },
];
