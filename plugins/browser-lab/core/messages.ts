/** What the page tells the machine's worker. */
export type Order =
  /** `manifest`: the whole address of the image's. */
  | { readonly kind: 'start'; readonly manifest: string }
  | { readonly kind: 'keys'; readonly bytes: Uint8Array }
  | { readonly kind: 'run'; readonly runs: boolean };

/** Why there is no machine. */
export type Failure =
  | 'no-image'
  | 'no-connection'
  | 'missing-part'
  | 'bad-checksum'
  | 'no-webassembly'
  | 'no-memory'
  | 'no-prompt'
  | 'failed';

/** What the worker says. */
export type News =
  | { readonly kind: 'loading'; readonly bytes: number; readonly all: number }
  /** All is fetched: `programs` run in the machine that is about to start, with their versions. */
  | { readonly kind: 'restoring'; readonly programs: Readonly<Record<string, string>> }
  | { readonly kind: 'output'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly reason: string };
