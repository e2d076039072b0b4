import { signalName } from 'container-commands';
import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { CTR_VERSIONS } from './versions.ts';

/** `ctr tasks kill [--signal S] ID`; without a signal it is SIGTERM. */
function readKill({ invocation, succeeded }: Observation): Finding[] {
  const { namespace, flags, operands } = invocation;
  const signal = flags.get('signal');
  return [
    fact('kill', {
      id: operands[0],
      namespace,
      signal: signalName(typeof signal === 'string' ? signal : 'SIGTERM'),
      succeeded,
    }),
  ];
}

function readDelete({ invocation, succeeded, error }: Observation, of: 'task' | 'container'): Finding[] {
  const { namespace, operands, flags } = invocation;
  const forced = flags.has('force');
  return operands.map((id) => fact('delete', { of, id, namespace, forced, succeeded, error }));
}

/** What ends containers. */
export const ENDING: readonly RegisteredReader[] = [
  {
    tool: 'ctr',
    actions: ['tasks kill'],
    forms: ['-s SIGNAL ID'],
    versions: CTR_VERSIONS,
    proves: ['kill'],
    read: readKill,
  },
  {
    tool: 'ctr',
    actions: ['tasks delete'],
    forms: ['ID…', '-f ID'],
    versions: CTR_VERSIONS,
    proves: ['delete'],
    read: (observation) => readDelete(observation, 'task'),
  },
  {
    tool: 'ctr',
    actions: ['containers delete'],
    forms: ['ID…'],
    versions: CTR_VERSIONS,
    proves: ['delete'],
    read: (observation) => readDelete(observation, 'container'),
  },
];
