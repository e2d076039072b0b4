import { signalName } from 'container-commands';
import { fact, type Finding } from '../../finding.ts';
import { programOutput } from '../program-output.ts';
import { statusInside } from '../status-inside.ts';
import type { Reader } from '../reader.ts';
import { runcRoot } from './root.ts';

/** Reads `runc create ID`: a container in which `runc init` waits. */
export const readRuncCreate: Reader = ({ invocation, succeeded, error }) =>
  withId(invocation.operands, (id) => [fact('create', { id, succeeded, error })]);

/** Reads `runc run ID`; the output of an attached one is the container's own. */
export const readRuncRun: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  const detached = invocation.flags.has('detach');
  const output = detached ? undefined : programOutput(observation);
  return withId(invocation.operands, (id) => [
    fact('run', { id, detached, runtime: 'runc', output, succeeded, error }),
  ]);
};

/** Reads `runc exec ID PROGRAM…`. */
export const readRuncExec: Reader = (observation) => {
  const { invocation, error } = observation;
  if (error !== undefined) return [];
  return withId(invocation.operands, (id) => [
    fact('exec', { id, status: statusInside(observation), output: programOutput(observation) }),
  ]);
};

/** Reads `runc kill ID [SIGNAL]`. */
export const readRuncKill: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  const signal = signalName(invocation.operands[1] ?? 'SIGTERM');
  return withId(invocation.operands, (id) => [
    fact('kill', { id, signal, root: runcRoot(observation), succeeded }),
  ]);
};

/** Reads `runc delete ID`. */
export const readRuncDelete: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  const forced = invocation.flags.has('force');
  return withId(invocation.operands, (id) => [
    fact('delete', { of: 'state', id, root: runcRoot(observation), forced, succeeded, error }),
  ]);
};

function withId([id]: readonly string[], facts: (id: string) => Finding[]): Finding[] {
  return id === undefined ? [] : facts(id);
}
