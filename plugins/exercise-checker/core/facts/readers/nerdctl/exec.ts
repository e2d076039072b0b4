import { outputText, type Observation } from '../../observation.ts';
import { mayLackRows } from '../../pipeline.ts';
import { fact } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { statusInside } from '../status-inside.ts';
import { containerOutput } from './own-output.ts';

/** nerdctl's own message about a program that did not end with 0. */
const FAILED = /exec failed with exit code (\d{1,3})/;

/** Reads `nerdctl exec NAME COMMAND`: the status of the program is in nerdctl's own message where it is not 0. */
const readExec: Reader = (observation) => {
  const { operands, namespace, flags } = observation.invocation;
  const told = statusTold(observation);
  if (operands.length < 2 || (observation.error !== undefined && told === undefined)) return [];
  const output = flags.has('detach') ? undefined : containerOutput(observation);
  return [fact('exec', { id: operands[0], namespace, status: told ?? statusInside(observation), output })];
};

function statusTold(observation: Observation): number | undefined {
  const told = outputText(observation).findLast((line) => FAILED.test(line.slice(0, 200)));
  return told === undefined ? undefined : Number(FAILED.exec(told.slice(0, 200))?.[1]);
}

/** Reads what nerdctl kept of what a container printed. A container that ctr made has no log, which is an error. */
const readLogs: Reader = (observation) => {
  const { operands, namespace } = observation.invocation;
  if (operands.length !== 1 || observation.succeeded === false) return [];
  const text = outputText(observation).join('\n').trim();
  const output = mayLackRows(observation) && text === '' ? undefined : text;
  return [fact('log', { id: operands[0], namespace, output })];
};

export const PROGRAM_COMMANDS: readonly RegisteredReader[] = [
  {
    tool: 'nerdctl',
    actions: ['exec'],
    forms: ['NAME COMMAND', '-d'],
    versions: '1.7 to 2.3',
    proves: ['exec'],
    read: readExec,
  },
  {
    tool: 'nerdctl',
    actions: ['logs'],
    forms: ['NAME'],
    versions: '1.7 to 2.3',
    proves: ['log'],
    read: readLogs,
  },
];
