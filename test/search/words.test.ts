import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/search/core/words.ts';

const termsOf = (text: string) => wordsOf(text).map(({ terms }) => [...terms]);
const partsOf = (text: string) => wordsOf(text).flatMap(({ parts }) => parts);

test.each([
  ['--net-host', [['net-host', 'net', 'host']]],
  ['k8s.io', [['k8s.io', 'k8s', 'io']]],
  ['io.containerd.runc.v2', [['io.containerd.runc.v2', 'io', 'containerd', 'runc', 'v2']]],
  ['SystemdCgroup=true', [['systemdcgroup', 'systemd', 'cgroup'], ['true']]],
  ['OOMKilled', [['oomkil', 'oom', 'kill']]],
  ['/run/containerd/containerd.sock:', [['run/containerd/containerd.sock', 'run', 'containerd', 'sock']]],
  ['(137)', [['137']]],
  ['2.4.2', [['2.4.2']]],
  ['CRI-O', [['cri-o', 'cri']]],
])('%s is found under its whole and its parts', (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test.each([
  ['shims', 'shim'],
  ['restarted', 'restarting'],
  ['leases', 'lease'],
  ['PIDs', 'pid'],
  ['FIFOs', 'fifo'],
  ['docker-compose', 'docker compose'],
  ['live restore', 'live-restore'],
])('"%s" and "%s" have the same parts', (one, other) => {
  expect(partsOf(one)).toEqual(partsOf(other));
});

test('identifiers, digests and times are not words', () => {
  expect(
    termsOf('sha256:9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae f8cbd22a4ac8'),
  ).toEqual([]);
  expect(termsOf('x'.repeat(65))).toEqual([]);
  expect(termsOf('2026-11-26T02:11:28Z 02:11:28.073147')).toEqual([]);
});

test('whatever a text is, its words stand where they say, in their order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const words = wordsOf(text);
      const inOrder = words.every(
        ({ start, end }, place) => start < end && start >= (words[place - 1]?.end ?? 0) && end <= text.length,
      );
      const named = words.every(
        ({ terms, parts }) => parts.length > 0 && new Set(terms).size === terms.length,
      );
      expect({ inOrder, named }).toEqual({ inOrder: true, named: true });
    }),
  );
});
