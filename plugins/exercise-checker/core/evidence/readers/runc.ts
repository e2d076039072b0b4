import { signalName } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../observation.ts';
import type { Finding, Reader } from './reader.ts';

/** Reads the life-cycle commands of runc (`create`, `run`, `exec`, `kill`, `delete`) and `runc state`. */
export const readRunc: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  const [id, signal] = invocation.operands;
  if (invocation.tool !== 'runc' || id === undefined) return [];
  const root = rootOf(observation);
  switch (invocation.action) {
    case 'create':
      return [{ type: 'create', values: { id, succeeded, error } }];
    case 'run': {
      const detached = invocation.flags.has('detach');
      const output = detached ? undefined : outputText(observation).join('\n').trim();
      return [{ type: 'run', values: { id, detached, runtime: 'runc', output, succeeded, error } }];
    }
    case 'exec':
      return error === undefined ? [programRun(observation, id)] : [];
    case 'kill': {
      const values = { id, signal: signalName(signal ?? 'SIGTERM'), root, succeeded };
      return [{ type: 'kill', values }];
    }
    case 'delete': {
      const forced = invocation.flags.has('force');
      return [{ type: 'delete', values: { of: 'state', id, root, forced, succeeded, error } }];
    }
    case 'state':
      return readState(observation, id);
    default:
      return [];
  }
};

/** Where runc keeps the state of its containers: containerd gives it a folder for each containerd namespace. */
function rootOf({ invocation }: Observation): string {
  const root = invocation.flags.get('root');
  return typeof root === 'string' ? root : '/run/runc';
}

function programRun(observation: Observation, id: string): Finding {
  const output = outputText(observation).join('\n').trim();
  return { type: 'exec', values: { id, status: observation.status, output } };
}

function readState(observation: Observation, id: string): Finding[] {
  const text = outputText(observation).join('\n');
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}": ?"?([^",\\n]{1,500})"?`).exec(text)?.[1];
  const status = field('status');
  if (status === undefined) return [];
  const root = rootOf(observation);
  const values = { id: field('id') ?? id, pid: Number(field('pid')), status, bundle: field('bundle'), root };
  return [{ type: 'state', values }];
}
