import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { debian } from './debian.ts';
import { sha256 } from './fingerprint.ts';
import { mustRun } from './run-command.ts';
import { ownSource } from './source.ts';
import type { Stage } from './stage.ts';

/** When the images were made, by their own account: the time of a build would be another one each time. */
const CREATED = '2024-03-01T12:00:00Z';
const OCI = 'application/vnd.oci.image';
const REPOSITORY = 'driftwood/web';
const TAGS = ['1.4.0', '1.3.2'];

/**
 * What the registry in the guest serves: the course's image for a 386, in two layers as the lab's machines have it. The
 * layers are not compressed: what unpacks them would be the guest.
 */
export const registryStore: Stage = {
  name: 'registry-store',
  inputs: [ownSource(import.meta.url)],
  after: [debian],
  async make(folder, [packages = '']) {
    const tags = path.join(folder, REPOSITORY, 'tags');
    mkdirSync(path.join(folder, 'blobs'), { recursive: true });
    mkdirSync(tags, { recursive: true });
    const put = (content: Buffer): string => {
      const digest = sha256(content);
      writeFileSync(path.join(folder, 'blobs', digest), content);
      return `sha256:${digest}`;
    };
    for (const tag of TAGS) {
      const layers = [await baseLayer(folder, packages), await pageLayer(folder, tag)];
      writeFileSync(path.join(tags, tag), `${put(manifestOf(tag, layers, put))}\n`);
    }
  },
};

function manifestOf(tag: string, layers: readonly Buffer[], put: (content: Buffer) => string): Buffer {
  const digests = layers.map(put);
  const configuration = toJson({
    created: CREATED,
    author: 'Driftwood',
    architecture: '386',
    os: 'linux',
    config: {
      ExposedPorts: { '8080/tcp': {} },
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', `DRIFTWOOD_VERSION=${tag}`],
      Cmd: ['httpd', '-f', '-p', '8080', '-h', '/www'],
      WorkingDir: '/',
      Labels: { 'org.opencontainers.image.title': 'driftwood web', 'org.opencontainers.image.version': tag },
    },
    rootfs: { type: 'layers', diff_ids: digests },
    history: ['busybox rootfs', 'COPY www /www'].map((step) => ({ created: CREATED, created_by: step })),
  });
  return toJson({
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: { mediaType: `${OCI}.config.v1+json`, digest: put(configuration), size: configuration.length },
    layers: layers.map(({ length }, index) => ({
      mediaType: `${OCI}.layer.v1.tar`,
      digest: digests[index],
      size: length,
    })),
    annotations: { 'org.opencontainers.image.version': tag },
  });
}

function toJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

async function baseLayer(folder: string, packages: string): Promise<Buffer> {
  const busybox = path.join(packages, 'busybox-static/bin/busybox');
  const applets = (await mustRun([busybox, '--list'])).trim().split('\n');
  return layer(folder, (root) => {
    for (const name of ['bin', 'etc', 'tmp', 'root', 'proc', 'sys', 'dev', 'var/log']) {
      mkdirSync(path.join(root, name), { recursive: true, mode: name === 'tmp' ? 0o1777 : 0o755 });
    }
    copyFileSync(busybox, path.join(root, 'bin/busybox'));
    for (const name of applets) if (name !== 'busybox') symlinkSync('busybox', path.join(root, 'bin', name));
    const write = (name: string, ...lines: string[]) => {
      writeFileSync(path.join(root, 'etc', name), lines.map((line) => `${line}\n`).join(''));
    };
    write('passwd', 'root:x:0:0:root:/root:/bin/sh', 'nobody:x:65534:65534:nobody:/:/bin/false');
    write('group', 'root:x:0:', 'nogroup:x:65534:');
    write('os-release', 'NAME="Driftwood"', 'ID=driftwood', 'PRETTY_NAME="Driftwood minimal (busybox)"');
  });
}

async function pageLayer(folder: string, tag: string): Promise<Buffer> {
  return layer(folder, (root) => {
    mkdirSync(path.join(root, 'www'));
    writeFileSync(path.join(root, 'www/index.html'), `<h1>Driftwood ${tag}</h1>\n<p>It floats.</p>\n`);
    writeFileSync(path.join(root, 'www/version.txt'), `${tag}\n`);
  });
}

async function layer(folder: string, fill: (root: string) => void): Promise<Buffer> {
  const root = path.join(folder, 'root');
  mkdirSync(root);
  fill(root);
  const archive = path.join(folder, 'layer.tar');
  await mustRun([
    ...['tar', '--sort=name', `--mtime=${CREATED}`, '--owner=0', '--group=0', '--numeric-owner'],
    ...['--format=ustar', '-C', root, '-cf', archive, '.'],
  ]);
  const bytes = readFileSync(archive);
  rmSync(root, { recursive: true });
  rmSync(archive);
  return bytes;
}
