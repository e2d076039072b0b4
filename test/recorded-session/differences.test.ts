import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../plugins/recorded-session/core/differences.ts';
import type { Step } from '../../plugins/recorded-session/core/model.ts';
import { isSameWord, withoutNoise } from '../../plugins/recorded-session/core/noise.ts';
import { compareReleases } from '../../plugins/recorded-session/core/release.ts';

/** A step with one command for each output; `! 1` as the last line is its exit status. */
function step(...outputs: string[]): Step[] {
  const commands = outputs.map((output, index) => {
    const lines = output === '' ? [] : output.split('\n');
    const status = /^! (\d+)$/.exec(lines.at(-1) ?? '')?.[1];
    const kept = status === undefined ? lines : lines.slice(0, -1);
    return {
      typed: [{ prompt: '$ ', text: `command ${index}` }],
      output: kept.map((text) => (text === '' ? [] : [{ text }])),
      exitStatus: Number(status ?? 0),
    };
  });
  return [{ id: 'step', commands }];
}

/** Own output with what differs in brackets, and what is missing after a minus. */
function compared(own: string, other: string): string {
  const [differences] = differencesOf(step(own), step(other));
  if (!differences) return own;
  const rows = own.split('\n').flatMap((text, index) => {
    let shown = text;
    for (const { from, to } of differences.lines[index]?.toReversed() ?? []) {
      shown = `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`;
    }
    return [...missingAt(index), shown];
  });
  function missingAt(at: number): string[] {
    return differences?.missing.filter(({ before }) => before === at).map(({ text }) => `-${text}`) ?? [];
  }
  return [...rows, ...missingAt(differences.lines.length), ...(differences.status ? ['status'] : [])].join(
    '\n',
  );
}

describe('what two lines of containerd print', () => {
  test.each([
    ['web 4711 RUNNING', 'web    812 RUNNING', 'web 4711 RUNNING'],
    ['web 4711 RUNNING', 'web 812 STOPPED', 'web 4711 [RUNNING]'],
    ['exit 42', 'exit 137', 'exit [42]'],
    ['late 164 1', 'late 217 1', 'late 164 1'],
    ['95', '117', '95'],
    ['  92   1 containerd', ' 116   1 containerd', '  92   1 containerd'],
    ['12 files', '14 files', '[12] files'],
    ['sha256:00ff00ff11 2.3 MiB', 'sha256:aa00aa00bb 2.4 MiB', 'sha256:00ff00ff11 2.3 MiB'],
    ['2026-11-29T10:00:01Z start', '2025-01-01T23:59:59.123Z start', '2026-11-29T10:00:01Z start'],
    ['Nov 29 10:00:01 lab', 'Dec  1 09:00:01 lab', 'Nov 29 10:00:01 lab'],
    ['/usr/bin/containerd', '/usr/local/bin/containerd', '[/usr/bin/containerd]'],
    ['one\ntwo\nthree', 'one\nthree', 'one\n[two]\nthree'],
    ['one\nthree', 'one\ntwo\nthree', 'one\n-two\nthree'],
    ['one', 'one\ntwo', 'one\n-two'],
    ['took 1.2s, 3 MB', 'took 10ms, 40 kB', 'took 1.2s, 3 MB'],
    ['a one  b two', 'a x  b y', 'a [one]  b [two]'],
    ['failed\n! 1', 'failed', 'failed\n! 1'],
  ])('%j beside %j', (own, other, expected) => {
    expect(compared(own, other).replace('\nstatus', '')).toBe(expected);
  });

  test('an exit status that is a different one is a difference', () => {
    expect(differencesOf(step('x\n! 1'), step('x'))[0]?.status).toBe(true);
    expect(differencesOf(step('x\n! 1'), step('x\n! 1'))[0]).toBeUndefined();
  });

  test('a command is compared with the one that was typed there, whatever comes before it', () => {
    const [one] = step('a', 'b');
    const [other] = step('a', 'c');
    const later = [{ id: 'step', commands: (other?.commands ?? []).slice(1) }];
    expect(differencesOf(one ? [one] : [], later).map((found) => found?.lines)).toEqual([
      undefined,
      [[{ from: 0, to: 1 }]],
    ]);
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '12', '4711', 'c'), { maxLength: 20 })
    .map((all) => all.join(''));

  test('nothing differs from itself', () => {
    fc.assert(
      fc.property(text, (output) => {
        expect(differencesOf(step(output), step(output))).toEqual([undefined]);
      }),
    );
  });

  test('what is left without the differences is in the other, in order', () => {
    fc.assert(
      fc.property(text, text, (own, other) => {
        const [differences] = differencesOf(step(own), step(other));
        const rest = own.split('\n').flatMap((line, index) => {
          const words = [...line.matchAll(/\S+/g)].filter(
            ({ index: at }) => !differences?.lines[index]?.some(({ from, to }) => at >= from && at < to),
          );
          return words.map(([word]) => withoutNoise(word));
        });
        const there = other.split(/\s+/).map(withoutNoise);
        let next = 0;
        for (const word of rest) {
          next = there.findIndex((one, at) => at >= next && isSameWord(word, one)) + 1;
          expect(next, word).toBeGreaterThan(0);
        }
      }),
    );
  });
});

test('the release that is shown is compared with all others, and each of these with that one', () => {
  const release = (line: string, output: string) => ({ line, versions: [], steps: step(output) });
  const compare = compareReleases(
    [release('1.6', 'a old x'), release('1.7', 'a new y'), release('2.4', 'a new x')],
    '2.4',
  );
  expect(compare.map(({ line, differences }) => [line, differences[0]?.lines[0]])).toEqual([
    ['1.6', [{ from: 2, to: 5 }]],
    ['1.7', [{ from: 6, to: 7 }]],
    [
      '2.4',
      [
        { from: 2, to: 5 },
        { from: 6, to: 7 },
      ],
    ],
  ]);
});

test('long words and many numbers take a moment', () => {
  const started = process.cpuUsage().user;
  withoutNoise('a'.repeat(100_000));
  withoutNoise('1'.repeat(100_000));
  withoutNoise('1.'.repeat(50_000));
  withoutNoise(`${'f'.repeat(60)} `.repeat(2_000));
  withoutNoise(' \t'.repeat(50_000));
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(2);
});
