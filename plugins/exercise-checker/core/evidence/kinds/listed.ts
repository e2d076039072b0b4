import { WHERE } from './common.ts';

/** What a list showed: one fact for each row, and one for a list that was shown whole. */
export const LISTED = {
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
  content: {
    meaning: 'a row of the content list',
    attributes: { digest: 'sha256:…', ...WHERE },
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
  process: {
    meaning: 'a process',
    attributes: {
      pid: 'process ID',
      ppid: 'process ID of its parent',
      name: 'name of the program',
      args: 'its command line, as far as it was shown',
      id: 'container ID on the command line of a shim',
      ...WHERE,
    },
  },
  listing: {
    meaning: 'a complete list, which also shows what is not there',
    attributes: {
      of: 'image, container, task, pod, snapshot, content, state or process',
      ids: 'names or IDs it holds, a list',
      count: 'how many it holds',
      ...WHERE,
      root: "runc's root folder",
    },
  },
} as const;
