import { signalName, type Invocation } from 'container-commands';
import { outputText, type Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';

/** Reads `nerdctl stop` and `kill`, by the name or ID that was typed. */
const readKill: Reader = (observation) => {
  const { operands, namespace } = observation.invocation;
  const signal = signalOf(observation.invocation);
  return operands.map((id) => fact('kill', { id, signal, namespace, succeeded: resultFor(observation, id) }));
};

/** `stop` asks with SIGTERM, and after ten seconds sends SIGKILL by itself. */
function signalOf({ action, flags }: Invocation): string {
  const flag = flags.get('signal');
  if (typeof flag === 'string' && flag !== '') return signalName(flag);
  return action === 'kill' ? 'SIGKILL' : 'SIGTERM';
}

/** Reads `nerdctl rm`, of several containers each by itself. */
const readRemoval: Reader = (observation) =>
  observation.invocation.operands.flatMap((id) => deletions(observation, id));

/** Of a container that ctr made, nerdctl 2.3 removes the task at most, and says that it misses its own notes. */
const NOT_ITS_OWN = 'cannot determine networking options from nil';

/** `rm` ends what is left of the task, too. */
function deletions(observation: Observation, id: string): Finding[] {
  const { invocation, error } = observation;
  const forced = invocation.flags.has('force');
  const succeeded = resultFor(observation, id);
  // Of several containers, the error is that of another one.
  const ownError = succeeded === true ? undefined : error;
  const values = { id, namespace: invocation.namespace, forced, succeeded, error: ownError };
  const isCtrs = succeeded === false && outputText(observation).some((line) => line.includes(NOT_ITS_OWN));
  const ended = isCtrs ? ['container'] : ['task', 'container'];
  return ended.map((of) => fact('delete', { of, ...values }));
}

/** How nerdctl begins to report those that failed; with `rm -f` the status is 0 nevertheless. */
const FAILED_ONES =
  /^(?:ERRO|FATA)\[\d{1,10}\] \d{1,10} errors:|\blevel=(?:error|fatal) msg="\d{1,10} errors:/;
const MISSING_ONE = /no such container: /i;

/** Each of several is done by itself; the one that worked is told by its name. */
function resultFor(observation: Observation, id: string): boolean | undefined {
  const text = outputText(observation).map((line) => line.slice(0, 2000));
  if (text.includes(id)) return true;
  const hasFailed = text.some((line) => FAILED_ONES.test(line) || MISSING_ONE.test(line));
  return hasFailed ? false : observation.succeeded;
}

export const END_COMMANDS: readonly RegisteredReader[] = [
  {
    tool: 'nerdctl',
    actions: ['stop', 'kill'],
    forms: ['NAME…', '-s SIGNAL NAME…'],
    versions: '1.7 to 2.3',
    proves: ['kill'],
    read: readKill,
  },
  {
    tool: 'nerdctl',
    actions: ['rm'],
    forms: ['NAME…', '-f NAME…'],
    versions: '1.7 to 2.3',
    proves: ['delete'],
    read: readRemoval,
  },
];
