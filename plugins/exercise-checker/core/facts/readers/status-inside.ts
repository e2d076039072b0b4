import type { Observation } from '../observation.ts';
import { programInside } from './linux/inside.ts';

/** Programs that end with one status whatever they are told. */
const ALWAYS: ReadonlyMap<string, number> = new Map([
  ['true', 0],
  [':', 0],
  ['false', 1],
]);

/**
 * The exit status of the program that a command ran in a container and waited for: the one that was shown, or else the one
 * that the program was told to end with (`sh -c 'echo begun; exit 7'`).
 * @returns undefined where neither tells
 */
export function statusInside(observation: Observation): number | undefined {
  const { invocation, status, error } = observation;
  if (status !== undefined || error !== undefined || invocation.flags.has('detach')) return status;
  return typedStatus(observation);
}

function typedStatus({ invocation }: Observation): number | undefined {
  const { pipelines = [], calls = [] } = programInside(invocation) ?? {};
  const [last, call] = [pipelines.at(-1), calls.at(-1)];
  if (last === undefined || call === undefined || last.conditional || last.nested || last.background)
    return undefined;
  // What a trap runs at the end may end with another one.
  if (calls.some(({ tool }) => tool === 'trap')) return undefined;
  const [operand = ''] = call.operands;
  const isExit = call.tool === 'exit' && last.stages.length === 1 && /^\d{1,9}$/.test(operand);
  const status = isExit ? Number(operand) % 256 : ALWAYS.get(call.tool);
  // Behind `&&` it may not have run; then what stood in front of it failed, and the status is not 0 either.
  return last.connector === '&&' && status === 0 ? undefined : status;
}
