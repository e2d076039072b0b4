import { integer, text, texts, truth } from './attribute.ts';
import { WHERE } from './common.ts';

/** What was looked at: the kernel, files, events, answers over the network. */
export const LOOKED_AT = {
  mount: {
    meaning: 'a mount of a root file system',
    attributes: {
      kind: text('overlay'),
      key: text('key of the snapshot, or container ID'),
      upper: text('folder it writes to, the upperdir'),
      ...WHERE,
    },
  },
  blob: {
    meaning: 'a blob that was read',
    attributes: { digest: text('the digest it was read by'), kind: text('manifest, index or config') },
  },
  checksum: {
    meaning: 'a checksum',
    attributes: {
      digest: text('what was computed, as sha256:…'),
      of: text('digest of the blob it was computed of'),
    },
  },
  runtime: {
    meaning: "the runtime in a container's record",
    attributes: {
      id: text('container ID'),
      ...WHERE,
      name: text('name of the runtime'),
      binary: text('name of the binary in its options'),
    },
  },
  kernel: {
    meaning: 'the release of a kernel',
    attributes: {
      release: text('such as 6.12.48'),
      place: text('machine or container, whose answer it is'),
      id: text('container ID, where it is the answer of one'),
      runtime: text('what it ran under, where the same command ran it, such as runc or crun'),
      ...WHERE,
    },
  },
  search: {
    meaning: 'a search',
    attributes: {
      of: text('process; program for what the exe links of all processes lead to'),
      name: text('what was looked for'),
      pid: integer('process ID that was looked for'),
      found: truth('whether it was there; left out where what was found may be something else'),
    },
  },
  limit: {
    meaning: 'a memory limit read from the kernel',
    attributes: {
      memory: integer('bytes'),
      id: text('container ID, where the path of the file or the command says whose limit it is'),
      ...WHERE,
    },
  },
  event: {
    meaning: 'an event of containerd',
    attributes: {
      topic: text('such as /tasks/exit'),
      id: text('container ID'),
      pid: integer('process ID, where the event has it'),
      status: integer('exit status, of /tasks/exit'),
      ...WHERE,
    },
  },
  namespace: {
    meaning: 'a Linux namespace of a process',
    attributes: {
      pid: text('process ID, or self'),
      kind: text('net, pid, mnt, …'),
      inode: text('the number that names it'),
    },
  },
  file: {
    meaning: 'whether a file is there',
    attributes: { path: text('as it was typed'), exists: truth('whether it is there') },
  },
  folder: {
    meaning: 'a folder that was looked into',
    attributes: {
      path: text('as it was typed; a dot where none was'),
      entries: texts('names in it, a list'),
      count: integer('how many files or entries were counted'),
      size: text('what du says of it, such as 1.1M'),
    },
  },
  response: {
    meaning: 'an answer over HTTP',
    attributes: {
      url: text('address that was asked'),
      place: text('machine or container, in whose network it was asked'),
      body: text('what came back'),
      succeeded: truth('whether anything did'),
    },
  },
  entry: {
    meaning: 'an entry of an archive',
    attributes: { path: text('path within the archive, without a leading slash') },
  },
  line: {
    meaning: 'a line of output',
    attributes: { text: text('the whole line'), command: text('the command it stands below, as typed') },
  },
} as const;
