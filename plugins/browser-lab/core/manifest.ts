/** What `lab/manifest.json` says of the image that a site serves. */
export interface Manifest {
  readonly version: 1;
  /** Folder beside the manifest. */
  readonly hash: string;
  /** The emulator's WebAssembly, compressed by gzip: not every host compresses what it serves. */
  readonly emulator: Part;
  /** The saved machine, compressed, in pieces. */
  readonly parts: readonly Part[];
  /** The list of files that the emulator offers its guest. */
  readonly list: string;
  /** What runs in it, with versions. */
  readonly programs: Readonly<Record<string, string>>;
}

export interface Part {
  readonly file: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** How much a reader has to fetch of the image. */
export function bytesOf({ emulator, parts }: Manifest): number {
  return [emulator, ...parts].reduce((sum, { bytes }) => sum + bytes, 0);
}
