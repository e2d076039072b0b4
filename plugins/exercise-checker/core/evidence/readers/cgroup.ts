import type { Finding, LegacyReader as Reader } from './reader.ts';

const LIMIT_FILE = /memory\.(?:limit_in_bytes|max|usage_limit)\b/;

/**
 * Reads a memory limit as the kernel has it: from the cgroup's file (v1 `memory.limit_in_bytes`, v2
 * `memory.max`), by whatever program printed it.
 */
export const readMemoryLimit: Reader = ({ invocation, segment, output, succeeded }) => {
  if (invocation.tool === 'ctr') return [];
  const named = (text: string): boolean => LIMIT_FILE.test(text);
  const near = /cgroup|memory/.test(segment.command) && output.some((line) => named(line.text));
  const asked = near || named(segment.command);
  if (!asked || succeeded === false) return [];
  return output.flatMap((line): Finding[] => {
    const value = /(?:^|[:=\s])(\d{4,20})$/.exec(line.text.trim())?.[1];
    return value === undefined ? [] : [{ type: 'limit', line, values: { memory: Number(value) } }];
  });
};
