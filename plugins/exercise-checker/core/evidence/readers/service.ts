import type { LegacyReader as Reader } from './reader.ts';

/** Reads `systemctl VERB UNIT` and `service UNIT VERB`. */
export const readService: Reader = ({ invocation, succeeded }) => {
  const operands = invocation.operands.filter((word) => !word.startsWith('-'));
  const [verb, unit] = invocation.tool === 'service' ? [operands[1], operands[0]] : operands;
  if (!['systemctl', 'service'].includes(invocation.tool) || unit === undefined) return [];
  return [{ type: 'service', values: { unit: unit.replace(/\.service$/, ''), verb, succeeded } }];
};
