import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/search/core/excerpt.ts';
import { indexSections } from '../../src/search/core/section-index.ts';
import { search } from '../../src/search/core/search.ts';
import type { Kind, Section } from '../../src/search/core/section.ts';

const section = (
  anchor: string,
  heading: string,
  lines: string[],
  kind: Kind = 'Topic',
  asked = '',
): Section => ({
  page: {
    address: `/${kind.toLowerCase()}/`,
    title: `Of ${kind}`,
    kind,
    messages: kind === 'Debug',
  },
  anchor,
  heading,
  lines,
  asked,
});

const SECTIONS = [
  section('socket', 'Does anybody answer?', [
    '`connect: permission denied` · you are not root · `sudo`',
    '\tERRO[0000] validate service connection: rpc error: code = Unimplemented desc = unknown service runtime.v1.RuntimeService',
    'The path is set in `/etc/crictl.yaml`. Without the file, crictl tries three sockets. It warns each time.',
  ]),
  section('codes', 'What the number says', ['137 is SIGKILL.', '143 · SIGTERM, and no handler for it']),
  section('scattered', 'Other services', [
    'An unknown error of the connection.',
    'The service validates nothing; rpc, code and desc are words of it.',
    'unknown runtime',
  ]),
  section('driver', 'The cgroup driver', ['`SystemdCgroup = true` in `config.toml`, or cgroupfs.']),
  section('logs', 'Logs', ['docker · `docker logs -f web`'], 'Reference', 'open a log, journal'),
  section('snapshotter', 'snapshotter', ['The plugin that makes a snapshot.'], 'Term'),
  section('namespace-linux', 'namespace (Linux)', ['A view of the kernel.'], 'Term'),
  section('namespace-containerd', 'namespace (containerd)', ['A compartment.'], 'Term'),
  section('runc', 'runc', ['It starts a container and leaves.'], 'Term'),
  section('reserved', 'failed to reserve container name', ['Look for the record.'], 'Debug'),
  section('no-such', 'no such container …', ['nerdctl knows no other namespace.'], 'Debug'),
  section('validate', 'validate service: rpc error …', ['The kubelet.'], 'Debug'),
  section('validate-refused', 'validate service: rpc error … connection refused', ['crictl.'], 'Debug'),
  section('container', 'container (record)', ['What containerd keeps of a container.'], 'Term'),
  section('names', 'Names', [
    'A container fails to start when its name is reserved: the name of a container is its ID.',
  ]),
];
const index = await indexSections(SECTIONS);
const SYNONYMS = new Map([['segfault', ['sigkil']]]);
const ask = (question: string) => search(question, index, SYNONYMS);
const anchors = (question: string) => ask(question).results.map(({ section }) => section.anchor);
const defined = (question: string) => ask(question).definitions.map(({ heading }) => heading);

describe('first comes', () => {
  test.each([
    ['unknown service runtime.v1.RuntimeService', 'socket'],
    ['rpc error: code = Unimplemented desc = unknown service', 'socket'],
    ['permission denied', 'socket'],
    ['exit code 143', 'codes'],
    ['systemd cgroup', 'driver'],
    ['systemdcgroup', 'driver'],
    ['cgroup drivers', 'driver'],
    ['crictl.yaml', 'socket'],
    ['cgruop driver', 'driver'],
    ['open a log', 'logs'],
    ['segfault', 'codes'],
    ['cgroupf', 'driver'],
    // A message that is a heading, with what only the one who pastes it has.
    [
      'Error: failed to reserve container name "web_7": name "web_7" is reserved for "6a37ff9b9165"',
      'reserved',
    ],
    // One that consists of words that tell nothing, and of one that is a term.
    ['no such container web', 'no-such'],
    // One that is the beginning of another one.
    ['validate service: rpc error: code = Unavailable', 'validate'],
    ['validate service: rpc error: code = Unavailable: connection refused', 'validate-refused'],
    ['crun: \\"validate service: rpc error: code = 7 connection refused\\"', 'validate-refused'],
    // Letters that have changed places, and one too few in a long word.
    ['cgruop', 'driver'],
    ['SystemdCgrup', 'driver'],
  ])('for "%s" the part %s', (question, anchor) => {
    expect(anchors(question)[0]).toBe(anchor);
  });
});

