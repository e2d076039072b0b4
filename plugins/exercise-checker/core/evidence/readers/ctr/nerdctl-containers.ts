import type { Observation } from '../../observation.ts';
import { fact, type Finding, type Reading } from '../reader.ts';

/** 64 digits, at the beginning of a row. */
const NERDCTL_ID = /^[0-9a-f]{64}(?:\s|$)/;

/** Clients that name their containers by such IDs, too, and keep to namespaces of their own: Docker and Kubernetes. */
const OTHERS = new Set(['moby', 'k8s.io']);

function readUnnamed({ output, invocation, succeeded }: Observation, kind: 'container' | 'task'): Finding[] {
  const { namespace } = invocation;
  if (succeeded === false || OTHERS.has(namespace ?? '')) return [];
  return output.filter(({ text }) => NERDCTL_ID.test(text)).map((line) => fact(kind, { namespace }, line));
}

/**
 * The rows of ctr's lists that are containers of nerdctl: ctr knows them by their 64-digit ID only, so any of them may be
 * the one a learner named `web`. Such a row is a fact without an ID, and as long as one is there ctr's list does not prove
 * that a name is gone.
 */
export const NERDCTL_CONTAINERS: readonly Reading[] = (['container', 'task'] as const).map((kind) => ({
  tool: 'ctr',
  actions: [`${kind}s list`],
  forms: ['IDs of 64 digits, which nerdctl gives its containers'],
  versions: '1.6 to 2.1',
  proves: [kind],
  read: (observation) => readUnnamed(observation, kind),
}));
