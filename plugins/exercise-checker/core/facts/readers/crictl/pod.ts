import { printedId } from '../printed-id.ts';
import { fact } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { resultsOf } from './ids.ts';

/** Reads `crictl runp`: the pod is ready when its ID is printed. */
const readRun: Reader = (observation) => {
  const id = printedId(observation);
  const { namespace } = observation.invocation;
  return id === undefined ? [] : [fact('pod', { id, status: 'READY', namespace })];
};

/** Reads `crictl stopp`, which reports each pod that it stopped it. */
const readStop: Reader = (observation) =>
  resultsOf(observation, 'Stopped sandbox ')
    .filter((result) => result.succeeded === true)
    .map(({ id }) => fact('pod', { id, status: 'NOTREADY', namespace: observation.invocation.namespace }));

/** Reads `crictl rmp`, which reports each pod that it removed it. */
const readRemoval: Reader = (observation) => {
  const { invocation, error } = observation;
  const { namespace, flags } = invocation;
  return resultsOf(observation, 'Removed sandbox ').map(({ id, succeeded }) =>
    fact('delete', { of: 'pod', id, namespace, forced: flags.has('force'), succeeded, error }),
  );
};

export const POD_COMMANDS: readonly RegisteredReader[] = [
  {
    tool: 'crictl',
    actions: ['runp'],
    forms: ['FILE'],
    versions: '1.11 to 1.37',
    proves: ['pod'],
    read: readRun,
  },
  {
    tool: 'crictl',
    actions: ['stopp'],
    forms: ['POD…'],
    versions: '1.11 to 1.37',
    proves: ['pod'],
    read: readStop,
  },
  {
    tool: 'crictl',
    actions: ['rmp'],
    forms: ['POD…', '-f POD…', '-a'],
    versions: '1.11 to 1.37',
    proves: ['delete'],
    read: readRemoval,
  },
];
