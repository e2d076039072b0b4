import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlightsIn, readHighlights } from '../../plugins/recorded-session/core/highlights.ts';
import type { Line } from '../../plugins/recorded-session/core/model.ts';
import { cutAt } from '../../plugins/terminal-recording/look/index.ts';

const SHIM =
  '   3629       1 /usr/bin/containerd-shim-runc-v2 -namespace default -id driftwood-web -address /run/x.sock';

const found = (mark: string, text: string) =>
  highlightsIn([{ text }], readHighlights(mark) ?? []).map(({ from, to, highlight }) => [
    text.slice(from, to),
    highlight,
  ]);

describe('the value of mark', () => {
  test.each([
    ['-id -address', ['-id', '-address']],
    ['  -id   1 ', ['-id', '1']],
    [`-id '-address /run' "exit 1"`, ['-id', '-address /run', 'exit 1']],
    ['', []],
    [`''`, []],
  ])('%j names %j', (value, texts) => {
    expect(readHighlights(value)?.map(({ text }) => text)).toEqual(texts);
  });

  test('a quote that is not closed is not a value', () => {
    expect(readHighlights(`-id '-address`)).toBeUndefined();
  });
});

describe('a mark finds', () => {
  test.each<[string, string, [string, number][]]>([
    ['-id', SHIM, [['-id', 0]]],
    [`'-id *'`, SHIM, [['-id driftwood-web', 0]]],
    [
      `'-namespace *' '-address *'`,
      SHIM,
      [
        ['-namespace default', 0],
        ['-address /run/x.sock', 1],
      ],
    ],
    ['1', SHIM, [['1', 0]]],
    [
      'web',
      'web webs web-2 my-web web.',
      [
        ['web', 0],
        ['web', 0],
      ],
    ],
    ['*.sock', 'a.sock /run/b.sock', []],
    [
      'sha256:*',
      'x sha256:00ff, sha256:11',
      [
        ['sha256:00ff,', 0],
        ['sha256:11', 0],
      ],
    ],
    [
      '*',
      'one two',
      [
        ['one', 0],
        ['two', 0],
      ],
    ],
    ['aa aaa', 'aaa', [['aaa', 1]]],
    [`'a b' 'b c'`, 'a b c', [['a b', 0]]],
    ['größe', 'die größe größen', [['größe', 0]]],
  ])('%s', (mark, text, expected) => {
    expect(found(mark, text)).toEqual(expected);
  });

  test('nothing but whole words, in order and apart, whatever is looked for and where', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', ' ', '*', "'", '.'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (mark, line) => {
        const highlights = readHighlights(mark) ?? [];
        let last = 0;
        for (const { from, to } of highlightsIn([{ text: line }], highlights)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(`${line.charAt(from - 1)}${line.charAt(from)}`).not.toMatch(/[ab-]{2}/);
          expect(`${line.charAt(to - 1)}${line.charAt(to)}`).not.toMatch(/[ab-]{2}/);
          last = to;
        }
      }),
    );
  });

  test('its parts in a long line in a moment', () => {
    const line = 'a'.repeat(200_000);
    const started = process.cpuUsage().user;
    expect(found('a aa *a', line)).toEqual([]);
    expect(found('*', line)).toHaveLength(1);
    expect(found('.*b', '.'.repeat(200_000))).toEqual([]);
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(2);
  });
});

test('cutting keeps every character and every look, and notes what is inside', () => {
  const runs = fc.array(
    fc.record({ text: fc.string({ minLength: 1, maxLength: 6 }), bold: fc.constant(true) }),
    { maxLength: 6 },
  );
  const edges = fc.uniqueArray(fc.nat(30), { maxLength: 8 });
  fc.assert(
    fc.property(runs, edges, (line: Line, all) => {
      const sorted = all.toSorted((a, b) => a - b);
      const ranges = sorted.flatMap((from, index) => {
        const to = sorted[index + 1];
        return index % 2 === 0 && to !== undefined ? [{ from, to, highlight: index / 2 }] : [];
      });
      const pieces = cutAt(line, ranges, ({ highlight }) => ({ highlight }));
      const text = line.map((run) => run.text).join('');
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      const noted = pieces.map(({ highlight, text: part }) =>
        (highlight === undefined ? '-' : String(highlight)).repeat(part.length),
      );
      const expected = [...Array(text.length).keys()].map(
        (at) => ranges.find(({ from, to }) => from <= at && at < to)?.highlight ?? '-',
      );
      expect(noted.join('')).toBe(expected.join(''));
      expect(pieces.every(({ bold, text: part }) => bold && part !== '')).toBe(true);
    }),
  );
});
