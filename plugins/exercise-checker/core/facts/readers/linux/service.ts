import { fact } from '../../finding.ts';
import type { Reader } from '../reader.ts';

/** Reads `systemctl VERB UNIT…` and `service UNIT VERB`. */
export const readService: Reader = ({ invocation, succeeded }) => {
  const { tool, operands } = invocation;
  const [first, second, ...others] = operands;
  if (first === undefined || second === undefined) return [];
  const [verb, units] = tool === 'service' ? [second, [first]] : [first, [second, ...others]];
  return units.map((unit) => fact('service', { unit: unit.replace(/\.service$/, ''), verb, succeeded }));
};
