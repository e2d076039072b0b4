import { DIGEST, ID, IMAGE, type Listing } from './listing.ts';

const SHORT = ID.slice(0, 13);

/** crictl 1.24 to 1.37. */
export const CRICTL: readonly Listing[] = [
  {
    tool: 'crictl',
    action: 'ps',
    header: 'CONTAINER    IMAGE    CREATED    STATE    NAME    ATTEMPT    POD ID    POD    NAMESPACE',
    row: `${SHORT}    ${IMAGE}    2 minutes ago    Running    web    0    ${SHORT}    pod    default`,
  },
  { tool: 'crictl', action: 'ps', flags: '-aq', row: ID },
  {
    tool: 'crictl',
    action: 'ps',
    flags: '-o json',
    row: `{"containers":[{"id":"${ID}","state":"CONTAINER_RUNNING","metadata":{"name":"web"}}]}`,
  },
  { tool: 'crictl', action: 'ps', flags: '-o yaml', row: `- id: ${ID}` },
  {
    tool: 'crictl',
    action: 'ps',
    flags: "-o go-template --template '{{range .containers}}{{.id}} {{.state}}{{end}}'",
    row: `${ID} CONTAINER_RUNNING`,
  },
  {
    tool: 'crictl',
    action: 'pods',
    header: 'POD ID    CREATED    STATE    NAME    NAMESPACE    ATTEMPT    RUNTIME',
    row: `${SHORT}    2 minutes ago    Ready    pod    default    0    (default)`,
  },
  { tool: 'crictl', action: 'pods', flags: '-v', row: 'Status: Ready' },
  { tool: 'crictl', action: 'pods', flags: '-q', row: ID },
  {
    tool: 'crictl',
    action: 'pods',
    flags: '-o json',
    row: `{"items":[{"id":"${ID}","state":"SANDBOX_READY"}]}`,
  },
  {
    tool: 'crictl',
    action: 'images',
    header: 'IMAGE    TAG    IMAGE ID    SIZE',
    row: `registry.driftwood.example/driftwood/web    1.4.0    ${SHORT}    2.1MB`,
  },
  {
    tool: 'crictl',
    action: 'images',
    flags: '--digests --no-trunc',
    header: 'IMAGE    TAG    DIGEST    IMAGE ID    SIZE',
    row: `registry.driftwood.example/driftwood/web    1.4.0    ${DIGEST}    ${DIGEST}    2.1MB`,
  },
  {
    tool: 'crictl',
    action: 'images',
    flags: '-o json',
    row: `{"images":[{"id":"${DIGEST}","repoTags":["${IMAGE}"],"size":"2100000"}]}`,
  },
  {
    tool: 'crictl',
    action: 'inspect',
    flags: SHORT,
    row: `{"info":{"pid":468,"sandboxID":"${ID}"},"status":{"id":"${ID}","state":"CONTAINER_RUNNING"}}`,
  },
  { tool: 'crictl', action: 'inspect', flags: `-o yaml ${SHORT}`, row: '  state: CONTAINER_RUNNING' },
  { tool: 'crictl', action: 'inspect', flags: `${SHORT} | jq .info.pid`, row: '468' },
  {
    tool: 'crictl',
    action: 'inspectp',
    flags: SHORT,
    row: `{"info":{"pid":468},"status":{"id":"${ID}","state":"SANDBOX_READY","metadata":{"name":"pod"}}}`,
  },
  {
    tool: 'crictl',
    action: 'inspecti',
    flags: IMAGE,
    row: `{"status":{"id":"${DIGEST}","repoTags":["${IMAGE}"]}}`,
  },
  { tool: 'crictl', action: 'logs', flags: SHORT, row: '2026-01-01T00:00:00.000000000Z stdout F hello' },
  { tool: 'crictl', action: 'exec', flags: `${SHORT} uname -r`, row: '6.1.0-18-amd64' },
  { tool: 'crictl', action: 'pull', flags: IMAGE, row: `Image is up to date for ${DIGEST}` },
  { tool: 'crictl', action: 'rmi', flags: IMAGE, row: `Deleted: ${IMAGE}` },
  { tool: 'crictl', action: 'runp', flags: 'pod.json', row: ID },
  { tool: 'crictl', action: 'stopp', flags: SHORT, row: `Stopped sandbox ${SHORT}` },
  { tool: 'crictl', action: 'rmp', flags: `-f ${SHORT}`, row: `Removed sandbox ${SHORT}` },
  {
    tool: 'crictl',
    action: 'stats',
    header: 'CONTAINER    NAME    CPU %    MEM    DISK    INODES',
    row: `${SHORT}    web    0.00    1.2MB    20kB    12`,
  },
  {
    tool: 'crictl',
    action: 'info',
    row: '{"status":{"conditions":[{"type":"RuntimeReady","status":true}]}}',
  },
];
