import { integer, text, texts } from './attribute.ts';
import { TIE, WHERE } from './common.ts';

/** What a list showed: one fact for each row, and one for a list that was shown whole. */
export const LISTED = {
  image: {
    meaning: 'a row of an image list',
    attributes: { name: text('full reference'), digest: text('sha256:…'), ...WHERE },
  },
  container: {
    meaning: 'a row of a container list',
    attributes: {
      id: text('container ID'),
      image: text('full reference'),
      runtime: text('name of the runtime'),
      ports: texts('ports published, such as 0.0.0.0:8080->8080/tcp, a list'),
      name: text('its name within its pod, with crictl'),
      pod: text('ID of the pod it is in, with crictl'),
      ...TIE,
      ...WHERE,
    },
  },
  pod: {
    meaning: 'a pod, as crictl shows it',
    attributes: {
      id: text('pod ID'),
      name: text('its name'),
      status: text('READY or NOTREADY'),
      pid: integer('process ID of its pause process'),
      ...WHERE,
    },
  },
  task: {
    meaning: 'a row of a task list',
    attributes: {
      id: text('container ID'),
      pid: integer('process ID'),
      status: text('RUNNING, STOPPED, CREATED or PAUSED'),
      exitStatus: integer('exit status of the program, where it was shown'),
      reason: text('why it ended, from crictl inspect, such as Error'),
      ...TIE,
      ...WHERE,
    },
  },
  snapshot: {
    meaning: 'a row of a snapshot list or tree',
    attributes: {
      key: text('its key: a container ID or a chain ID'),
      parent: text('key of the snapshot below it'),
      kind: text('Committed, Active or View'),
      ...WHERE,
    },
  },
  content: {
    meaning: 'a row of the content list',
    attributes: { digest: text('sha256:…'), ...WHERE },
  },
  state: {
    meaning: "a container as runc's state or list shows it",
    attributes: {
      id: text('container ID'),
      pid: integer('process ID'),
      status: text('created, running, stopped or paused'),
      bundle: text('folder of the bundle'),
      root: text("runc's root folder"),
    },
  },
  process: {
    meaning: 'a process',
    attributes: {
      pid: integer('process ID'),
      ppid: integer('process ID of its parent'),
      name: text('name of the program'),
      args: text('its command line, as far as it was shown'),
      id: text('container ID on the command line of a shim'),
      ...WHERE,
    },
  },
  listing: {
    meaning: 'a complete list, which also shows what is not there',
    attributes: {
      of: text('image, container, task, pod, snapshot, content, state or process'),
      ids: texts('names or IDs it holds, a list'),
      count: integer('how many it holds'),
      ...WHERE,
      root: text("runc's root folder"),
    },
  },
} as const;
