/** Where in the rendered text a fact was read: 1-based line and column (code points), second of the recording. */
export interface Place {
  line: number;
  column: number;
  time?: number;
  /** The command whose line or output this is, as typed. */
  command: string;
}

export type FactValue = string | number | boolean | readonly string[];

/** Something the session proves, with the place it was read from. */
export interface Fact {
  type: FactType;
  values: ReadonlyMap<string, FactValue>;
  place: Place;
  /** Position in the session: facts of a later command have a greater order. */
  order: number;
}

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
    attributes: {
      image: 'full reference',
      namespace: 'containerd namespace',
      succeeded: 'whether it worked',
      error: 'class of the error message',
    },
  },
  run: {
    meaning: 'a container run',
    attributes: {
      image: 'full reference',
      id: 'container ID',
      namespace: 'containerd namespace',
      detached: 'whether the command returned while the container went on',
      removed: 'whether it was told to clean up by itself (--rm)',
      output: 'what the container printed',
      succeeded: 'whether it worked',
      error: 'class of the error message',
    },
  },
  image: {
    meaning: 'a row of an image list',
    attributes: { name: 'full reference', digest: 'sha256:…', namespace: 'containerd namespace' },
  },
  container: {
    meaning: 'a row of a container list',
    attributes: {
      id: 'container ID',
      image: 'full reference',
      runtime: 'name of the runtime',
      namespace: 'containerd namespace',
    },
  },
  task: {
    meaning: 'a row of a task list',
    attributes: {
      id: 'container ID',
      pid: 'process ID',
      status: 'RUNNING, STOPPED, CREATED or PAUSED',
      namespace: 'containerd namespace',
    },
  },
  listing: {
    meaning: 'a complete list, which also shows what is not there',
    attributes: {
      of: 'image, container or task',
      ids: 'names or IDs it holds, a list',
      namespace: 'containerd namespace',
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
