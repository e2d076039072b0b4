import { WHERE } from './common.ts';

/** What was looked at: the kernel, files, events, answers over the network. */
export const LOOKED_AT = {
  mount: {
    meaning: 'a mount of a root file system',
    attributes: {
      kind: 'overlay',
      key: 'key of the snapshot, or container ID',
      upper: 'folder it writes to, the upperdir',
      ...WHERE,
    },
  },
  blob: {
    meaning: 'a blob that was read',
    attributes: { digest: 'the digest it was read by', kind: 'manifest, index or config' },
  },
  checksum: {
    meaning: 'a checksum',
    attributes: { digest: 'what was computed, as sha256:…', of: 'digest of the blob it was computed of' },
  },
  runtime: {
    meaning: "the runtime in a container's record",
    attributes: {
      id: 'container ID',
      ...WHERE,
      name: 'name of the runtime',
      binary: 'name of the binary in its options',
    },
  },
  kernel: {
    meaning: 'the release of a kernel',
    attributes: {
      release: 'such as 6.12.48',
      place: 'machine or container, whose answer it is',
      id: 'container ID, where it is the answer of one',
      runtime: 'what it ran under, where the same command ran it, such as runc or crun',
      ...WHERE,
    },
  },
  search: {
    meaning: 'a search',
    attributes: {
      of: 'process',
      name: 'what was looked for',
      pid: 'process ID that was looked for',
      found: 'whether it was there',
    },
  },
  limit: {
    meaning: 'a memory limit read from the kernel',
    attributes: { memory: 'bytes' },
  },
  event: {
    meaning: 'an event of containerd',
    attributes: {
      topic: 'such as /tasks/exit',
      id: 'container ID',
      status: 'exit status, of /tasks/exit',
      ...WHERE,
    },
  },
  namespace: {
    meaning: 'a Linux namespace of a process',
    attributes: { pid: 'process ID, or self', kind: 'net, pid, mnt, …', inode: 'the number that names it' },
  },
  file: {
    meaning: 'whether a file is there',
    attributes: { path: 'as it was typed', exists: 'whether it is there' },
  },
  folder: {
    meaning: 'a folder that was looked into',
    attributes: {
      path: 'as it was typed; a dot where none was',
      entries: 'names in it, a list',
      count: 'how many files or entries were counted',
      size: 'what du says of it, such as 1.1M',
    },
  },
  response: {
    meaning: 'an answer over HTTP',
    attributes: { url: 'address that was asked', body: 'what came back', succeeded: 'whether anything did' },
  },
  entry: {
    meaning: 'an entry of an archive',
    attributes: { path: 'path within the archive, without a leading slash' },
  },
  line: {
    meaning: 'a line of output',
    attributes: { text: 'the whole line', command: 'the command it stands below, as typed' },
  },
} as const;
