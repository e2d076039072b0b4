import { completeReference } from '../../../../container-commands/index.ts';
import type { Invocation } from '../../../../container-commands/index.ts';
import type { Observation } from '../legacy.ts';
import { pullShown, printedId, programOutput } from './nerdctl-output.ts';
import { publishedPorts } from './nerdctl-ports.ts';
import { pulledDigest } from './pulled-digest.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads `nerdctl run [flags] IMAGE [COMMAND…]`. The container goes by its `--name`; one without is known by the ID
 * that `-d` prints.
 */
export const readNerdctlRun: Reader = (observation) => {
  const { invocation, succeeded, error, status } = observation;
  if (!isCommand(invocation, 'run')) return [];
  const detached = invocation.flags.has('detach');
  // A program in the container may well end with a status of its own; then the container did run.
  const ranInside = !detached && status !== undefined && status !== 0 && error === undefined;
  return [
    ...pullBefore(observation),
    {
      type: 'run',
      values: {
        ...identityOf(observation),
        detached,
        removed: invocation.flags.has('rm'),
        runtime: runtimeOf(invocation),
        shim: textOf(invocation.flags.get('runtime')),
        memory: bytesOf(invocation.flags.get('memory')),
        ports: publishedPorts(invocation),
        ...(detached ? {} : { output: programOutput(observation) }),
        succeeded: ranInside || succeeded,
        status,
        error,
      },
    },
  ];
};

/** Reads `nerdctl create`, which takes the flags of `run` and prints the ID. */
export const readNerdctlCreate: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (!isCommand(invocation, 'create')) return [];
  const created: Finding = { type: 'create', values: { ...identityOf(observation), succeeded, error } };
  return [...pullBefore(observation), created];
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
  return [{ type: 'pull', values: { image, digest: pulledDigest(observation), namespace, succeeded: true } }];
}

/** Without an image it is a help page or a mistake, and no container. */
function isCommand({ tool, action, operands }: Invocation, name: string): boolean {
  return tool === 'nerdctl' && action === name && operands.length > 0;
}

function identityOf(observation: Observation): Record<'image' | 'id' | 'namespace', string | undefined> {
  const { namespace, operands, flags } = observation.invocation;
  const name = flags.get('name');
  const image = flags.has('rootfs') ? undefined : completeReference(operands[0] ?? '');
  return { image, id: typeof name === 'string' ? name : printedId(observation), namespace };
}

/** `--runtime` takes the name of a shim, or a binary for the runc shim to call. */
function runtimeOf({ flags }: Invocation): string {
  const runtime = flags.get('runtime');
  if (typeof runtime !== 'string' || /^io\.containerd\.runc\.v\d$/.test(runtime)) return 'runc';
  return runtime.slice(runtime.lastIndexOf('/') + 1);
}

function textOf(flag: string | true | undefined): string | undefined {
  return typeof flag === 'string' ? flag : undefined;
}

const UNITS = ['', 'k', 'm', 'g', 't', 'p'];

/** `64m`, `64MiB` and `67108864` are one size: units are powers of 1024 (`RAMInBytes` of docker/go-units). */
function bytesOf(size: string | true | undefined): number | undefined {
  const match = typeof size === 'string' ? /^(\d+(?:\.\d+)?) ?([kmgtp]?)i?b?$/i.exec(size) : null;
  if (match === null) return undefined;
  return Math.floor(Number(match[1]) * 1024 ** UNITS.indexOf((match[2] ?? '').toLowerCase()));
}
