import { outputText, type Observation } from '../observation.ts';

/** The ID that nerdctl and crictl print last of a container or pod they made, behind the progress of a pull. */
export function printedId(observation: Observation): string | undefined {
  return outputText(observation).findLast((line) => /^[0-9a-f]{64}$/.test(line));
}
