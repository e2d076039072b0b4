import type { Manifest, Part } from '../core/manifest.ts';
import { bytesOf } from '../core/manifest.ts';
import { LabFailure, reasonOf } from './failure.ts';

/**
 * Fetches what `lab/manifest.json` says.
 * @throws LabFailure
 */
export async function fetchManifest(address: string): Promise<Manifest> {
  // The one file that a new image changes: always asked for.
  const response = await get(address, { cache: 'no-cache' });
  if (response.status === 404) throw new LabFailure('no-image', address);
  if (!response.ok) throw new LabFailure('no-connection', `${address}: ${response.status}`);
  const manifest = (await response.json()) as Manifest;
  // Compared as a number: a later manifest may have another one.
  if ((manifest.version as number) === 1) return manifest;
  throw new LabFailure('failed', `the image has version ${manifest.version} of a manifest`);
}

/** What a machine is made of. */
export interface Image {
  /** The emulator's WebAssembly. */
  readonly emulator: ArrayBuffer;
  /** The saved machine, compressed as the emulator reads it. */
  readonly state: ArrayBuffer;
}

/**
 * Fetches all parts of an image at the same time, and joins those of the saved machine.
 * @param folder address of the folder that has them
 * @param progress called with the bytes that are there, often
 * @throws LabFailure
 */
export async function fetchImage(
  manifest: Manifest,
  folder: string,
  progress: (bytes: number, all: number) => void,
): Promise<Image> {
  const all = bytesOf(manifest);
  let there = 0;
  const into = (part: Part, place: Uint8Array<ArrayBuffer>) =>
    fetchPart(part, folder + part.file, place, (more) => {
      there += more;
      progress(there, all);
    });
  const emulator = new Uint8Array(manifest.emulator.bytes);
  const state = new Uint8Array(all - emulator.length);
  let start = 0;
  await Promise.all([
    into(manifest.emulator, emulator),
    ...manifest.parts.map((part) => into(part, state.subarray(start, (start += part.bytes)))),
  ]);
  const code = new Response(new Blob([emulator]).stream().pipeThrough(new DecompressionStream('gzip')));
  return { emulator: await code.arrayBuffer(), state: state.buffer };
}

async function fetchPart(
  part: Part,
  address: string,
  place: Uint8Array<ArrayBuffer>,
  progress: (bytes: number) => void,
): Promise<void> {
  const response = await get(address);
  if (!response.ok || response.body === null)
    throw new LabFailure('missing-part', `${part.file}: ${response.status}`);
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(disconnected);
    if (done) break;
    if (length + value.length <= part.bytes) place.set(value, length);
    length += value.length;
    progress(value.length);
  }
  if (length === part.bytes && (await isWhole(place, part))) return;
  throw new LabFailure('bad-checksum', part.file);
}

/** Browsers calculate checksums where the connection is safe. */
async function isWhole(bytes: Uint8Array<ArrayBuffer>, { sha256 }: Part): Promise<boolean> {
  if (!isSecureContext) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

async function get(address: string, options: RequestInit = {}): Promise<Response> {
  return fetch(address, options).catch(disconnected);
}

function disconnected(error: unknown): never {
  throw new LabFailure('no-connection', reasonOf(error));
}
