import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event } from './asciicast.ts';
import { eventsWithoutMarks, textWithoutMarks } from './without-marks.ts';

const PROMPT = '\x1b]133;A\x07$ \x1b]133;B\x1b\\';
const ENDED = '\x1b]133;D;0\x07';

test('a prompt with marks becomes one without, and other sequences stay', () => {
  expect(textWithoutMarks(`${PROMPT}ls\r\n\x1b]0;title\x07\x1b[1mbold\x1b[0m\r\n${ENDED}`)).toBe(
    '$ ls\r\n\x1b]0;title\x07\x1b[1mbold\x1b[0m\r\n',
  );
});

test('a mark that begins in one event and ends in another is left out of both', () => {
  const events: Event[] = [
    { time: 0, code: 'o', data: 'a\x1b]133' },
    { time: 1, code: 'm', data: 'step' },
    { time: 2, code: 'o', data: ';D;0' },
    { time: 3, code: 'o', data: '\x07b' },
  ];
  expect(eventsWithoutMarks(events)).toEqual([
    { time: 0, code: 'o', data: 'a' },
    { time: 1, code: 'm', data: 'step' },
    { time: 3, code: 'o', data: 'b' },
  ]);
});

test('wherever the output is cut into events, what they say together is the same', () => {
  const piece = fc.constantFrom(PROMPT, ENDED, 'ls', '\r\n', '\x1b[0m', 'ünï ✓', '\x1b]0;t\x07');
  const output = fc.array(piece).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(output, fc.array(fc.nat(60)), (text, cuts) => {
      const ends = [...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
      const events = ends.map((end, index): Event => {
        return { time: index, code: 'o', data: text.slice(ends[index - 1] ?? 0, end) };
      });
      const left = eventsWithoutMarks(events).map(({ data }) => data);
      expect(left.join('')).toBe(textWithoutMarks(text));
    }),
  );
});
