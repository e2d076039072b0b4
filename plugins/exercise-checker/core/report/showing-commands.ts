import type { FactType } from '../facts/fact-types.ts';

/**
 * One command line that shows facts of a kind. A word in capitals is replaced by the value that the attribute of this
 * name is asked to have, and is the learner's to fill in where there is none.
 */
export interface ShowingCommand {
  line: string;
  /** The attributes it shows; left out if it shows all of them. */
  shows?: readonly string[];
  /** What its own flags make of yes-or-no attributes. */
  sets?: Readonly<Record<string, boolean>>;
}

const DONE = ['id', 'image', 'namespace', 'succeeded'];
const RUN = { shows: [...DONE, 'detached', 'removed'], sets: { detached: true, removed: false } };
const ONE_SHOT = {
  shows: [...DONE, 'detached', 'removed', 'output', 'status'],
  sets: { detached: false, removed: true },
};
const PROCESSES: ShowingCommand = {
  line: 'ps -ww -eo pid,ppid,args',
  shows: ['pid', 'ppid', 'name', 'args', 'id', 'namespace'],
};

/** Command lines that show what a kind of fact says, plainest first. */
export const SHOWING_COMMANDS: Readonly<Record<FactType, readonly ShowingCommand[]>> = {
  command: [],
  line: [],
  pull: [
    { line: 'ctr image pull IMAGE' },
    { line: 'nerdctl pull IMAGE', shows: DONE },
    { line: 'crictl pull IMAGE', shows: DONE },
  ],
  run: [
    { line: 'ctr run -d IMAGE ID', ...RUN },
    { line: 'ctr run --rm IMAGE ID COMMAND', ...ONE_SHOT },
    { line: 'nerdctl run -d --name ID IMAGE', ...RUN },
    { line: 'nerdctl run --rm IMAGE COMMAND', ...ONE_SHOT },
    { line: 'crictl start ID', shows: ['id', 'namespace', 'succeeded'] },
  ],
  create: [
    { line: 'ctr container create IMAGE ID', shows: DONE },
    { line: 'nerdctl create --name ID IMAGE', shows: DONE },
    { line: 'crictl create POD-ID container.yaml pod.yaml', shows: [...DONE, 'pod'] },
  ],
  exec: [
    { line: 'ctr task exec --exec-id EXEC-ID ID COMMAND' },
    { line: 'nerdctl exec ID COMMAND' },
    { line: 'crictl exec ID COMMAND' },
  ],
  log: [{ line: 'nerdctl logs ID' }, { line: 'crictl logs ID' }],
  kill: [
    { line: 'ctr task kill -s SIGNAL ID' },
    { line: 'nerdctl kill -s SIGNAL ID' },
    { line: 'runc kill ID SIGNAL' },
  ],
  signal: [{ line: 'kill -s SIGNAL PID', shows: ['pid', 'signal', 'succeeded'] }],
  delete: [],
  build: [{ line: 'nerdctl build -t IMAGE .', shows: DONE }],
  tag: [{ line: 'ctr image tag SOURCE TARGET' }, { line: 'nerdctl tag SOURCE TARGET' }],
  export: [{ line: 'ctr image export FILE IMAGE' }, { line: 'nerdctl save -o FILE IMAGE' }],
  import: [{ line: 'ctr image import FILE' }, { line: 'nerdctl load -i FILE' }],
  service: [{ line: 'systemctl VERB UNIT' }],
  image: [
    { line: 'ctr image ls' },
    { line: 'nerdctl images', shows: ['name', 'namespace'] },
    { line: 'crictl images', shows: ['name', 'namespace'] },
  ],
  container: [
    { line: 'ctr container ls', shows: ['id', 'image', 'runtime', 'namespace'] },
    { line: 'nerdctl ps -a', shows: ['id', 'image', 'ports', 'namespace'] },
    { line: 'crictl ps -a', shows: ['id', 'name', 'pod', 'image', 'namespace'] },
  ],
  pod: [
    { line: 'crictl pods', shows: ['id', 'name', 'status', 'namespace'] },
    { line: 'crictl inspectp POD-ID' },
  ],
  task: [
    { line: 'ctr task ls', shows: ['id', 'pid', 'status', 'namespace'] },
    { line: 'nerdctl ps -a', shows: ['id', 'status', 'exitStatus', 'namespace'] },
    { line: 'crictl ps -a', shows: ['id', 'status', 'namespace'] },
    { line: 'crictl inspect ID' },
    { line: 'nerdctl inspect ID' },
  ],
  snapshot: [{ line: 'ctr snapshot ls' }],
  content: [{ line: 'ctr content ls' }],
  state: [{ line: 'runc list' }],
  process: [{ line: 'ps -ww -o pid,ppid,args -p PID' }, PROCESSES],
  listing: [],
  mount: [{ line: 'ctr snapshot mounts /mnt KEY' }],
  blob: [{ line: 'ctr content get DIGEST' }],
  checksum: [{ line: 'sha256sum' }],
  runtime: [{ line: 'ctr container info ID' }, { line: 'nerdctl inspect ID' }],
  kernel: [{ line: 'uname -r' }],
  search: [
    { line: 'pgrep -x NAME', shows: ['of', 'name', 'found'] },
    { line: 'ps -p PID', shows: ['of', 'pid', 'found'] },
  ],
  limit: [],
  event: [{ line: 'ctr events' }],
  namespace: [{ line: 'readlink /proc/PID/ns/KIND' }],
  file: [{ line: 'ls PATH' }],
  folder: [
    { line: 'ls PATH', shows: ['path', 'entries'] },
    { line: 'ls PATH | wc -l', shows: ['path', 'count'] },
    { line: 'du -sh PATH', shows: ['path', 'size'] },
  ],
  response: [{ line: 'curl URL' }],
  entry: [{ line: 'tar -tf FILE' }],
};

/** Complete lists, by what they are of. The IDs that crictl shows are cut short. */
export const LISTS: Readonly<Record<string, readonly ShowingCommand[]>> = {
  image: [{ line: 'ctr image ls' }, { line: 'nerdctl images -a' }, { line: 'crictl images' }],
  container: [
    { line: 'ctr container ls' },
    { line: 'nerdctl ps -a' },
    { line: 'crictl ps -a', shows: ['of', 'namespace', 'count'] },
  ],
  task: [
    { line: 'ctr task ls' },
    { line: 'nerdctl ps -a' },
    { line: 'crictl ps -a', shows: ['of', 'namespace', 'count'] },
  ],
  pod: [{ line: 'crictl pods' }],
  snapshot: [{ line: 'ctr snapshot ls' }],
  content: [{ line: 'ctr content ls' }],
  state: [{ line: 'runc list' }],
  process: [PROCESSES],
};

/** Deletions, by what is deleted. */
export const DELETIONS: Readonly<Record<string, readonly ShowingCommand[]>> = {
  image: [{ line: 'ctr image rm ID' }, { line: 'nerdctl rmi ID' }, { line: 'crictl rmi ID' }],
  container: [{ line: 'ctr container rm ID' }, { line: 'nerdctl rm ID' }, { line: 'crictl rm ID' }],
  task: [{ line: 'ctr task rm ID' }, { line: 'nerdctl rm ID' }],
  pod: [{ line: 'crictl rmp ID' }],
  state: [{ line: 'runc delete ID' }],
};
