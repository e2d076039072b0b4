import type { Invocation } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../observation.ts';
import { programOutput } from './nerdctl-output.ts';
import type { Finding, Reader } from './reader.ts';

/**
 * Reads what nerdctl does to a container by its name or ID, as it was typed: `exec`, `stop`, `kill`, `rm`; from
 * the documented output, not yet from a recording.
 */
export const readNerdctlContainer: Reader = (observation) => {
  const { invocation } = observation;
  if (invocation.tool !== 'nerdctl') return [];
  const { action, operands, namespace } = invocation;
  if (action === 'exec') return readExec(observation);
  if (action === 'stop' || action === 'kill') {
    const signal = signalOf(invocation);
    return operands.map((id): Finding => ({
      type: 'kill',
      values: { id, signal, namespace, succeeded: resultFor(observation, id) },
    }));
  }
  return action === 'rm' ? operands.flatMap((id) => deletions(observation, id)) : [];
};

/** The status of the program is in nerdctl's own message where it is not 0. */
function readExec(observation: Observation): Finding[] {
  const { operands, namespace, flags } = observation.invocation;
  const failed = /exec failed with exit code (\d{1,3})/;
  const told = outputText(observation).findLast((line) => failed.test(line.slice(0, 200)));
  if (operands.length < 2 || (observation.error !== undefined && told === undefined)) return [];
  const status = told === undefined ? observation.status : Number(failed.exec(told)?.[1]);
  const output = flags.has('detach') ? undefined : programOutput(observation);
  return [{ type: 'exec', values: { id: operands[0], namespace, status, output } }];
}

/** `rm` ends what is left of the task, too. */
function deletions(observation: Observation, id: string): Finding[] {
  const { invocation, error } = observation;
  const forced = invocation.flags.has('force');
  const succeeded = resultFor(observation, id);
  const values = { id, namespace: invocation.namespace, forced, succeeded, error };
  return ['task', 'container'].map((of) => ({ type: 'delete', values: { of, ...values } }));
}

/** Each of several is done by itself and told by its name; with `-f` a missing one is no failure. */
function resultFor(observation: Observation, id: string): boolean | undefined {
  const text = outputText(observation);
  if (text.includes(id)) return true;
  return text.some((line) => /no such container: /i.test(line)) ? false : observation.succeeded;
}

const BY_NUMBER = new Map([
  ['1', 'HUP'],
  ['2', 'INT'],
  ['9', 'KILL'],
  ['15', 'TERM'],
]);

/** `stop` asks with SIGTERM, and after ten seconds sends SIGKILL by itself. */
function signalOf({ action, flags }: Invocation): string {
  const flag = flags.get('signal');
  const name = typeof flag === 'string' ? flag.toUpperCase().replace(/^SIG/, '') : '';
  if (name === '') return action === 'kill' ? 'SIGKILL' : 'SIGTERM';
  return `SIG${BY_NUMBER.get(name) ?? name}`;
}
