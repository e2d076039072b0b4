import { RESULT, WHERE } from './common.ts';

/** What was done: from command lines. A command that failed is a fact, too. */
export const DONE = {
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
    attributes: {
      image: 'full reference',
      digest: 'its digest, where all of it was shown',
      ...WHERE,
      ...RESULT,
    },
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
      shim: 'what --runtime asked for, as typed',
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
  signal: {
    meaning: 'a signal sent to processes',
    attributes: {
      pid: 'process ID it was sent to, by kill',
      name: 'name of the processes, by pkill and killall',
      signal: 'name of the signal, such as SIGKILL',
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
  service: {
    meaning: 'a command to a service',
    attributes: { unit: 'name of the unit', verb: 'restart, stop, start, …', succeeded: 'whether it worked' },
  },
} as const;
