import type { FactValue } from '../fact.ts';
import type { Observation } from '../legacy.ts';
import { idIn, resultsOf } from './crictl-ids.ts';
import { printedId } from './nerdctl-output.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

const ID_ALONE = /^([0-9a-f]+)$/;

/**
 * Reads what crictl does to a container: `create`, `start`, `run` (both at once, in a pod of its own), `stop`, `rm`.
 * Image and name stand in a file that the session need not show, so they are not among the facts.
 */
export const readCrictlContainer: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (invocation.tool !== 'crictl') return [];
  const { namespace, operands, flags } = invocation;
  switch (invocation.action) {
    case 'create': {
      const pod = idIn(operands[0]);
      // Without its three operands it explains itself, and says that this worked.
      if (operands.length < 3) return [];
      return [{ type: 'create', values: { id: printedId(observation), pod, namespace, succeeded, error } }];
    }
    case 'run':
      if (operands.length < 2) return [];
      return [{ type: 'run', values: runValues(observation, printedId(observation), succeeded) }];
    case 'start':
      return resultsOf(observation, ID_ALONE).map((result): Finding => ({
        type: 'run',
        values: runValues(observation, result.id, result.succeeded),
      }));
    case 'stop':
      return resultsOf(observation, ID_ALONE).map((result): Finding => ({
        type: 'kill',
        values: { id: result.id, signal: 'SIGTERM', namespace, succeeded: result.succeeded },
      }));
    case 'rm':
      return resultsOf(observation, ID_ALONE).map((result): Finding => {
        const values = { forced: flags.has('force'), succeeded: result.succeeded, error };
        return { type: 'delete', values: { of: 'container', id: result.id, namespace, ...values } };
      });
    default:
      return [];
  }
};

/** It goes on by itself, whatever started it. */
function runValues(
  { invocation: { namespace }, error }: Observation,
  id: string | undefined,
  succeeded: boolean | undefined,
): Record<string, FactValue | undefined> {
  return { id, namespace, detached: true, succeeded, error };
}
