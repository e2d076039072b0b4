import { completeReference } from 'container-commands';
import type { Observation } from '../../observation.ts';
import { printedId } from '../printed-id.ts';
import { pulledDigest } from '../pulled-digest.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { ranInside } from '../program-output.ts';
import { askedRuntime } from '../runtime.ts';
import { statusInside } from '../status-inside.ts';
import { pullShown, containerOutput } from './own-output.ts';
import { publishedPorts } from './ports.ts';

/**
 * Reads `nerdctl run [flags] IMAGE [COMMAND…]`. The container goes by its `--name`; one without is known by the ID
 * that `-d` prints.
 */
const readRun: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  const { flags, operands } = invocation;
  // Without an image it is a help page or a mistake, and no container.
  if (operands.length === 0) return [];
  const detached = flags.has('detach');
  const run = fact('run', {
    ...identityOf(observation),
    detached,
    removed: flags.has('rm'),
    ...askedRuntime(invocation),
    memory: bytesOf(flags.get('memory')),
    ports: publishedPorts(invocation),
    output: detached ? undefined : containerOutput(observation),
    succeeded: (!detached && ranInside(observation)) || succeeded,
    status: statusInside(observation),
    error,
  });
  return [...pullBefore(observation), run];
};

/** Reads `nerdctl create`, which takes the flags of `run` and prints the ID. */
const readCreate: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (invocation.operands.length === 0) return [];
  return [...pullBefore(observation), fact('create', { ...identityOf(observation), succeeded, error })];
};

/** What can fail only when the image is there. */
const AFTER_PULL = new Set(['network-plugin-missing', 'id-in-use', 'port-in-use', 'command-missing']);

/** An image that is missing is pulled first; a container may then fail for reasons of its own. */
function pullBefore(observation: Observation): Finding[] {
  const { error } = observation;
  const shown = pullShown(observation);
  const worked = shown === 'completed' || error === undefined || AFTER_PULL.has(error);
  if (shown === undefined || !worked) return [];
  const { image, namespace } = identityOf(observation);
  return [fact('pull', { image, digest: pulledDigest(observation), namespace, succeeded: true })];
}

function identityOf(
  observation: Observation,
): Record<'image' | 'id' | 'containerdId' | 'namespace', string | undefined> {
  const { action, namespace, operands, flags } = observation.invocation;
  const name = flags.get('name');
  const image = flags.has('rootfs') ? undefined : completeReference(operands[0] ?? '');
  const isNamed = typeof name === 'string';
  // What a container prints while it is attached may look like an ID, too.
  const printed = flags.has('detach') || action === 'create' ? printedId(observation) : undefined;
  return { image, id: isNamed ? name : printed, containerdId: isNamed ? printed : undefined, namespace };
}

const UNITS = ['', 'k', 'm', 'g', 't', 'p'];

/** `64m`, `64MiB` and `67108864` are one size: units are powers of 1024 (`RAMInBytes` of docker/go-units). */
function bytesOf(size: string | true | undefined): number | undefined {
  const match =
    typeof size === 'string' ? /^(\d{1,15}(?:\.\d{1,9})?) ?([kmgtp]?)i?b?$/i.exec(size.slice(0, 50)) : null;
  if (match === null) return undefined;
  return Math.floor(Number(match[1]) * 1024 ** UNITS.indexOf((match[2] ?? '').toLowerCase()));
}

export const RUN_COMMANDS: readonly RegisteredReader[] = [
  {
    tool: 'nerdctl',
    actions: ['run'],
    forms: ['--name NAME IMAGE [COMMAND]', '-d', '--rm', '--runtime', '-m', '-p'],
    versions: '1.7 to 2.3',
    proves: ['pull', 'run'],
    read: readRun,
  },
  {
    tool: 'nerdctl',
    actions: ['create'],
    forms: ['--name NAME IMAGE [COMMAND]'],
    versions: '1.7 to 2.3',
    proves: ['pull', 'create'],
    read: readCreate,
  },
];
