import type { Fact } from '../../core/facts/fact.ts';
import type { FactType } from '../../core/facts/fact-types.ts';

/**
 * Kinds of facts that make an outcome, with the attributes that would be the same on another machine. Other kinds (every
 * line of output, every command, whole lists) are evidence, and not what someone sets out to do.
 */
const WORTH: Partial<Record<FactType, readonly string[]>> = {
  pull: ['image', 'namespace', 'succeeded'],
  run: ['image', 'id', 'namespace', 'detached', 'removed', 'runtime', 'succeeded'],
  create: ['image', 'id', 'namespace', 'succeeded'],
  exec: ['id', 'namespace', 'status'],
  log: ['id', 'namespace'],
  kill: ['id', 'signal', 'namespace', 'succeeded'],
  signal: ['name', 'signal', 'succeeded'],
  delete: ['of', 'id', 'namespace', 'succeeded'],
  build: ['image', 'namespace', 'succeeded'],
  tag: ['source', 'target', 'namespace', 'succeeded'],
  export: ['image', 'namespace', 'succeeded'],
  import: ['namespace', 'succeeded'],
  service: ['unit', 'verb', 'succeeded'],
  image: ['name', 'namespace'],
  container: ['id', 'image', 'runtime', 'name', 'namespace'],
  pod: ['name', 'status'],
  task: ['id', 'status', 'pid', 'namespace'],
  snapshot: ['key', 'kind', 'namespace'],
  state: ['id', 'status', 'pid'],
  process: ['name', 'pid', 'ppid'],
  runtime: ['id', 'name', 'namespace'],
  search: ['of', 'name', 'found'],
  limit: ['memory', 'id'],
  namespace: ['kind', 'inode'],
  file: ['path', 'exists'],
  folder: ['path'],
  response: ['url', 'succeeded'],
  event: ['topic', 'id', 'namespace'],
};

/** The attributes of a fact that an outcome may ask for; undefined if it makes none, or reports a failure. */
export function worthOf({ type, values }: Pick<Fact, 'type' | 'values'>): readonly string[] | undefined {
  if (values.get('succeeded') === false || values.has('error')) return undefined;
  return WORTH[type];
}
