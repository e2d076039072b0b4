import type { FactValue } from '../../core/facts/fact.ts';
import type { FactType } from '../../core/facts/fact-types.ts';
import type { Wish } from '../../core/outcomes/wanted.ts';

/** What kinds of facts are called. */
export const KINDS: Readonly<Record<FactType, string>> = {
  command: 'a command',
  pull: 'a pull',
  run: 'a container run',
  create: 'a container record created',
  exec: 'a program run in a container',
  log: 'a container log',
  kill: 'a signal to a container',
  signal: 'a signal to processes',
  delete: 'a deletion',
  build: 'a build of an image',
  tag: 'a new name for an image',
  export: 'an image written to a file',
  import: 'a file of images read in',
  service: 'a command to a service',
  image: 'a listed image',
  container: 'a listed container',
  pod: 'a pod',
  task: 'a task',
  snapshot: 'a listed snapshot',
  content: 'a listed blob',
  state: "a container in runc's list or state",
  process: 'a process',
  listing: 'a complete list',
  mount: 'a mount of a root file system',
  blob: 'a blob read',
  checksum: 'a checksum',
  runtime: "the runtime in a container's record",
  kernel: 'the release of a kernel',
  search: 'a search',
  limit: 'a memory limit as the kernel has it',
  event: 'an event of containerd',
  namespace: 'a Linux namespace of a process',
  file: 'a file',
  folder: 'a listed folder',
  response: 'an answer over HTTP',
  entry: 'an entry of an archive',
  line: 'a line of output',
};

/** Attributes whose names are not words. */
const NAMES: Readonly<Record<string, string>> = {
  id: 'ID',
  ids: 'IDs',
  pid: 'PID',
  ppid: 'parent PID',
  pod: 'pod ID',
  exitStatus: 'exit status',
  args: 'command line',
  url: 'address',
  inode: 'number',
  namespace: 'containerd namespace',
  operands: 'arguments',
  unknownFlags: 'unknown flags',
  upper: 'upper directory',
  text: 'output',
  key: 'key',
};

/** Attributes whose names are in the plural. */
const PLURAL: readonly string[] = ['ids', 'operands', 'flags', 'unknownFlags', 'ports', 'entries'];

/** Yes-or-no attributes: as they are wished for, and as they were found. */
const PHRASES: Readonly<Record<string, Readonly<Record<'yes' | 'no', { wish: string; found: string }>>>> = {
  succeeded: {
    yes: { wish: 'that worked', found: 'it worked' },
    no: { wish: 'that failed', found: 'it failed' },
  },
  found: {
    yes: { wish: 'that finds it', found: 'it found something' },
    no: { wish: 'that finds nothing', found: 'it found nothing' },
  },
  exists: {
    yes: { wish: 'that is there', found: 'it is there' },
    no: { wish: 'that is gone', found: 'it is gone' },
  },
  detached: {
    yes: { wish: 'in the background (-d)', found: 'it ran in the background' },
    no: { wish: 'in the foreground (no -d)', found: 'it ran in the foreground' },
  },
  removed: {
    yes: { wish: 'with --rm', found: 'it has --rm' },
    no: { wish: 'without --rm', found: 'it has no --rm' },
  },
  forced: {
    yes: { wish: 'by force', found: 'it used force' },
    no: { wish: 'without force', found: 'it used no force' },
  },
};

/** What an attribute is called. */
export function nameOf(attribute: string, type?: FactType): string {
  if (type === 'run' && attribute === 'status') return 'exit status';
  return NAMES[attribute] ?? attribute;
}

/** `PID is`, `ports are`. */
export function nameWithVerb(attribute: string): string {
  return `${nameOf(attribute)} ${isPlural(attribute) ? 'are' : 'is'}`;
}

/** Whether the name of an attribute is in the plural. */
export function isPlural(attribute: string): boolean {
  return PLURAL.includes(attribute);
}

/** What a yes-or-no attribute was found to be. */
export function foundPhrase(attribute: string, found: boolean): string {
  return PHRASES[attribute]?.[found ? 'yes' : 'no'].found ?? `${nameOf(attribute)} is ${found}`;
}

/** A wish for a yes-or-no attribute, where there is a phrase for it. */
export function phraseOf(attribute: string, wish: Wish): string | undefined {
  const value = wish.kind === 'not' && wish.wish.kind === 'value' ? negated(wish.wish.value) : valueOf(wish);
  return typeof value === 'boolean' ? PHRASES[attribute]?.[value ? 'yes' : 'no'].wish : undefined;
}

function negated(value: FactValue): FactValue | undefined {
  return typeof value === 'boolean' ? !value : undefined;
}

function valueOf(wish: Wish): FactValue | undefined {
  return wish.kind === 'value' ? wish.value : undefined;
}
