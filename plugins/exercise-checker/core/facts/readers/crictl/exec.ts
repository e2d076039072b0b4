import { outputText } from '../../observation.ts';
import { programOutput } from '../program-output.ts';
import { fact } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { idIn } from './ids.ts';

/** `exec`, and `exec --sync`, which then shows nothing of what the program printed. */
const ENDED = ['command terminated with exit code ', "' exited with "] as const;

/**
 * Reads `crictl exec CONTAINER COMMAND`. crictl itself ends with status 1 where the program did not end with 0; the program's
 * own status is in the message.
 */
const readExec: Reader = (observation) => {
  const { invocation, error, succeeded, status } = observation;
  const { operands, namespace } = invocation;
  if (operands.length < 2) return [];
  const told = outputText(observation).flatMap((line) => statusTold(line.slice(0, 2000)) ?? []);
  if (told.length === 0 && (error !== undefined || succeeded === false)) return [];
  const output = programOutput(observation);
  return [fact('exec', { id: idIn(operands[0]), namespace, status: told.at(-1) ?? status, output })];
};

function statusTold(row: string): number | undefined {
  for (const words of ENDED) {
    const index = row.lastIndexOf(words);
    const digits = index < 0 ? undefined : /^\d{1,3}\b/.exec(row.slice(index + words.length))?.[0];
    if (digits !== undefined && row.includes('command ')) return Number(digits);
  }
  return undefined;
}

/** Reads what the log of a container holds. */
const readLogs: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  const { operands, namespace } = invocation;
  if (operands.length === 0 || succeeded === false) return [];
  return [fact('log', { id: idIn(operands[0]), namespace, output: programOutput(observation) })];
};

export const PROGRAM_COMMANDS: readonly RegisteredReader[] = [
  {
    tool: 'crictl',
    actions: ['exec'],
    forms: ['CONTAINER COMMAND', '-s CONTAINER COMMAND'],
    versions: '1.11 to 1.37',
    proves: ['exec'],
    read: readExec,
  },
  {
    tool: 'crictl',
    actions: ['logs'],
    forms: ['CONTAINER'],
    versions: '1.11 to 1.37',
    proves: ['log'],
    read: readLogs,
  },
];
