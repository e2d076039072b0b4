import { signalName, type Invocation } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../legacy.ts';
import { pulledDigest } from './pulled-digest.ts';
import { withoutEchoes } from './echoes.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads `ctr images pull REF`. That it worked is taken from the status, or from the want of an error: the
 * last progress frame may be missing although the pull succeeded (seen in 1.6, 1.7 and 2.1).
 */
export const readPull: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (invocation.tool !== 'ctr' || invocation.action !== 'images pull') return [];
  const { namespace, operands } = invocation;
  const values = { image: operands[0], digest: pulledDigest(observation), namespace, succeeded, error };
  return [{ type: 'pull', values }];
};

/** Reads `ctr run [flags] IMAGE ID [COMMAND…]`; the output of an attached one is the container's own. */
export const readRun: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (invocation.tool !== 'ctr' || invocation.action !== 'run') return [];
  const [image, id] = invocation.operands;
  const detached = invocation.flags.has('detach');
  const started = detached ? succeeded : succeeded === true || ranInside(observation);
  return [
    {
      type: 'run',
      values: {
        image,
        id,
        namespace: invocation.namespace,
        detached,
        removed: invocation.flags.has('rm'),
        runtime: runtimeOf(invocation),
        shim: shimOf(invocation),
        memory: memoryOf(invocation),
        ...(detached ? {} : { output: containerOutput(observation) }),
        succeeded: started,
        status: observation.status,
        error,
      },
    },
  ];
};

/** Reads `ctr containers create IMAGE ID`: a record, of which nothing runs yet. */
export const readCreate: Reader = ({ invocation, succeeded, error }) => {
  if (invocation.tool !== 'ctr' || invocation.action !== 'containers create') return [];
  const [image, id] = invocation.operands;
  return [{ type: 'create', values: { image, id, namespace: invocation.namespace, succeeded, error } }];
};

/** Reads `ctr tasks exec --exec-id X ID COMMAND…`. */
export const readExec: Reader = (observation) => {
  const { invocation, error } = observation;
  if (invocation.tool !== 'ctr' || invocation.action !== 'tasks exec') return [];
  if (!invocation.flags.has('exec-id') || error !== undefined) return [];
  const [id] = invocation.operands;
  const values = { id, namespace: invocation.namespace, status: observation.status };
  return [{ type: 'exec', values: { ...values, output: containerOutput(observation) } }];
};

/** Reads what ends a container: `tasks kill`, `tasks delete`, `containers delete`. */
export const readEnd: Reader = ({ invocation, succeeded, error }) => {
  if (invocation.tool !== 'ctr') return [];
  const { namespace, operands } = invocation;
  if (invocation.action === 'tasks kill') {
    const signal = invocation.flags.get('signal') ?? 'SIGTERM';
    return [
      { type: 'kill', values: { id: operands[0], namespace, signal: signalName(String(signal)), succeeded } },
    ];
  }
  const of = { 'tasks delete': 'task', 'containers delete': 'container' }[invocation.action];
  if (of === undefined) return [];
  const forced = invocation.flags.has('force');
  return operands.map((id): Finding => ({
    type: 'delete',
    values: { of, id, namespace, forced, succeeded, error },
  }));
};

/** A process in the container may well end with a status of its own; then the container did run. */
function ranInside({ status, error }: Observation): boolean {
  return status !== undefined && status !== 0 && error === undefined;
}

/** What ctr itself remarks beside the program's output, and what the shell's `time` measured. */
const NOT_OF_THE_PROGRAM =
  /^(?:(?:DEBU|INFO|WARN)\[\d{4}\]|time="[^"]{1,100}" level=\w+ |(?:real|user|sys)\s+\d+m[\d.]+s$|.* cpu [\d:.]+ total$)/;

function containerOutput(observation: Observation): string | undefined {
  const shown = outputText(observation).filter((line) => !NOT_OF_THE_PROGRAM.test(line));
  const lines = withoutEchoes(shown, observation.segment.command);
  const output = lines.join('\n').trim();
  return observation.filtered && output === '' ? undefined : output;
}

/** `runc` unless another binary under the runc shim, or another shim, was asked for. */
function runtimeOf(invocation: Invocation): string {
  const binary = invocation.flags.get('runc-binary');
  if (typeof binary === 'string') return binary.slice(binary.lastIndexOf('/') + 1);
  const runtime = invocation.flags.get('runtime');
  if (typeof runtime !== 'string' || /^io\.containerd\.runc\.v\d$/.test(runtime)) return 'runc';
  return runtime;
}

/** `--runtime` names a shim; that a learner may give it something else is what this is for. */
function shimOf(invocation: Invocation): string | undefined {
  const runtime = invocation.flags.get('runtime');
  return typeof runtime === 'string' ? runtime : undefined;
}

function memoryOf(invocation: Invocation): number | undefined {
  const limit = invocation.flags.get('memory-limit');
  return typeof limit === 'string' && /^\d+$/.test(limit) ? Number(limit) : undefined;
}
