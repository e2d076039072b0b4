import type { Invocation } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../legacy.ts';
import { programOutput } from './nerdctl-output.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads what nerdctl does to a container by its name or ID, as it was typed: `exec`, `logs`, `stop`, `kill`, `rm`.
 */
export const readNerdctlContainer: Reader = (observation) => {
  const { invocation } = observation;
  if (invocation.tool !== 'nerdctl') return [];
  const { action, operands, namespace } = invocation;
  if (action === 'exec') return readExec(observation);
  if (action === 'logs') return readLogs(observation);
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

/** What nerdctl kept of what a container printed. A container that ctr made has no log, which is an error. */
function readLogs(observation: Observation): Finding[] {
  const { invocation, filtered, succeeded } = observation;
  const { operands, namespace } = invocation;
  if (operands.length !== 1 || succeeded === false) return [];
  const text = outputText(observation).join('\n').trim();
  const output = filtered && text === '' ? undefined : text;
  return [{ type: 'log', values: { id: operands[0], namespace, output } }];
}

/** Of a container that ctr made, nerdctl 2.3 removes the task at most, and says that it misses its own notes. */
const NOT_ITS_OWN = /\bcannot determine networking options from nil\b/;

/** `rm` ends what is left of the task, too. */
function deletions(observation: Observation, id: string): Finding[] {
  const { invocation, error } = observation;
  const forced = invocation.flags.has('force');
  const succeeded = resultFor(observation, id);
  const values = { id, namespace: invocation.namespace, forced, succeeded, error };
  const isCtrs = succeeded === false && outputText(observation).some((line) => NOT_ITS_OWN.test(line));
  return (isCtrs ? ['container'] : ['task', 'container']).map((of) => ({
    type: 'delete',
    values: { of, ...values },
  }));
}

/** How nerdctl begins to tell of those that failed; with `rm -f` the status is 0 nevertheless. */
const FAILED_ONES = /^(?:ERRO|FATA)\[\d+\] \d+ errors:|\blevel=(?:error|fatal) msg="\d+ errors:/;

/** Each of several is done by itself; the one that worked is told by its name. */
function resultFor(observation: Observation, id: string): boolean | undefined {
  const text = outputText(observation);
  if (text.includes(id)) return true;
  const failed = text.some((line) => FAILED_ONES.test(line) || /no such container: /i.test(line));
  return failed ? false : observation.succeeded;
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
