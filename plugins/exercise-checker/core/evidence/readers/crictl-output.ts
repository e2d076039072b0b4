import { outputText, type Observation } from '../legacy.ts';
import { idIn } from './crictl-ids.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/** Lines of crictl's own log, and of klog below it. */
const OWN_LINE =
  /^(?:(?:DEBU|INFO|WARN|ERRO|FATA)\[\d+\] |time="[^"]*" level=\w+ |[EFIW]\d{4} \d\d:\d\d:\d\d\.\d+ )/;
/** `exec`, and `exec --sync`, which then shows nothing of what the program printed. */
const ENDED = /\bcommand (?:terminated with exit code|'.*' exited with) (\d{1,3})\b/;

/**
 * Reads what a container printed: a program run in it by `crictl exec`, or its log by `crictl logs`. crictl itself
 * ends with status 1 where the program did not end with 0; the program's own status is in the message.
 */
export const readCrictlOutput: Reader = (observation) => {
  const { invocation, error, succeeded, status } = observation;
  const { operands, namespace } = invocation;
  if (invocation.tool !== 'crictl') return [];
  const id = idIn(operands[0]);
  if (invocation.action === 'logs' && operands.length > 0 && succeeded !== false) {
    return [{ type: 'log', values: { id, namespace, output: printedOutput(observation) } }];
  }
  if (invocation.action !== 'exec' || operands.length < 2) return [];
  const told = outputText(observation).flatMap((line) => ENDED.exec(line.slice(0, 2000))?.[1] ?? []);
  if (told.length === 0 && (error !== undefined || succeeded === false)) return [];
  const output = printedOutput(observation);
  const finding: Finding = {
    type: 'exec',
    values: { id, namespace, status: told.length === 0 ? status : Number(told.at(-1)), output },
  };
  return [finding];
};

/** Undefined where a filter may have swallowed it. */
function printedOutput(observation: Observation): string | undefined {
  const output = outputText(observation)
    .filter((line) => !OWN_LINE.test(line.slice(0, 100)))
    .join('\n')
    .trim();
  return observation.filtered && output === '' ? undefined : output;
}
