import { signalName } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../legacy.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';
import { runcRoot } from './runc-root.ts';

/** Reads the life-cycle commands of runc (`create`, `run`, `exec`, `kill`, `delete`), `runc state` and `runc list -f json`. */
export const readRunc: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (invocation.tool !== 'runc') return [];
  if (invocation.action === 'list') return readJsonList(observation);
  const [id, signal] = invocation.operands;
  if (id === undefined) return [];
  const root = runcRoot(observation);
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

function programRun(observation: Observation, id: string): Finding {
  const output = outputText(observation).join('\n').trim();
  return { type: 'exec', values: { id, status: observation.status, output } };
}

function readState(observation: Observation, asked: string): Finding[] {
  const { id = asked, pid, status, bundle } = stateIn(outputText(observation).join('\n'));
  if (status === undefined) return [];
  return [{ type: 'state', values: { id, pid, status, bundle, root: runcRoot(observation) } }];
}

/** What stands in one container's JSON. */
function stateIn(text: string): {
  id: string | undefined;
  pid: number;
  status: string | undefined;
  bundle: string | undefined;
} {
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}": ?"?([^",\\n]{1,500})"?`).exec(text)?.[1];
  return { id: field('id'), pid: Number(field('pid')), status: field('status'), bundle: field('bundle') };
}

/** `null` for no containers, else all of them, in one line where no `jq` took it apart. */
function readJsonList(observation: Observation): Finding[] {
  const { invocation, filtered, succeeded } = observation;
  if (invocation.flags.get('format') !== 'json' || succeeded === false) return [];
  const text = outputText(observation).join('\n').trim();
  const root = runcRoot(observation);
  const states = [...text.matchAll(/\{[^{}]*"id": ?"[^{}]*/g)].map(([container]) => stateIn(container));
  const rows = states.filter(({ id }) => id !== undefined);
  const ids = rows.map(({ id }) => id ?? '');
  const whole = !filtered && (text === 'null' || (text.startsWith('[') && text.endsWith(']')));
  return [
    ...(whole ? [{ type: 'listing' as const, values: { of: 'state', root, ids, count: ids.length } }] : []),
    ...rows.map((values) => ({ type: 'state' as const, values: { ...values, root } })),
  ];
}
