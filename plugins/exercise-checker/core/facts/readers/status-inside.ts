import type { Invocation, Pipeline } from 'container-commands';
import type { Observation } from '../observation.ts';
import { programInside } from './linux/inside.ts';
import { isLogRow } from './log-row.ts';

/** Programs that end with one status whatever they are told. */
const ALWAYS: ReadonlyMap<string, number> = new Map([
  ['true', 0],
  [':', 0],
  ['false', 1],
]);

/**
 * The exit status of the program that a command ran in a container and waited for: the one that was shown, or else the one
 * that the program was told to end with (`sh -c 'echo begun; exit 7'`), or that its last word tells.
 * @returns undefined if neither tells
 */
export function statusInside(observation: Observation): number | undefined {
  const { invocation, status, error } = observation;
  if (status !== undefined || error !== undefined || invocation.flags.has('detach')) return status;
  return typedStatus(observation) ?? complaintStatus(observation);
}

/** Programs that end with 1 once they complain about one of the files they were told about; GNU's `ls` alone ends with 2. */
const COMPLAINING: ReadonlySet<string> = new Set(
  'cat ls head tail wc stat sha256sum md5sum cp mv rm mkdir rmdir touch chmod chown du df readlink'.split(
    ' ',
  ),
);
const COMPLAINT =
  /^(?:\/\S{1,100}\/)?([\w-]{1,40}): .{1,400}: (?:No such file or directory|Permission denied|Is a directory)$/;

/**
 * What the last program ended with by its own complaint, which is its last word, or names what it was told about:
 * `cat: can't open 'x': No such file or directory`. (What it printed of other files may stand below.)
 */
function complaintStatus({ invocation, output }: Observation): number | undefined {
  const { call, stages } = lastRunIn(invocation) ?? {};
  if (call === undefined || stages !== 1 || !COMPLAINING.has(call.tool)) return undefined;
  const rows = output.map(({ text }) => text.trim());
  const last = rows.findLast((text) => text !== '' && !isLogRow(text));
  const complaint = rows.find(
    (text) =>
      COMPLAINT.exec(text)?.[1] === call.tool &&
      (text === last || call.operands.some((operand) => operand !== '' && text.includes(operand))),
  );
  if (complaint === undefined) return undefined;
  return call.tool === 'ls' && complaint.includes('cannot access') ? 2 : 1;
}

function typedStatus({ invocation }: Observation): number | undefined {
  const { call, stages, connector } = lastRunIn(invocation) ?? {};
  if (call === undefined) return undefined;
  const [operand = ''] = call.operands;
  const isExit = call.tool === 'exit' && stages === 1 && /^\d{1,9}$/.test(operand);
  const status = isExit ? Number(operand) % 256 : ALWAYS.get(call.tool);
  // Behind `&&` it may not have run; then what stood in front of it failed, and the status is not 0 either.
  return connector === '&&' && status === 0 ? undefined : status;
}

interface LastRun {
  call: Invocation;
  /** How many programs its pipeline has. */
  stages: number;
  connector: Pipeline['connector'];
}

/** The last program of a container, whose status is that of all; undefined where another one may have been the last. */
function lastRunIn(invocation: Invocation): LastRun | undefined {
  const { pipelines = [], calls = [] } = programInside(invocation) ?? {};
  const [last, call] = [pipelines.at(-1), calls.at(-1)];
  if (last === undefined || call === undefined || last.conditional || last.nested || last.background)
    return undefined;
  // What a trap runs at the end may end with another one.
  if (calls.some(({ tool }) => tool === 'trap')) return undefined;
  return { call, stages: last.stages.length, connector: last.connector };
}
