import { fact, type Finding } from '../../finding.ts';
import type { Reader } from '../reader.ts';

/** A longer row is none of these. */
const LONGEST_ROW = 20_000;

/** Reads the memory limit in `runc events --stats ID`: one JSON object in a row. */
export const readRuncStats: Reader = ({ invocation, output }) => {
  const [id] = invocation.operands;
  return output.flatMap((line): Finding[] => {
    const text = line.text.slice(0, LONGEST_ROW);
    // The limit of "usage" is that of the memory; those of "swap" and "kernel" follow it.
    const usage = text.indexOf('"memory":');
    const limit = usage < 0 ? undefined : /"usage": ?\{"limit": ?(\d{1,20})/.exec(text.slice(usage))?.[1];
    return id === undefined || limit === undefined
      ? []
      : [fact('limit', { id, memory: Number(limit) }, line)];
  });
};
