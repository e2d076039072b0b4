import { runtimeInRecord } from './ctr/record.ts';
import type { LegacyReader as Reader } from './reader.ts';

/** Reads `nerdctl inspect --mode native NAME` for the runtime it names. */
export const readContainerInfo: Reader = ({ invocation, output, succeeded }) => {
  const { tool, action, flags, namespace, operands } = invocation;
  if (tool !== 'nerdctl' || action !== 'inspect' || flags.get('mode') !== 'native') return [];
  const { name, binary } = runtimeInRecord(output);
  if (succeeded === false || (name === undefined && binary === undefined)) return [];
  return [{ type: 'runtime', values: { id: operands[0], namespace, name, binary } }];
};
