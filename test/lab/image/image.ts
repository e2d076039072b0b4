import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustRun } from '../run-command.ts';

/** What a registry stores of one tag: a manifest and every blob it names. */
export interface Image {
  readonly tag: string;
  readonly manifest: Blob;
  readonly blobs: readonly Blob[];
}

export interface Blob {
  readonly mediaType: string;
  /** `sha256:…` of the content. */
  readonly digest: string;
  readonly content: Buffer;
}

/** Repository of the course's image, without the registry's name. */
export const REPOSITORY = 'driftwood/web';

/**
 * The tags there are and the digests their manifests have, on every machine, because all that goes in is fixed. They are
 * in the recordings: when Debian brings a new busybox, put the new ones here and record the sessions again.
 */
export const DIGESTS: Readonly<Record<string, string>> = {
  '1.4.0': 'sha256:9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae',
  '1.3.2': 'sha256:8282f5590118fa8eb62af7bcd1457bad974f060e89a96eae9f31909aa7e0e393',
};

const CREATED = '2024-03-01T12:00:00Z';
const OCI = 'application/vnd.oci.image';

/**
 * Builds one tag of `driftwood/web` (a busybox, and a page for its web server to serve) as the OCI image
 * specification describes it, without any image builder.
 * @param tree file tree of the suite bookworm
 * @throws Error when the digest is another than {@link DIGESTS} says
 */
export async function buildImage(tag: string, tree: string): Promise<Image> {
  const layers = await buildLayers(tag, tree);
  const config = jsonBlob(`${OCI}.config.v1+json`, {
    created: CREATED,
    author: 'Driftwood',
    architecture: 'amd64',
    os: 'linux',
    config: {
      ExposedPorts: { '8080/tcp': {} },
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', `DRIFTWOOD_VERSION=${tag}`],
      Cmd: ['httpd', '-f', '-p', '8080', '-h', '/www'],
      WorkingDir: '/',
      Labels: {
        'org.opencontainers.image.title': 'driftwood web',
        'org.opencontainers.image.version': tag,
      },
    },
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.diffId) },
    history: [
      { created: CREATED, created_by: 'busybox rootfs' },
      { created: CREATED, created_by: 'COPY www /www' },
    ],
  });
  const manifest = jsonBlob(`${OCI}.manifest.v1+json`, {
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: descriptor(config),
    layers: layers.map(descriptor),
    annotations: { 'org.opencontainers.image.version': tag },
  });
  if (manifest.digest !== DIGESTS[tag]) {
    throw new Error(
      `The image ${REPOSITORY}:${tag} came out as ${manifest.digest}, and test/lab/image/image.ts expects ` +
        `${DIGESTS[tag] ?? 'no such tag'}. If busybox or zlib of bookworm changed, put the new digest there and ` +
        'record the sessions again.',
    );
  }
  return { tag, manifest, blobs: [config, ...layers] };
}

interface Layer extends Blob {
  /** Digest of the layer before compression. */
  readonly diffId: string;
}

async function buildLayers(tag: string, tree: string): Promise<Layer[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'driftwood-web-'));
  try {
    await mustRun('bash', [path.join(import.meta.dirname, 'layers.sh'), tree, tag, folder]);
    return ['base', 'page'].map((name) => {
      const content = readFileSync(path.join(folder, `${name}.tar.gz`));
      const diffId = digestOf(readFileSync(path.join(folder, `${name}.tar`)));
      return { mediaType: `${OCI}.layer.v1.tar+gzip`, digest: digestOf(content), content, diffId };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jsonBlob(mediaType: string, value: unknown): Blob {
  const content = Buffer.from(JSON.stringify(value));
  return { mediaType, digest: digestOf(content), content };
}

function descriptor({ mediaType, digest, content }: Blob): object {
  return { mediaType, digest, size: content.length };
}

function digestOf(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
