import { createHash } from 'node:crypto';

/** What a registry stores of one tag: a manifest and every blob it names. */
export interface Image {
  /** Without the registry's name. */
  readonly repository: string;
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

export interface Layer extends Blob {
  /** Digest of the layer before compression. */
  readonly diffId: string;
}

/** When every image was made, by its own account: the time of a build would be another one each time. */
export const CREATED = '2024-03-01T12:00:00Z';

const OCI = 'application/vnd.oci.image';

/** @param archive a tar archive; `compressed` is the same by gzip, where the image has it compressed */
export function layerOf(archive: Buffer, compressed?: Buffer): Layer {
  const content = compressed ?? archive;
  const mediaType = `${OCI}.layer.v1.tar${compressed === undefined ? '' : '+gzip'}`;
  return { mediaType, digest: digestOf(content), content, diffId: digestOf(archive) };
}

/**
 * An image as the OCI image specification describes it, from its layers, lowest first.
 * @param options.history what made each layer
 * @param options.config what a container runs, with which environment
 */
export function newImage(options: {
  readonly repository: string;
  readonly tag: string;
  readonly author: string;
  readonly layers: readonly Layer[];
  readonly history: readonly string[];
  readonly config: object;
  readonly annotations: object;
}): Image {
  const { repository, tag, author, layers, history, config, annotations } = options;
  const configuration = jsonBlob(`${OCI}.config.v1+json`, {
    created: CREATED,
    author,
    architecture: 'amd64',
    os: 'linux',
    config,
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.diffId) },
    history: history.map((step) => ({ created: CREATED, created_by: step })),
  });
  const manifest = jsonBlob(`${OCI}.manifest.v1+json`, {
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: descriptor(configuration),
    layers: layers.map(descriptor),
    annotations,
  });
  return { repository, tag, manifest, blobs: [configuration, ...layers] };
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
