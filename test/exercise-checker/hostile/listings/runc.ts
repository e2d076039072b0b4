import type { Listing } from './listing.ts';

/** runc 1.1 to 1.3. */
export const RUNC: readonly Listing[] = [
  {
    tool: 'runc',
    action: 'list',
    header: 'ID    PID    STATUS    BUNDLE    CREATED    OWNER',
    row: 'web    468    running    /run/web    2026-01-01T00:00:00.0Z    root',
  },
  { tool: 'runc', action: 'list', flags: '-q', row: 'web' },
  {
    tool: 'runc',
    action: 'list',
    flags: '-f json',
    row: '[{"ociVersion":"1.0.2","id":"web","pid":468,"status":"running","bundle":"/run/web"}]',
  },
  {
    tool: 'runc',
    action: 'state',
    flags: 'web',
    row: '{ "id": "web", "pid": 468, "status": "running", "bundle": "/run/web" }',
  },
  {
    tool: 'runc',
    action: 'ps',
    flags: 'web',
    header: 'UID    PID    PPID    C    STIME    TTY    TIME    CMD',
    row: 'root    468    440    0    10:00    ?    00:00:00    httpd -f',
  },
  {
    tool: 'runc',
    action: 'events',
    flags: '--stats web',
    row: '{"type":"stats","id":"web","data":{"memory":{"usage":{"limit":67108864}}}}',
  },
  { tool: 'runc', action: 'run', flags: 'web', row: 'hello' },
  { tool: 'runc', action: 'exec', flags: 'web uname -r', row: '6.1.0-18-amd64' },
  { tool: 'runc', action: 'spec', row: 'FATA[0000] File config.json exists. Remove it first' },
];
