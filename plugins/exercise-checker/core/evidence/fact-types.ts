/** Where something is, or was done. */
const WHERE = { namespace: 'containerd namespace' } as const;

/** What is known of any command that may fail. */
const RESULT = { succeeded: 'whether it worked', error: 'class of the error message' } as const;

/**
 * The kinds of facts, what each means in a sentence, and its attributes. Exercises may use exactly these
 * names; any other is an error in the exercise file.
 */
export const FACT_TYPES = {
  command: {
    meaning: 'a command',
    attributes: {
      tool: 'program, such as ctr',
      action: 'sub-command, in any of its spellings, such as "image pull"',
      namespace: 'containerd namespace it worked in',
      operands: 'everything that is not a flag, joined by blanks',
      flags: 'long names of the flags given, a list',
      unknownFlags: 'flags the tool does not have, as typed, a list',
      succeeded: 'whether it worked',
      error: 'class of its error message, such as image-missing',
    },
  },
  pull: {
    meaning: 'a pull',
    attributes: { image: 'full reference', ...WHERE, ...RESULT },
  },
  run: {
    meaning: 'a container run',
    attributes: {
      image: 'full reference',
      id: 'container ID',
      ...WHERE,
      detached: 'whether the command returned while the container went on',
      removed: 'whether it was told to clean up by itself (--rm)',
      output: 'what the container printed',
      runtime: 'runc, or the other binary or shim that was asked for',
      memory: 'memory limit in bytes',
      ports: 'ports published, such as 0.0.0.0:8080->8080/tcp, a list',
      status: 'exit status of the program, where it was shown',
      ...RESULT,
    },
  },
  create: {
    meaning: 'a container record that was created',
    attributes: {
      image: 'full reference',
      id: 'container ID',
      pod: 'ID of the pod it is in, with crictl',
      ...WHERE,
      ...RESULT,
    },
  },
  exec: {
    meaning: 'a program run in a running container',
    attributes: {
      id: 'container ID',
      ...WHERE,
      status: 'its exit status, where it was shown',
      output: 'what it printed',
    },
  },
  log: {
    meaning: 'a log that was read',
    attributes: { id: 'container ID', ...WHERE, output: 'what it holds' },
  },
  kill: {
    meaning: 'a signal sent to a container',
    attributes: {
      id: 'container ID',
      signal: 'name of the signal, such as SIGKILL',
      ...WHERE,
      root: "runc's root folder",
      succeeded: 'whether it worked',
    },
  },
  delete: {
    meaning: 'something that was deleted',
    attributes: {
      of: 'image, container, task, pod or state',
      id: 'its name or ID',
      ...WHERE,
      root: "runc's root folder",
      forced: 'whether it was told to use force',
      ...RESULT,
    },
  },
  build: {
    meaning: 'a build of an image',
    attributes: { image: 'full reference', ...WHERE, ...RESULT },
  },
  tag: {
    meaning: 'a name given to an image',
    attributes: { source: 'reference it had', target: 'reference it got', ...WHERE, ...RESULT },
  },
  export: {
    meaning: 'an image written to a file',
    attributes: { file: 'path of the file', image: 'reference', ...WHERE, ...RESULT },
  },
  import: {
    meaning: 'a file of images read in',
    attributes: { file: 'path of the file', ...WHERE, ...RESULT },
  },
  image: {
    meaning: 'a row of an image list',
    attributes: { name: 'full reference', digest: 'sha256:…', ...WHERE },
  },
  container: {
    meaning: 'a row of a container list',
    attributes: {
      id: 'container ID',
      image: 'full reference',
      runtime: 'name of the runtime',
      ports: 'ports published, such as 0.0.0.0:8080->8080/tcp, a list',
      name: 'its name within its pod, with crictl',
      pod: 'ID of the pod it is in, with crictl',
      ...WHERE,
    },
  },
  pod: {
    meaning: 'a pod, as crictl shows it',
    attributes: {
      id: 'pod ID',
      name: 'its name',
      status: 'READY or NOTREADY',
      pid: 'process ID of its pause process',
      ...WHERE,
    },
  },
  task: {
    meaning: 'a row of a task list',
    attributes: {
      id: 'container ID',
      pid: 'process ID',
      status: 'RUNNING, STOPPED, CREATED or PAUSED',
      exitStatus: 'exit status of the program, where it was shown',
      reason: 'why it ended, from crictl inspect, such as Error',
      ...WHERE,
    },
  },
  snapshot: {
    meaning: 'a row of a snapshot list or tree',
    attributes: {
      key: 'its key: a container ID or a chain ID',
      parent: 'key of the snapshot below it',
      kind: 'Committed, Active or View',
      ...WHERE,
    },
  },
  mount: {
    meaning: 'a mount of a root file system',
    attributes: { kind: 'overlay', key: 'key of the snapshot, or container ID' },
  },
  content: {
    meaning: 'a row of the content list',
    attributes: { digest: 'sha256:…', ...WHERE },
  },
  blob: {
    meaning: 'a blob that was read',
    attributes: { digest: 'the digest it was read by', kind: 'manifest, index or config' },
  },
  checksum: {
    meaning: 'a checksum',
    attributes: { digest: 'what was computed, as sha256:…', of: 'digest of the blob it was computed of' },
  },
  state: {
    meaning: "a container as runc's state or list shows it",
    attributes: {
      id: 'container ID',
      pid: 'process ID',
      status: 'created, running, stopped or paused',
      bundle: 'folder of the bundle',
      root: "runc's root folder",
    },
  },
  runtime: {
    meaning: "the runtime in a container's record",
    attributes: {
      id: 'container ID',
      name: 'name of the runtime',
      binary: 'name of the binary in its options',
    },
  },
  process: {
    meaning: 'a process',
    attributes: {
      pid: 'process ID',
      ppid: 'process ID of its parent',
      name: 'name of the program',
      args: 'its command line, as far as it was shown',
    },
  },
  search: {
    meaning: 'a search',
    attributes: { of: 'process', name: 'what was looked for', found: 'whether it was there' },
  },
  service: {
    meaning: 'a command to a service',
    attributes: { unit: 'name of the unit', verb: 'restart, stop, start, …', succeeded: 'whether it worked' },
  },
  limit: {
    meaning: 'a memory limit read from the kernel',
    attributes: { memory: 'bytes' },
  },
  event: {
    meaning: 'an event of containerd',
    attributes: { topic: 'such as /tasks/exit', id: 'container ID', ...WHERE },
  },
  namespace: {
    meaning: 'a Linux namespace of a process',
    attributes: { pid: 'process ID, or self', kind: 'net, pid, mnt, …', inode: 'the number that names it' },
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
  listing: {
    meaning: 'a complete list, which also shows what is not there',
    attributes: {
      of: 'image, container, task, pod, snapshot, content or state',
      ids: 'names or IDs it holds, a list',
      count: 'how many it holds',
      ...WHERE,
      root: "runc's root folder",
    },
  },
} as const;

export type FactType = keyof typeof FACT_TYPES;

/** Whether a word is the name of a kind of fact. */
export function isFactType(word: string): word is FactType {
  return Object.hasOwn(FACT_TYPES, word);
}

/** The attribute names facts of one kind may have. */
export function attributesOf(type: FactType): string[] {
  return Object.keys(FACT_TYPES[type].attributes);
}
