import type { Observation } from '../../observation.ts';
import { printedId } from '../printed-id.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { idIn, resultsOf } from './ids.ts';

/**
 * Reads `crictl create POD CONTAINER-FILE POD-FILE`. Image and name are in a file that the session need not show, so
 * they are not among the facts.
 */
const readCreate: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  const { operands, namespace } = invocation;
  // Without its three operands it explains itself, and says that this worked.
  if (operands.length < 3) return [];
  const pod = idIn(operands[0]);
  return [fact('create', { id: printedId(observation), pod, namespace, succeeded, error })];
};

/** Reads `crictl run`: `create` and `start` at once, in its own pod. */
const readRun: Reader = (observation) =>
  observation.invocation.operands.length < 2
    ? []
    : [started(observation, printedId(observation), observation.succeeded)];

const readStart: Reader = (observation) =>
  resultsOf(observation).map(({ id, succeeded }) => started(observation, id, succeeded));

/** It goes on by itself, whatever started it. */
function started(
  { invocation: { namespace }, error }: Observation,
  id: string | undefined,
  succeeded: boolean | undefined,
): Finding {
  return fact('run', { id, namespace, detached: true, succeeded, error });
}

const readStop: Reader = (observation) => {
  const { namespace } = observation.invocation;
  return resultsOf(observation).map(({ id, succeeded }) =>
    fact('kill', { id, signal: 'SIGTERM', namespace, succeeded }),
  );
};

const readRemoval: Reader = (observation) => {
  const { invocation, error } = observation;
  const { namespace, flags } = invocation;
  return resultsOf(observation).map(({ id, succeeded }) =>
    fact('delete', { of: 'container', id, namespace, forced: flags.has('force'), succeeded, error }),
  );
};

function registered(
  action: string,
  forms: RegisteredReader['forms'],
  proves: RegisteredReader['proves'],
  read: Reader,
): RegisteredReader {
  return { tool: 'crictl', actions: [action], forms, versions: '1.11 to 1.37', proves, read };
}

export const CONTAINER_COMMANDS: readonly RegisteredReader[] = [
  registered('create', ['POD CONTAINER-FILE POD-FILE'], ['create'], readCreate),
  registered('run', ['CONTAINER-FILE POD-FILE'], ['run'], readRun),
  registered('start', ['CONTAINER…'], ['run'], readStart),
  registered('stop', ['CONTAINER…'], ['kill'], readStop),
  registered('rm', ['CONTAINER…', '-f CONTAINER…', '-a'], ['delete'], readRemoval),
];
