import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../../plugins/recorded-session/core/recording.ts';
import { timingAttributes } from '../../plugins/recorded-session/core/render-timing.ts';
import { timingsIn } from '../../plugins/recorded-session/core/timing.ts';

const osc = (mark: string) => `\u001b]133;${mark}\u0007`;

/** Events from pairs of a time and a text. */
const written = (...pairs: (readonly [number, string])[]) =>
  pairs.map(([time, text], index) => ({ kind: 'output' as const, time, text, line: index + 2 }));

const PROMPT = [0, `${osc('A')}$ ${osc('B')}`] as const;

describe('the timing of a command', () => {
  test('begins with the first key, and has each line when it came', () => {
    const events = written(
      PROMPT,
      [1, 'l'],
      [1.5, 's'],
      [2, `\r\n${osc('C')}`],
      [2.1, 'one\r\ntwo\r\n'],
      [3, 'three\r\n'],
      [3.5, `${osc('D;0')}${osc('A')}$ ${osc('B')}`],
    );
    expect(timingsIn(events)).toEqual([
      { typing: 1, running: 1.5, lines: [0.10000000000000009, 0.10000000000000009, 1] },
    ]);
  });

  test('is found where marks and output share an event', () => {
    const events = written(
      PROMPT,
      [1, `x\r\n${osc('C')}out\r\n${osc('D;0')}${osc('A')}$ ${osc('B')}y`],
      [2, `\r\n${osc('C')}`],
    );
    expect(timingsIn(events)).toEqual([
      { typing: 0, running: 0, lines: [0] },
      { typing: 1, running: 0, lines: [] },
    ]);
  });

  test('has no lines where these are drawn more than once', () => {
    for (const again of ['\u001b[2A', '\u001b[1;1H', '\rlayer: done']) {
      const events = written(PROMPT, [1, `x\r\n${osc('C')}`], [2, `a\r\n${again}\r\n`], [3, osc('D;0')]);
      expect(timingsIn(events)).toEqual([{ typing: 0, running: 2, lines: [] }]);
    }
  });

  test('of a real session adds up, and is there for every command', async () => {
    const file = new URL('./fixtures/recordings/the-map/containerd-1.7.cast', import.meta.url);
    const { steps } = await readRecording(readFileSync(file, 'utf8'));
    const commands = steps.flatMap((step) => step.commands);
    for (const { timing, output, typed } of commands) {
      expect(timing?.lines).toHaveLength(output.length);
      expect(timing?.typing).toBeGreaterThan((typed[0]?.text.length ?? 0) * 0.02);
      expect(timing?.running).toBeGreaterThanOrEqual(timing?.lines.at(-1) ?? 0);
    }
  });

  test('is left out if a mark is in two events, so that none gets the timing of another', async () => {
    const header = JSON.stringify({
      version: 2,
      width: 20,
      height: 5,
      versions: { containerd: '1.7.24', runc: '1.1.15', distribution: 'Debian 13 (trixie)' },
    });
    const cast = (texts: readonly string[]) =>
      [header, '[0,"m","step"]', ...texts.map((text, index) => JSON.stringify([index, 'o', text]))].join(
        '\n',
      );
    const texts = [
      `${osc('A')}$ ${osc('B')}`,
      'one\r\n',
      osc('C'),
      osc('D;0'),
      `${osc('A')}$ ${osc('B')}`,
      'two\r\n',
    ];
    const timed = await readRecording(cast([...texts, osc('C'), osc('D;0')]));
    expect(timed.steps[0]?.commands.map(({ timing }) => timing?.typing)).toEqual([1, 1]);
    const cut = await readRecording(cast([...texts, '\u001b]133;', 'C\u0007', osc('D;0')]));
    expect(cut.steps[0]?.commands.map(({ timing }) => timing)).toEqual([undefined, undefined]);
  });

  test('never fails, and is never less than nothing, whatever is written', () => {
    const part = fc.constantFrom(
      osc('A'),
      osc('B'),
      osc('C'),
      osc('D;1'),
      'x',
      '\r\n',
      '\u001b[A',
      '\u001b]133;',
    );
    const texts = fc.array(fc.array(part, { maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (all) => {
        const events = written(...all.map((parts, index) => [index, parts.join('')] as const));
        for (const { typing, running, lines } of timingsIn(events)) {
          expect(Math.min(typing, running, ...lines)).toBeGreaterThanOrEqual(0);
          expect(Math.max(0, ...lines)).toBeLessThanOrEqual(running);
        }
      }),
    );
  });
});

test('attributes say once what many lines have in common', () => {
  expect(timingAttributes({ typing: 1.234, running: 2, lines: [0.1, 0.301, 0.299, 0.3, 2] })).toEqual({
    'data-typing': '1.23',
    'data-running': '2',
    'data-lines': '0.1 0.3*3 2',
  });
  expect(timingAttributes({ typing: 0, running: 0, lines: [] })).toEqual({
    'data-typing': '0',
    'data-running': '0',
  });
  expect(timingAttributes(undefined)).toEqual({});
});
