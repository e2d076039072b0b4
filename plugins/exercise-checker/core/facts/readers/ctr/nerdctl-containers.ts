import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { CTR_VERSIONS } from './versions.ts';

/** 64 digits, at the beginning of a row. */
const NERDCTL_ID = /^[0-9a-f]{64}(?:\s|$)/;

/** Clients that name their containers by such IDs, too, and keep to namespaces of their own: Docker and Kubernetes. */
const OTHERS = new Set(['moby', 'k8s.io']);

function readRows(observation: Observation, kind: 'container' | 'task'): Finding[] {
  const { output, invocation, succeeded, names } = observation;
  const { namespace } = invocation;
  if (succeeded === false || OTHERS.has(namespace ?? '')) return [];
  return output
    .filter(({ text }) => NERDCTL_ID.test(text))
    .map((line) => {
      const id = names.nameOf(namespace, line.text.slice(0, 64));
      return id === undefined ? fact(kind, { namespace }, line) : named(kind, id, namespace, line);
    });
}

/** The row of a container whose name is known. What a narrow terminal has cut is in the fact that goes by the ID. */
function named(
  kind: 'container' | 'task',
  id: string,
  namespace: string | undefined,
  line: OutputLine,
): Finding {
  const [containerdId, second = '', third = ''] = line.text.slice(0, 1000).split(/\s+/);
  const known = { id, containerdId, namespace };
  if (kind === 'container') return fact('container', known, line);
  const pid = /^\d{1,10}$/.test(second) ? Number(second) : undefined;
  const status = /^(?:RUNNING|STOPPED|CREATED|PAUSED)$/.test(third) ? third : undefined;
  return fact('task', { ...known, pid, status }, line);
}

/**
 * The rows of ctr's lists that are containers of nerdctl: ctr knows them by their 64-digit ID only. Where the session has
 * shown which name goes with it, the row is one of that name. Any other may be the one a learner named `web`: it is a fact
 * without an ID, and as long as one is there ctr's list does not prove that a name is gone.
 */
export const NERDCTL_CONTAINERS: readonly RegisteredReader[] = (['container', 'task'] as const).map(
  (kind) => ({
    tool: 'ctr',
    actions: [`${kind}s list`],
    forms: ['IDs of 64 digits, which nerdctl gives its containers'],
    versions: CTR_VERSIONS,
    proves: [kind],
    read: (observation) => readRows(observation, kind),
  }),
);
