import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { UnreadableRecording } from '../../plugins/terminal-recording/unreadable.ts';
import type { Screen } from '../../plugins/terminal-recording/screen.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
import { ESC, recordingOf } from './support.ts';
import { referenceLines, small } from './terminal-reference.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Fixed, so that a failure comes again; fast-check prints it with the counterexample. */
const RUNS = { seed: 20261123, numRuns: 300 };

const text = fc.oneof(
  fc.constantFrom('ctr t ls', 'web     468    RUNNING', '日本', 'e\u0301', '👩‍🚀', 'x'.repeat(45), 'a b'),
  fc.string({ maxLength: 6 }),
);
const motion = fc.constantFrom('\r\n', '\n', '\r', '\b', '\t', `${ESC}M`, `${ESC}D`, `${ESC}E`, `${ESC}H`);
/** Counted sequences with a count of an ordinary size. */
const counted = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(...'@ABCDEFGIKPXZ`abde'))
  .map(([count, final]) => `${ESC}[${count}${final}`);
/** Rows inserted, deleted and scrolled. */
const rows = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(...'LMST'))
  .map(([count, final]) => `${ESC}[${count}${final}`);
const region = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([top, bottom]) => `${ESC}[${top};${bottom}r`);
const goTo = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 22 }))
  .map(([row, column]) => `${ESC}[${row};${column}H`);
const mode = fc.constantFrom(
  ...['4h', '4l', '?7l', '?7h', '?6h', '?6l', '!p', '31m', '0m', '?25l', '3g', 'J', '3J'].map(
    (code) => `${ESC}[${code}`,
  ),
  `${ESC}#8`,
  `${ESC}[?1049h`,
  `${ESC}[?1049l`,
  `${ESC}]0;title\u0007`,
  `${ESC}]8;;http://a\u0007`,
);
const mark = fc.constantFrom(
  ...['A', 'B', 'C', 'D;1'].map((letter) => `${ESC}]133;${letter}\u0007`),
  `${ESC}[?2004h`,
  `${ESC}[?2004l`,
);
const inRows = fc.oneof({ weight: 4, arbitrary: text }, { weight: 2, arbitrary: motion }, goTo, mark);
const clear = fc.constant(`${ESC}[2J`);
const plain = fc.oneof({ weight: 3, arbitrary: text }, motion);
const common = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: motion },
  counted,
  goTo,
  mark,
  clear,
);
const anything = fc.oneof(
  { weight: 3, arbitrary: common },
  region,
  rows,
  mode,
  fc.constantFrom(`${ESC}[1J`, `${ESC}[?2J`),
  fc.constantFrom(`${ESC}7`, `${ESC}8`, `${ESC}c`, `${ESC}[H${ESC}[J`, `${ESC}[?1047h`, `${ESC}[?47l`),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const soup = (part: fc.Arbitrary<string>, maxLength = 60): fc.Arbitrary<string> =>
  fc.array(part, { maxLength, size: 'max' }).map((parts) => parts.join(''));

/** What showing came to; what is refused is refused with the same reason. */
async function outcome(recording: Parameters<typeof showRecording>[0]): Promise<Screen | string> {
  try {
    return await showRecording(recording);
  } catch (error) {
    if (!(error instanceof UnreadableRecording)) throw error;
    expect(error.reason.code).not.toBe('not-playable');
    return error.reason.code;
  }
}

describe('what the terminal shows', () => {
  test.each([
    ['text and line ends', plain],
    ['movements and marks', common],
    ['modes and erasures', fc.oneof({ weight: 2, arbitrary: common }, mode)],
    // Rows that wrapped and were then torn apart are joined with other rows there.
    [
      'scroll regions, without wrapping',
      fc.oneof({ weight: 2, arbitrary: inRows }, region, rows),
      `${ESC}[?7l`,
    ],
  ])('is what a terminal with a long scrollback shows: %s', async (_, part, start = '') => {
    await fc.assert(
      fc.asyncProperty(soup(part), async (soupOf) => {
        const session = start + soupOf;
        const { lines } = await showRecording(small(session));
        while (lines.at(-1) === '') lines.pop();
        expect(lines).toEqual(await referenceLines(session));
      }),
      RUNS,
    );
  });

  test('does not depend on how the session is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(soup(anything), fc.array(fc.nat(300), { maxLength: 20 }), async (session, cuts) => {
        const places = [
          0,
          ...cuts.filter((cut) => cut < session.length).sort((a, b) => a - b),
          session.length,
        ];
        const chunks = places.slice(1).map((end, index) => session.slice(places[index], end));
        expect(await outcome(small(...chunks))).toEqual(await outcome(small(session)));
      }),
      RUNS,
    );
  });

  test('does not depend on how an event of a recording is cut, its second included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(soup(anything, 8), { maxLength: 12 }), fc.nat(20), async (events, cut) => {
        const whole = events.map((event, index) => ({ text: event, time: index }));
        const cutUp = whole.flatMap(({ text: event, time }) => [
          { text: event.slice(0, cut), time },
          { text: event.slice(cut), time },
        ]);
        expect(await outcome(small(...cutUp))).toEqual(await outcome(small(...whole)));
      }),
      RUNS,
    );
  });

  test('has marks within its lines, and nothing throws, whatever the size and how often it changes', async () => {
    const size = fc.record({
      columns: fc.integer({ min: -1, max: 700 }),
      rows: fc.integer({ min: -1, max: 60 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(soup(anything, 20), size), { maxLength: 8 }), async (parts) => {
        const chunks = parts.map(([session, resize]) => ({ text: session, resize }));
        const screen = await outcome({ format: 'script', raw: true, chunks });
        if (typeof screen === 'string') return;
        expect(screen.times).toHaveLength(screen.lines.length);
        for (const { line, column } of screen.marks) {
          expect(screen.lines[line]).toBeDefined();
          expect(column).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  test('of arbitrary bytes is something, or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (bytes) => {
        await outcome({ ...recordingOf(`x${bytes}`, 'script') });
      }),
      RUNS,
    );
  });
});
