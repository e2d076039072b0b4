/** The pages of the chapter in reading order, each a slug below `topics/`. */
export const CHAPTER = [
  'the-map',
  'without-dockerd',
  'images-and-digests',
  'snapshots',
  'inside-containerd',
  'container-and-task',
  'namespaces',
  'the-shim',
  'stdio-exit-codes-events',
  'oci-bundle',
  'runc',
  'restart-and-upgrade',
  'nerdctl-and-buildkit',
  'kubernetes-node',
  'other-runtimes',
] as const;

/** What a page can be about, from who asks down to who does it. */
export const LAYERS = [
  'kubernetes',
  'client',
  'build',
  'containerd',
  'shim',
  'runtime',
  'network',
  'kernel',
] as const;

export type Layer = (typeof LAYERS)[number];
