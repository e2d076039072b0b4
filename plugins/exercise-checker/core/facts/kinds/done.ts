import { integer, text, texts, truth } from './attribute.ts';
import { RESULT, TIE, WHERE } from './common.ts';

/** What was done: from command lines. A command that failed is a fact, too. */
export const DONE = {
  command: {
    meaning: 'a command',
    attributes: {
      tool: text('program, such as ctr'),
      action: text('sub-command, in any of its spellings, such as "image pull"'),
      namespace: text('containerd namespace it worked in'),
      operands: text(
        'everything that is not a flag, joined by blanks; all words of a program without sub-commands',
      ),
      flags: texts('long names of the flags given, as far as they are known, a list'),
      unknownFlags: texts('flags the container tool does not have, as typed, a list'),
      succeeded: truth('whether it worked'),
      status: integer('its exit status, where it was shown'),
      error: text('class of its error message, such as image-missing'),
    },
  },
  pull: {
    meaning: 'a pull',
    attributes: {
      image: text('full reference'),
      digest: text('its digest, where all of it was shown'),
      ...WHERE,
      ...RESULT,
    },
  },
  run: {
    meaning: 'a container run',
    attributes: {
      image: text('full reference'),
      id: text('container ID'),
      ...TIE,
      ...WHERE,
      detached: truth('whether the command returned while the container went on'),
      removed: truth('whether it was told to clean up by itself (--rm)'),
      output: text('what the container printed'),
      runtime: text('runc, or the other binary or shim that was asked for'),
      shim: text('what --runtime asked for, as typed'),
      memory: integer('memory limit in bytes'),
      ports: texts('ports published, such as 0.0.0.0:8080->8080/tcp, a list'),
      status: integer('exit status of the program, where it was shown'),
      ...RESULT,
    },
  },
  create: {
    meaning: 'a container record that was created',
    attributes: {
      image: text('full reference'),
      id: text('container ID'),
      pod: text('ID of the pod it is in, with crictl'),
      ...TIE,
      ...WHERE,
      ...RESULT,
    },
  },
  exec: {
    meaning: 'a program run in a running container',
    attributes: {
      id: text('container ID'),
      ...WHERE,
      status: integer('its exit status, where it was shown'),
      output: text('what it printed'),
    },
  },
  log: {
    meaning: 'a log that was read',
    attributes: { id: text('container ID'), ...WHERE, output: text('what it holds') },
  },
  kill: {
    meaning: 'a signal sent to a container',
    attributes: {
      id: text('container ID'),
      signal: text('name of the signal, such as SIGKILL'),
      ...WHERE,
      root: text("runc's root folder"),
      succeeded: truth('whether it worked'),
    },
  },
  signal: {
    meaning: 'a signal sent to processes',
    attributes: {
      pid: integer('process ID it was sent to, by kill'),
      name: text('name of the processes, by pkill and killall'),
      signal: text('name of the signal, such as SIGKILL'),
      succeeded: truth('whether it worked'),
    },
  },
  delete: {
    meaning: 'something that was deleted',
    attributes: {
      of: text('image, container, task, pod or state'),
      id: text('its name or ID'),
      ...WHERE,
      root: text("runc's root folder"),
      forced: truth('whether it was told to use force'),
      ...RESULT,
    },
  },
  build: {
    meaning: 'a build of an image',
    attributes: { image: text('full reference'), ...WHERE, ...RESULT },
  },
  tag: {
    meaning: 'a name given to an image',
    attributes: { source: text('reference it had'), target: text('reference it got'), ...WHERE, ...RESULT },
  },
  export: {
    meaning: 'an image written to a file',
    attributes: { file: text('path of the file'), image: text('reference'), ...WHERE, ...RESULT },
  },
  import: {
    meaning: 'a file of images read in',
    attributes: { file: text('path of the file'), ...WHERE, ...RESULT },
  },
  service: {
    meaning: 'a command to a service',
    attributes: {
      unit: text('name of the unit'),
      verb: text('restart, stop, start, …'),
      succeeded: truth('whether it worked'),
    },
  },
} as const;
