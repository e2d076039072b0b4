import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDifference, differences, type Difference } from './differences.ts';
import { printReading, readPrinted } from './print.ts';
import { readingOf, type Reading } from './reading.ts';

/** The same session recorded twice on each line, in a lab with containerd, runc, crun and gVisor. */
const LINES = ['1.6', '1.7', '2.1'] as const;

function recording(line: string, run: 'a' | 'b'): string {
  return readFileSync(new URL(`fixtures/containerd-${line}-${run}.cast`, import.meta.url), 'utf8');
}

type Event = [number, string, string];

/**
 * A recording with one place of a step's output changed: the first where a text is found. What a program prints
 * comes in pieces cut anywhere, so the pieces of the step are put together first.
 */
function edited(cast: string, step: string, text: string | RegExp, instead: string): string {
  const [header = '', ...lines] = cast.trimEnd().split('\n');
  const events = lines.map((line) => JSON.parse(line) as Event);
  const start = events.findIndex(([, kind, label]) => kind === 'm' && label === step) + 1;
  const end = events.findIndex(([, kind], index) => index >= start && kind === 'm');
  const [time] = events[start] ?? [0];
  const output = events.slice(start, end).map(([, , data]) => data);
  const changed = output.join('').replace(text, instead);
  expect(changed, `the step ${step}, without ${String(text)}`).not.toBe(output.join(''));
  events.splice(start, end - start, [time, 'o', changed]);
  return [header, ...events.map((event) => JSON.stringify(event)), ''].join('\n');
}

async function found(line: string, change: (cast: string) => string): Promise<Difference[]> {
  return differences(await readingOf(recording(line, 'a')), await readingOf(change(recording(line, 'b'))));
}

describe.each(LINES)('containerd %s', (line) => {
  test('two recordings of one session have one reading', async () => {
    const [first, second] = [await readingOf(recording(line, 'a')), await readingOf(recording(line, 'b'))];
    expect(differences(first, second).map(describeDifference)).toEqual([]);
    expect(printReading(second)).toBe(printReading(first));
  });

  test('the reading is a text for people', async () => {
    const text = printReading(await readingOf(recording(line, 'a')));
    await expect(text).toMatchFileSnapshot(`fixtures/containerd-${line}.txt`);
    expect(printReading(readPrinted(text))).toBe(text);
  });

  test.each([
    ['a word of a table', 'run', 'RUNNING', 'STOPPED', 'sudo ctr task ls'],
    ['a kind', 'run', 'Active', 'View', 'sudo ctr snapshots ls'],
    [
      'a namespace that is shared',
      'run',
      /(net:\[)(\d+)([^]*uts:\[)\d+/,
      '$1$2$3$2',
      'sudo ls -l /proc/$pid/ns',
    ],
    ['the state of a container', 'bundle', '"created"', '"running"', 'sudo runc state keel'],
    ['a limit', 'limit', /(?<=limit_in_bytes {4})33554432/, '33554433', 'sudo ctr task metrics small'],
    ['a runtime', 'runtimes', 'MgRjcnVu', 'MgRydW5j', 'sudo ctr container info other | grep -A6 Runtime'],
    [
      'that it was gVisor',
      'runtimes',
      'Starting gVisor',
      'Starting Linux',
      'sudo ctr task exec --exec-id d safe dmesg',
    ],
    ['a row less', 'runtimes', /[^\n]*oci-layout\r\n/, '', 'tar tvf web.tar'],
    [
      'a row more',
      'runtimes',
      /(?=[^\n]*oci-layout\r\n)/,
      'drwxr-xr-x 0/0 0 1970-01-01 00:00 x\r\n',
      'tar tvf web.tar',
    ],
    ['an exit status', 'inside', 'D;1\u0007', 'D;0\u0007', 'sudo ctr task rm web'],
    ['what a program printed', 'inside', /\r\n3\r\n|(?<=^|C\u0007)3\r\n/, '\r\n4\r\n', undefined],
  ])('a changed recording is found and named: %s', async (_, step, text, instead, command) => {
    const [first] = await found(line, (cast) => edited(cast, step, text, instead));
    expect(first).toMatchObject({ step, ...(command === undefined ? {} : { command }) });
  });

  test('a process that is a different one after the restart is found, whatever its number', async () => {
    const [first] = await found(line, (cast) =>
      edited(cast, 'restart', /(?<=\bweb +)\d+(?= +RUNNING)/, '31999'),
    );
    expect(first).toMatchObject({ step: 'restart', command: 'sudo ctr task ls', what: 'row' });
    expect(first?.expected).toMatch(/^web <pid \d+> RUNNING$/);
  });

  test('a checksum that is none of the digest it belongs to is found', async () => {
    const changed = await found(line, (cast) => edited(cast, 'pull', /[0-9a-f](?=[0-9a-f]{63} {2}-)/, 'f'));
    expect(changed[0]).toMatchObject({ step: 'pull', command: 'sudo ctr content get $M | sha256sum' });
  });
});

/** Commands whose rows do not all count, and words that are part of a time or an amount. */
const NOT_ALL_COUNTS = /image pull|journalctl|systemctl|dmesg/;
const MEASURE = /^(?:UTC|KiB|MiB|second|seconds|ago|[A-Z][a-z]{2})$/;

test('any word of the output that is changed by a letter is found', async () => {
  const cast = recording('1.7', 'a');
  const expected = await readingOf(cast);
  const words = wordsOf(expected);
  expect(words.length).toBeGreaterThan(300);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...words), async ({ step, position, word }) => {
      // Up to where the output of that command of the step begins, and then the first of such words.
      const before = `^((?:[^]*?\u001b\\]133;C){${position + 1}}[^]*?(?:(?<![\\w-])|(?<=\u001b\\[[\\d;]*m)))`;
      const instead = `$1${word.slice(0, -1)}Q`;
      const changed = edited(cast, step, new RegExp(`${before}${word}(?![\\w-])`), instead);
      expect(differences(expected, await readingOf(changed))).not.toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** The words of the rows that count, with the command they stand below: which one of its step. */
function wordsOf(reading: Reading): { step: string; position: number; word: string }[] {
  return reading.flatMap(({ step, commands }) =>
    commands.flatMap(({ command, rows }, position) => {
      if (NOT_ALL_COUNTS.test(command)) return [];
      const text = rows.join('\n').replace(/<[^>]*>/g, ' ');
      return [...text.matchAll(/(?<![\w-])[A-Za-z]{3,}(?![\w-])/g)].flatMap(([word]) =>
        MEASURE.test(word) ? [] : [{ step, position, word }],
      );
    }),
  );
}

test.each([
  ['of version 3', '{"version": 3}', 'this header has version 3'],
  [
    'with a broken line',
    '{"version": 2}\n[0.1, "o"',
    'Line 2 of the recording is no event of an asciicast: [0.1, "o"',
  ],
  ['that is none', 'script started', 'Line 1 of the recording is no header of an asciicast: script started'],
])('a recording %s is refused', async (_, cast, message) => {
  await expect(readingOf(cast)).rejects.toThrow(message);
});
