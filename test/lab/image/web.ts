import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustRun } from '../run-command.ts';
import { layerOf, newImage, type Image, type Layer } from './image.ts';

/** Repository of the course's image, without the registry's name. */
const REPOSITORY = 'driftwood/web';

/**
 * The tags there are and the digests their manifests have, on every machine, because all that goes in is fixed. They are
 * in the recordings: when Debian brings a new busybox, put the new ones here and record the sessions again.
 */
export const DIGESTS: Readonly<Record<string, string>> = {
  '1.4.0': 'sha256:9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae',
  '1.3.2': 'sha256:8282f5590118fa8eb62af7bcd1457bad974f060e89a96eae9f31909aa7e0e393',
};

/**
 * Builds one tag of `driftwood/web` (a busybox, and a page for its web server to serve) without any image builder.
 * @param tree file tree of the suite bookworm
 * @throws Error when the digest is another than {@link DIGESTS} says
 */
export async function buildWeb(tag: string, tree: string): Promise<Image> {
  const image = newImage({
    repository: REPOSITORY,
    tag,
    layers: await buildLayers(tag, tree),
    history: ['busybox rootfs', 'COPY www /www'],
    author: 'Driftwood',
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
    annotations: { 'org.opencontainers.image.version': tag },
  });
  if (image.manifest.digest !== DIGESTS[tag]) {
    throw new Error(
      `The image ${REPOSITORY}:${tag} came out as ${image.manifest.digest}, and test/lab/image/web.ts expects ` +
        `${DIGESTS[tag] ?? 'no such tag'}. If busybox or zlib of bookworm changed, put the new digest there and ` +
        'record the sessions again.',
    );
  }
  return image;
}

async function buildLayers(tag: string, tree: string): Promise<Layer[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'driftwood-web-'));
  try {
    await mustRun('bash', [path.join(import.meta.dirname, 'layers.sh'), tree, tag, folder]);
    return ['base', 'page'].map((name) =>
      layerOf(
        readFileSync(path.join(folder, `${name}.tar`)),
        readFileSync(path.join(folder, `${name}.tar.gz`)),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
