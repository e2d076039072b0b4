import { IMAGE } from '../support.ts';

/* Written from the documented output of nerdctl 1.7 to 2.3, and from the sources that print it. */

export const HEX = '3f2a8c1d'.repeat(8);
export const SHORT = HEX.slice(0, 12);
export const DIGEST = `sha256:${'9417fd9938cef737'.repeat(4)}`;
export const PS = `CONTAINER ID    IMAGE${' '.repeat(45)}COMMAND                   CREATED          STATUS    PORTS    NAMES`;
export const ALPINE = 'docker.io/library/alpine:latest';

export function row(name: string, status = 'Up', image = IMAGE, ports = ''): string {
  const columns = [SHORT, image, '"/bin/server -a \\"x\\"…"', '6 seconds ago', status, ports.padEnd(5), name];
  return columns.join('    ').trimEnd();
}

/** The progress of a pull as nerdctl up to 2.2 leaves it. */
export function flatPull(image = IMAGE): string[] {
  const bar = `|${'+'.repeat(38)}|`;
  return [
    `${image}: resolved       ${bar}`,
    `manifest-${DIGEST}: done           ${bar}`,
    `config-${DIGEST}:   done           ${bar}`,
    `layer-${DIGEST}:    done           ${bar}`,
    'elapsed: 0.3 s                                  total:  1.1 Mi (3.6 MiB/s)',
  ];
}

/** The same as 2.3 shows it against containerd 2.x. */
export const TREE_PULL = [
  `${IMAGE}                                 saved`,
  '└──manifest (9417fd9938ce)               complete         |++++++++++++++++++++++++++++++++++++++|',
  '   ├──config (3275fe78b906)              complete         |++++++++++++++++++++++++++++++++++++++|',
  '   └──layer (0e9fa36d1a4c)               complete         |++++++++++++++++++++++++++++++++++++++|',
  `application/vnd.oci.image.manifest.v1+json ${DIGEST}`,
  `Completed pull from OCI Registry (${IMAGE})  elapsed: 0.3 s  total:  1.1 Mi (3.6 MiB/s)`,
];

/* What nerdctl 2.3.5 printed on containerd 2.4.2. */

export const ID = 'e4d85ea2884ef3e84d83ca94b1ecd3d9e7c9852ba013573923ef191e1d1b20b8';
export const BUILT = 'sha256:cecea0b594e07fcc898818f784993c7d4f024ffb79538edac1e7578d9d6b1b63';
export const PULL = [
  'registry.driftwood.example/driftwood/web:1.4.0  saved',
  '└──manifest-sha256:9417fd9938cef73779080        complete        |++++++++++++++++++++++++++++++++++++++|',
  '   ├──config-sha256:7cb0ebf9a061a46e0cc5        waiting         |--------------------------------------|',
  '   ├──layer-sha256:4cd5015d8221c996abf14        extracted       |++++++++++++++++++++++++++++++++++++++|',
  '   └──layer-sha256:e5467b65ae309bb16bde1        extracted       |++++++++++++++++++++++++++++++++++++++|',
  'application/vnd.oci.image.manifest.v1+json sha256:9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae',
  'Completed pull from OCI Registry (registry.driftwood.example/driftwood/web:1.4.0)       elapsed: 0.1 s  total:  1009.0  (9.3 MiB/s)',
];
/** What `run --rm` says of itself below the output of any short program. */
export const CHILD_EXITED = 'ERRO[0000] forward signal child exited                   error="ttrpc: closed"';
export const NOT_ITS_OWN = [
  'ERRO[0000] 1 errors:',
  'cannot determine networking options from nil spec.Annotations',
];
