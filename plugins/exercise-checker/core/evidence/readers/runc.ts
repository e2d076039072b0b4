import { outputText } from '../observation.ts';
import type { Reader } from './reader.ts';

/** Reads the life-cycle commands of runc (`create`, `start`, `run`, `kill`, `delete`) and `runc state`. */
export const readRunc: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (invocation.tool !== 'runc') return [];
  const [id, signal] = invocation.operands;
  const flag = invocation.flags.get('root');
  const root = typeof flag === 'string' ? flag : '/run/runc';
  switch (invocation.action) {
    case 'kill':
      return [{ type: 'kill', values: { id, signal: signal ?? 'SIGTERM', root, succeeded } }];
    case 'delete':
      return [
        {
          type: 'delete',
          values: { of: 'state', id, root, forced: invocation.flags.has('force'), succeeded },
        },
      ];
    case 'state': {
      const text = outputText(observation).join('\n');
      const field = (name: string): string | undefined =>
        new RegExp(`"${name}": ?"?([^",\\n]{1,500})"?`).exec(text)?.[1];
      const status = field('status');
      if (status === undefined) return [];
      const pid = Number(field('pid'));
      return [
        { type: 'state', values: { id: field('id') ?? id, pid, status, bundle: field('bundle'), root } },
      ];
    }
    default:
      return [];
  }
};
