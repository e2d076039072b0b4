import type { Finding, LegacyReader as Reader } from './reader.ts';

const LISTS = new Map<string, 'container' | 'task'>([
  ['containers list', 'container'],
  ['tasks list', 'task'],
]);

/**
 * Reads the rows of ctr's lists that are containers of nerdctl: ctr knows them by their 64-digit ID only, so any
 * of them may be the one a learner named `web`. Such a row is a fact without an ID, and as long as one is there
 * ctr's list does not prove that a name is gone. Docker and Kubernetes keep to namespaces of their own.
 */
export const readNerdctlBehindCtr: Reader = ({ invocation, output, succeeded }) => {
  const type = invocation.tool === 'ctr' ? LISTS.get(invocation.action) : undefined;
  const { namespace } = invocation;
  if (type === undefined || succeeded === false || namespace === 'moby' || namespace === 'k8s.io') return [];
  return output
    .filter((line) => /^[0-9a-f]{64}(?:\s|$)/.test(line.text))
    .map((line): Finding => ({ type, line, values: { namespace } }));
};
