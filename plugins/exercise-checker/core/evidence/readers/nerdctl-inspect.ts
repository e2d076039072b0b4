import { outputText, type Observation } from '../legacy.ts';
import type { LegacyReader as Reader } from './reader.ts';

/** What an inspection says of a container's task, in nerdctl's words. */
interface Shown {
  id?: string | undefined;
  pid?: string | undefined;
  status?: string | undefined;
  exitStatus?: string | undefined;
}

/** containerd's word for the one nerdctl prints; a container that was never started has none. */
const STATUS = new Map([
  ['running', 'RUNNING'],
  ['exited', 'STOPPED'],
  ['paused', 'PAUSED'],
]);
const FIELDS = new Map([
  ['.State.Pid', '(?<pid>\\d+)'],
  ['.State.Status', '(?<status>[a-z]*)'],
  ['.State.ExitCode', '(?<exitStatus>\\d+)'],
]);
/** The format becomes a pattern: these bounds keep it quick on whatever was typed. */
const MOST_FIELDS = 4;
const LONGEST = 100;

/**
 * Reads `nerdctl inspect NAME` for PID, status and exit status: from its JSON, from a format, or a PID that `jq`
 * left alone. What does not run has the PID 0, which is none, and what has not ended the exit code 0.
 */
export const readNerdctlInspect: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  const { tool, action, operands, namespace } = invocation;
  if (tool !== 'nerdctl' || action !== 'inspect' || operands.length !== 1 || succeeded === false) return [];
  const shown = inFormat(observation) ?? inJson(observation) ?? alone(observation);
  const status = STATUS.get(shown?.status ?? '');
  const pid = numberIn(shown?.pid) || undefined;
  if (pid === undefined && status === undefined) return [];
  const exitStatus = status === 'STOPPED' ? numberIn(shown?.exitStatus) : undefined;
  return [{ type: 'task', values: { id: shown?.id ?? operands[0], namespace, pid, status, exitStatus } }];
};

/** What stands where a format such as `{{.State.Pid}} {{.State.Status}}` has its fields; each may be named once. */
function inFormat(observation: Observation): Shown | undefined {
  const format = observation.invocation.flags.get('format');
  const [line, ...more] = outputText(observation);
  if (typeof format !== 'string' || format.length > LONGEST * 2 || more.length > 0) return undefined;
  const parts = format.split(/(\{\{[^{}]*\}\})/).map((part) => {
    if (!part.startsWith('{{')) return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return FIELDS.get(part.slice(2, -2).trim()) ?? '\\S*';
  });
  const fields = parts.filter((part) => part.startsWith('(?<'));
  if (parts.length > 2 * MOST_FIELDS + 1 || fields.length === 0 || new Set(fields).size < fields.length)
    return undefined;
  return new RegExp(`^${parts.join('')}$`).exec((line ?? '').slice(0, LONGEST))?.groups;
}

function inJson(observation: Observation): Shown | undefined {
  const text = outputText(observation).join('\n');
  const field = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1];
  const pid = field(/"Pid": ?(\d{1,10})/);
  if (pid === undefined) return undefined;
  // What ctr made has an empty name.
  const id = field(/"Name": ?"([^"\n]{0,200})"/) || undefined;
  const status = field(/"Status": ?"([a-z]{1,20})"/);
  return { id, pid, status, exitStatus: field(/"ExitCode": ?(\d{1,3})\b/) };
}

function alone(observation: Observation): Shown | undefined {
  const [line, ...more] = outputText(observation);
  if (!observation.filtered || more.length > 0 || !/^\d{1,10}$/.test(line ?? '')) return undefined;
  return /\bState\.Pid\b/.test(observation.segment.command) ? { pid: line } : undefined;
}

function numberIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
