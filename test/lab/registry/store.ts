import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REGISTRY_FOLDER } from '../folders.ts';
import type { Blob, Image } from '../image/image.ts';
import { buildPause } from '../image/pause.ts';
import { buildWeb, DIGESTS } from '../image/web.ts';
import { fingerprint } from '../made-once.ts';

/**
 * The folder with everything the registry serves, laid out as the CNCF distribution registry keeps it on disk
 * (its `registry/storage/paths.go` describes the layout). Built where it is not there yet.
 * @param tree file tree of the suite bookworm
 */
export async function registryStore(tree: string): Promise<string> {
  const pause = await buildPause();
  const store = path.join(
    REGISTRY_FOLDER,
    `store-${fingerprint([JSON.stringify(DIGESTS), pause.manifest.digest])}`,
  );
  if (existsSync(store)) return store;
  mkdirSync(REGISTRY_FOLDER, { recursive: true });
  // Of its own for each call: several machines may start at the same time.
  const making = mkdtempSync(`${store}.`);
  for (const tag of Object.keys(DIGESTS)) storeImage(making, await buildWeb(tag, tree));
  storeImage(making, pause);
  try {
    renameSync(making, store);
  } catch (error) {
    // Another call was faster, with the same content.
    if (!existsSync(store)) throw error;
    rmSync(making, { recursive: true });
  }
  return store;
}

function storeImage(store: string, { repository: name, tag, manifest, blobs }: Image): void {
  const root = path.join(store, 'docker/registry/v2');
  const repository = path.join(root, 'repositories', name);
  const write = (file: string, content: string | Buffer): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const link = (folder: string, { digest }: Blob): void => {
    write(path.join(repository, folder, 'link'), digest);
  };
  for (const blob of [manifest, ...blobs]) {
    const hex = hexOf(blob);
    write(path.join(root, 'blobs/sha256', hex.slice(0, 2), hex, 'data'), blob.content);
  }
  for (const blob of blobs) link(`_layers/sha256/${hexOf(blob)}`, blob);
  link(`_manifests/revisions/sha256/${hexOf(manifest)}`, manifest);
  link(`_manifests/tags/${tag}/current`, manifest);
  link(`_manifests/tags/${tag}/index/sha256/${hexOf(manifest)}`, manifest);
}

function hexOf({ digest }: Blob): string {
  return digest.slice('sha256:'.length);
}
