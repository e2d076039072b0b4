import { DIGEST, IMAGE, type Listing } from './listing.ts';

const TYPE = 'application/vnd.oci.image.index.v1+json';

/** ctr 1.6 to 2.4. */
export const CTR: readonly Listing[] = [
  {
    tool: 'ctr',
    action: 'images list',
    header: 'REF TYPE DIGEST SIZE PLATFORMS LABELS',
    row: `${IMAGE} ${TYPE} ${DIGEST} 2.1 MiB linux/amd64 -`,
  },
  { tool: 'ctr', action: 'images list', flags: '-q', row: IMAGE },
  {
    tool: 'ctr',
    action: 'images list',
    flags: '| cat',
    row: `${IMAGE} ${TYPE} ${DIGEST} 2.1 MiB linux/amd64 -`,
  },
  { tool: 'ctr', action: 'images list', flags: "| awk '{print $1, $3}'", row: `${IMAGE} ${DIGEST}` },
  {
    tool: 'ctr',
    action: 'images check',
    header: 'REF TYPE DIGEST STATUS SIZE UNPACKED',
    row: `${IMAGE} ${TYPE} ${DIGEST} complete (4/4) 2.1 MiB/2.1 MiB true`,
  },
  {
    tool: 'ctr',
    action: 'images pull',
    flags: IMAGE,
    row: `index-${DIGEST}: done |++++++++++++++| elapsed: 0.3 s total: 2.1 Mi (6.4 MiB/s)`,
  },
  { tool: 'ctr', action: 'images inspect', flags: IMAGE, row: ` └── ${TYPE} @${DIGEST} (1617 bytes)` },
  {
    tool: 'ctr',
    action: 'containers list',
    header: 'CONTAINER    IMAGE    RUNTIME',
    row: `web    ${IMAGE}    io.containerd.runc.v2`,
  },
  { tool: 'ctr', action: 'containers list', flags: '-q', row: 'web' },
  {
    tool: 'ctr',
    action: 'containers info',
    flags: 'web',
    row: '{"ID":"web","Runtime":{"Name":"io.containerd.runc.v2","Options":{"type_url":"containerd.runc.v1.Options","value":"GgQvYmlu"}}}',
  },
  { tool: 'ctr', action: 'tasks list', header: 'TASK    PID    STATUS', row: 'web    468    RUNNING' },
  { tool: 'ctr', action: 'tasks list', flags: '-q', row: 'web' },
  { tool: 'ctr', action: 'tasks list', flags: '| grep web', row: 'web    468    RUNNING' },
  { tool: 'ctr', action: 'tasks ps', flags: 'web', header: 'PID    INFO', row: '468    -' },
  {
    tool: 'ctr',
    action: 'tasks metrics',
    flags: 'web',
    header: 'ID    TIMESTAMP',
    row: 'memory.usage_limit    67108864',
  },
  { tool: 'ctr', action: 'tasks exec', flags: '--exec-id x web uname -r', row: '6.1.0-18-amd64' },
  { tool: 'ctr', action: 'run', flags: `--rm ${IMAGE} web echo hello`, row: 'hello' },
  { tool: 'ctr', action: 'snapshots list', header: 'KEY PARENT KIND', row: `web ${DIGEST} Active` },
  { tool: 'ctr', action: 'snapshots tree', row: ` \\_ ${DIGEST}` },
  {
    tool: 'ctr',
    action: 'snapshots mounts',
    flags: '/mnt web',
    row: 'mount -t overlay overlay /mnt -o index=off,workdir=/var/lib/w,upperdir=/var/lib/u,lowerdir=/var/lib/l',
  },
  {
    tool: 'ctr',
    action: 'content list',
    header: 'DIGEST SIZE AGE LABELS',
    row: `${DIGEST} 1.617kB 2 minutes containerd.io/distribution.source.registry=driftwood/web`,
  },
  {
    tool: 'ctr',
    action: 'content get',
    flags: DIGEST,
    row: `{"schemaVersion":2,"manifests":[{"mediaType":"${TYPE}","digest":"${DIGEST}"}]}`,
  },
  { tool: 'ctr', action: 'leases list', header: 'ID CREATED AT LABELS', row: 'lease 2026-01-01T00:00:00Z -' },
  { tool: 'ctr', action: 'namespaces list', header: 'NAME LABELS', row: 'default' },
  {
    tool: 'ctr',
    action: 'plugins list',
    header: 'TYPE ID PLATFORMS STATUS',
    row: 'io.containerd.runtime.v2 task linux/amd64 ok',
  },
  { tool: 'ctr', action: 'version', row: '  Version:  2.1.3' },
  {
    tool: 'ctr',
    action: 'events',
    row: '2026-01-01 00:00:00.123456789 +0000 UTC default /tasks/exit {"container_id":"web","id":"web","pid":468,"exit_status":137}',
  },
];
