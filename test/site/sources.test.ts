import { expect, test } from 'vitest';
import { sourcesOf } from '../../src/sources.ts';

const page = (address: string, ...rows: string[]): { address: string; body: string } => {
  return {
    address,
    body: ['A [link](https://elsewhere.example/) in the text.', '## Sources', ...rows].join('\n'),
  };
};

test('sources are listed once, with the version in their address and every page that names them', () => {
  const shim = '[Runtime v2](https://github.com/containerd/containerd/blob/v2.4.2/docs/runtime-v2.md)';
  const sources = sourcesOf([
    page(
      '/topics/a/',
      `- ${shim}, [Live restore](https://docs.docker.com/engine/live-restore/).`,
      '## After',
    ),
    page(
      '/topics/b/',
      `- ${shim}`,
      '',
      '[older](https://github.com/containerd/containerd/blob/v1.7.24/README.md)',
    ),
  ]);
  expect(sources).toEqual([
    expect.objectContaining({ project: 'containerd/containerd', version: 'v1.7.24', pages: ['/topics/b/'] }),
    expect.objectContaining({
      project: 'containerd/containerd',
      version: 'v2.4.2',
      title: 'Runtime v2',
      pages: ['/topics/a/', '/topics/b/'],
    }),
    expect.objectContaining({ project: 'docs.docker.com', version: '', title: 'Live restore' }),
  ]);
});

test.each([
  ['https://github.com/google/gvisor/blob/release-20240729.0/README.md', 'release-20240729.0'],
  ['https://github.com/containers/container-libs/blob/image/v5.38.0/image/docs/x.md', 'image/v5.38.0'],
  [
    'https://github.com/a/b/blob/b111fe95bc2aca63e4f146cc9ebb61eb3a1906b7/x',
    'b111fe95bc2aca63e4f146cc9ebb61eb3a1906b7',
  ],
  ['https://github.com/a/b/blob/main/docs/v2/x.md', 'main'],
  ['https://github.com/a/b/tree/v1.0/docs', 'v1.0'],
])('the version of %s', (url, version) => {
  expect(sourcesOf([page('/x/', `[x](${url})`)])[0]?.version).toBe(version);
});