describe('a term is defined', () => {
  test.each([
    ['snapshotter', ['snapshotter']],
    ['what is a snapshotter?', ['snapshotter']],
    ['What does snapshotters mean', ['snapshotter']],
    ['namespace', ['namespace (Linux)', 'namespace (containerd)']],
    ['snapshotter vs runc', ['snapshotter', 'runc']],
    ['snapshotter of runc', []],
    ['the snapshotter is full', []],
    ['what is a snaphsotter', ['snapshotter']],
    ['no such container web', []],
  ])('for "%s": %j', (question, terms) => {
    expect(defined(question)).toEqual(terms);
    for (const term of ask(question).definitions) expect(anchors(question)).not.toContain(term.anchor);
  });
});

test('what has most of the words comes, and is said not to have all', () => {
  const { complete, unknown, results } = ask('SystemdCgroup sudo frobnicated');
  expect(complete).toBe(false);
  expect(unknown).toEqual(['frobnicated']);
  expect(results.length).toBeGreaterThan(0);
  expect(results[0]?.missing.map(({ typed }) => typed)).toContain('frobnicated');
  expect(ask('cgroupfs driver').complete).toBe(true);
});

test('numbers and short names are taken as they are typed', () => {
  expect(anchors('138')).toEqual([]);
  expect(anchors('runq')).toEqual([]);
});

describe('an excerpt is', () => {
  const text = (question: string) => {
    const [first] = ask(question).results;
    if (first === undefined) throw new Error(`Nothing found for ${question}.`);
    const { code, pieces } = excerptOf(first);
    return {
      code,
      text: pieces.map(({ text }) => text).join(''),
      marked: pieces.filter(({ marked }) => marked).map(({ text }) => text),
    };
  };

  test('a whole line of output', () => {
    const { code, text: line, marked } = text('unknown service runtime.v1.RuntimeService');
    expect(code).toBe(true);
    expect(`\t${line}`).toBe(SECTIONS[0]?.lines[1]);
    expect(marked).toEqual(expect.arrayContaining(['unknown', 'runtime.v1.RuntimeService']));
  });

  test('a whole row, with its code as code', () => {
    expect(text('permission denied')).toMatchObject({
      code: false,
      text: 'connect: permission denied · you are not root · sudo',
    });
  });

  test('whole sentences', async () => {
    const long = [`${'Nothing of it. '.repeat(30)}The shim waits here. ${'More of the same. '.repeat(30)}`];
    const [first] = search('shim waits', await indexSections([section('a', 'A', long)]), new Map()).results;
    if (first === undefined) throw new Error('Nothing found.');
    const shown = excerptOf(first)
      .pieces.map(({ text }) => text)
      .join('');
    expect(shown).toContain('The shim waits here.');
    expect(shown).toMatch(/^[A-Z].*\.$/);
    expect(shown.length).toBeLessThanOrEqual(240);
  });
});

test('whatever is typed has an answer, and its excerpts are pieces of the pages', () => {
  const all = SECTIONS.flatMap(({ lines }) => lines.map((line) => line.replaceAll('`', '')));
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'unknown',
          'service',
          'crictl',
          '137',
          '`',
          '…',
          '__proto__',
          'constructor',
          '\u0000',
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(typed, (question) => {
      for (const result of ask(question).results) {
        const text = excerptOf(result)
          .pieces.map(({ text }) => text)
          .join('');
        expect(all.some((line) => line.includes(text.replaceAll('…', '').trim()))).toBe(true);
      }
    }),
  );
});

test('a pasted megabyte is answered like its beginning', () => {
  const log = `${'E1126 remote_runtime.go:325 unknown service runtime.v1.RuntimeService sandbox web-7f9 '.repeat(12_000)}\u0000`;
  const begun = process.cpuUsage();
  expect(anchors(log)).toEqual(anchors(log.slice(0, 2000)));
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(1000);
});
