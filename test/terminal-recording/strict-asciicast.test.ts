import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenRecording } from '../../plugins/terminal-recording/format/broken-recording.ts';
import {
  readStrictAsciicast,
  type Asciicast,
} from '../../plugins/terminal-recording/format/strict-asciicast.ts';
import { textOf } from './recording-support.ts';
import { recordingOf } from './support.ts';

const LIMITS = { characters: 1_000, columns: [20, 300], rows: [5, 200] } as const;
const HEADER = '{"version": 2, "width": 80, "height": 24}';

const read = (text: string): Asciicast => readStrictAsciicast(text, LIMITS);

/** What is wrong, and in which line. */
function faultIn(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof BrokenRecording) return error.message;
    throw error;
  }
  return 'none';
}

test('output and markers are kept with their lines, keys are not', () => {
  const text = [HEADER, '[0.1, "m", "begin"]', '', '[0.2, "i", "l"]', '[0.3, "o", "ls\\r\\n"]', ''].join(
    '\n',
  );
  expect(read(text)).toEqual({
    columns: 80,
    rows: 24,
    header: { version: 2, width: 80, height: 24 },
    events: [
      { kind: 'marker', text: 'begin', time: 0.1, line: 2 },
      { kind: 'output', text: 'ls\r\n', time: 0.3, line: 5 },
    ],
  });
});

describe('a line that cannot be read', () => {
  test.each([
    ['[0.1, "o", "cut of', 'line 3: "[0.1, "o", "cut of"; expected an event, such as [1.5,"o","text"]'],
    ['[0.1, "o", 5]', 'line 3: "[0.1, "o", 5]"; expected an event, such as [1.5,"o","text"]'],
    ['# a comment', 'line 3: "# a comment"; expected an event, such as [1.5,"o","text"]'],
    [
      '[0.1, "r", "90x30"]',
      'line 3: a change of the size, to 90x30; expected a terminal that keeps its size',
    ],
    ['[0.1, "x", "0"]', 'line 3: an event "x"; expected "o" for output, "m" for a marker'],
  ])('%s stops the strict way, and the other one passes over it', (line, fault) => {
    const text = [HEADER, '[0.1, "o", "before "]', line, '[0.2, "o", "behind"]', ''].join('\n');
    expect(faultIn(text)).toBe(fault);
    expect(textOf(recordingOf(text, 'asciicast'))).toBe('before behind');
  });
});

test('both ways read the same output of a sound recording', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 9 }), (texts) => {
      const lines = texts.map((text, index) => JSON.stringify([index / 10, 'o', text]));
      const cast = [HEADER, ...lines, ''].join('\n');
      fc.pre(cast.length <= LIMITS.characters);
      const strict = read(cast).events.map(({ text }) => text);
      expect(strict).toEqual(texts);
      expect(recordingOf(cast, 'asciicast').chunks.map(({ text }) => text)).toEqual(texts);
    }),
  );
});

test('any text is read or has a fault with a line', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (first, rest) => {
      expect(faultIn(`${first}\n${rest}`)).toMatch(/^line \d+: /);
      expect(faultIn(`${HEADER}\n${rest}`)).toMatch(/^(?:none|line \d+: [^]*)$/);
    }),
  );
});
