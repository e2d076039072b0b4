import { expect } from '@playwright/test';
import { testsOnPage } from './open-page.ts';

const test = testsOnPage('/');

/** What readers type, and the page (one of several, where several are right) they have to find among the first three. */
const SEARCHES: readonly (readonly [query: string, ...pages: string[]])[] = [
  ['ctr -n k8s.io', '/topics/namespaces/', '/topics/kubernetes-node/'],
  ['runsc', '/topics/other-runtimes/'],
  ['gvisor', '/topics/other-runtimes/'],
  ['kata', '/topics/other-runtimes/'],
  ['why does the container survive', '/topics/restart-and-upgrade/', '/topics/the-shim/'],
  ['restart containerd', '/topics/restart-and-upgrade/'],
  ['upgrade containerd', '/topics/restart-and-upgrade/'],
  ['nerdctl build', '/topics/nerdctl-and-buildkit/'],
  ['no buildkit host is available', '/topics/nerdctl-and-buildkit/'],
  ['needs CNI plugin bridge to be installed', '/topics/nerdctl-and-buildkit/'],
  ['crictl logs', '/topics/kubernetes-node/', '/reference/commands/'],
  // It may be the one of a pod, or the wish to pause one.
  ['pause container', '/topics/kubernetes-node/', '/reference/glossary/', '/topics/container-and-task/'],
  ['the pause container of a pod sandbox', '/topics/kubernetes-node/', '/reference/glossary/'],
  ['exec.fifo', '/topics/runc/'],
  ['subreaper', '/topics/the-shim/', '/reference/glossary/'],
  ['daemonless', '/topics/without-dockerd/', '/topics/nerdctl-and-buildkit/'],
  ['dockerd removed', '/topics/without-dockerd/'],
  ['conmon', '/reference/cri-o/'],
  ['docker cp nerdctl cp', '/reference/commands/'],
  ['Lima', '/setup/'],
  ['lab.sh', '/setup/'],
  ['exercises', '/exercises/'],
  ['make a bundle for runc', '/exercises/runc-bundle/', '/topics/runc/'],
];

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

test.describe('a reader who searches for', () => {
  for (const [query, ...pages] of SEARCHES) {
    test(`"${query}" finds ${pages.join(' or ')}`, async ({ openPage }) => {
      const found = await openPage.evaluate(async (text) => {
        const address = '/pagefind/pagefind.js';
        const pagefind = (await import(address)) as Pagefind;
        const { results } = await pagefind.search(text);
        const first = await Promise.all(results.slice(0, 3).map((result) => result.data()));
        return first.map(({ url }) => new URL(url, location.href).pathname);
      }, query);
      expect(
        found.some((address) => pages.includes(address)),
        `found ${found.join(', ')}`,
      ).toBe(true);
    });
  }
});
