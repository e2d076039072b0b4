import type { Observation } from '../../observation.ts';
import { programOutput, ranInside } from '../program-output.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { askedRuntime } from '../runtime.ts';
import { statusInside } from '../status-inside.ts';
import { CTR_VERSIONS } from './versions.ts';

/** `ctr run [flags] IMAGE ID [COMMAND…]`; the output of an attached one is the container's own. */
function readRun(observation: Observation): Finding[] {
  const { invocation, succeeded, error } = observation;
  const { namespace, flags, operands } = invocation;
  const [image, id] = operands;
  const detached = flags.has('detach');
  return [
    fact('run', {
      image,
      id,
      namespace,
      detached,
      removed: flags.has('rm'),
      ...askedRuntime(invocation),
      memory: memoryOf(flags.get('memory-limit')),
      output: detached ? undefined : programOutput(observation),
      succeeded: (!detached && ranInside(observation)) || succeeded,
      status: statusInside(observation),
      error,
    }),
  ];
}

/** `ctr containers create IMAGE ID`: a record, of which nothing runs yet. */
function readCreate({ invocation, succeeded, error }: Observation): Finding[] {
  const [image, id] = invocation.operands;
  return [fact('create', { image, id, namespace: invocation.namespace, succeeded, error })];
}

/** `ctr tasks exec --exec-id X ID COMMAND…`. */
function readExec(observation: Observation): Finding[] {
  const { invocation, error } = observation;
  if (!invocation.flags.has('exec-id') || error !== undefined) return [];
  const [id] = invocation.operands;
  const [status, output] = [statusInside(observation), programOutput(observation)];
  return [fact('exec', { id, namespace: invocation.namespace, status, output })];
}

function memoryOf(limit: string | true | undefined): number | undefined {
  return typeof limit === 'string' && /^\d{1,15}$/.test(limit) ? Number(limit) : undefined;
}

/** What makes containers and runs programs in them. */
export const RUNNING: readonly RegisteredReader[] = [
  {
    tool: 'ctr',
    actions: ['run'],
    forms: ['-d', '--rm', '--runtime SHIM', '--runc-binary PATH', '--memory-limit BYTES'],
    versions: CTR_VERSIONS,
    proves: ['run'],
    read: readRun,
  },
  {
    tool: 'ctr',
    actions: ['containers create'],
    forms: ['IMAGE ID'],
    versions: CTR_VERSIONS,
    proves: ['create'],
    read: readCreate,
  },
  {
    tool: 'ctr',
    actions: ['tasks exec'],
    forms: ['--exec-id NAME ID COMMAND'],
    versions: CTR_VERSIONS,
    proves: ['exec'],
    read: readExec,
  },
];
