import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { CTR_VERSIONS } from './versions.ts';

/** A row of cgroup v1 or v2 in the table of metrics. */
const LIMIT = /^memory\.(?:limit_in_bytes|usage_limit)\s{1,100}(\d{1,20})(?:\s|$)/;

function readMetrics({ invocation, output, succeeded }: Observation): Finding[] {
  if (succeeded === false) return [];
  const { namespace, operands } = invocation;
  const [id] = operands;
  return output.flatMap((line) => {
    const memory = LIMIT.exec(line.text)?.[1];
    return memory === undefined ? [] : [fact('limit', { memory: Number(memory), id, namespace }, line)];
  });
}

export const METRICS: readonly RegisteredReader[] = [
  {
    tool: 'ctr',
    actions: ['tasks metrics'],
    forms: ['ID', 'ID | grep memory'],
    versions: CTR_VERSIONS,
    proves: ['limit'],
    read: readMetrics,
  },
];
