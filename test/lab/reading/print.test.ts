import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from './differences.ts';
import { printReading, readPrinted } from './print.ts';
import type { Reading } from './reading.ts';

/** Text of one line as rules leave it: trimmed at its end, or with marks a printed reading uses itself. */
const line = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', '= fact', '$ ls', '## step', 'exit 0', '@ root', '> more', '    "a": 1', '<pid 1>'),
  )
  .map((text) => text.replace(/[\r\n]/g, ' ').trimEnd());
const word = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);

const reading: fc.Arbitrary<Reading> = fc.array(
  fc.record({
    step: fc.oneof(word, fc.constant('')),
    commands: fc.array(
      fc.record({
        prompt: fc.constantFrom('', 'learner@lab:~$', '#', '@ x'),
        command: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
        status: fc.option(fc.integer({ min: 0, max: 255 }), { nil: undefined }),
        rows: fc.array(line, { maxLength: 4 }),
        facts: fc.array(word, { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 3 },
);

test('a printed reading says all of it: it can be read back', () => {
  fc.assert(
    fc.property(reading, (one) => {
      expect(readPrinted(printReading(one))).toEqual(one);
    }),
  );
});

test('two readings have no differences exactly where their texts are equal', () => {
  fc.assert(
    fc.property(reading, reading, (one, other) => {
      expect(differences(one, other).length === 0).toBe(printReading(one) === printReading(other));
      expect(differences(one, structuredClone(one))).toEqual([]);
    }),
  );
});

test('a text with one line changed, left out or told twice is another reading, and the difference is found', () => {
  fc.assert(
    fc.property(reading, fc.nat(), fc.constantFrom('change', 'drop', 'repeat'), (one, at, edit) => {
      const lines = printReading(one).split('\n');
      const index = at % lines.length;
      const edited = lines.flatMap((text, place) => {
        if (place !== index) return [text];
        return { change: [`${text}x`], drop: [], repeat: [text, text] }[edit];
      });
      const other = readOrNothing(edited.join('\n'));
      if (other === undefined) return;
      const isSame = JSON.stringify(other) === JSON.stringify(one);
      expect(differences(one, other).length === 0).toBe(isSame);
      expect(printReading(other) === printReading(one)).toBe(isSame);
    }),
    { numRuns: 500 },
  );
});

function readOrNothing(text: string): Reading | undefined {
  try {
    return readPrinted(text);
  } catch {
    return undefined;
  }
}

test.each([
  ['ls', 'Line 1 of the reading is "ls"; expected a step'],
  ['$ ls', 'expected a step ("## name") before the first command'],
  ['## a\n\n$ ls\nrow', 'Line 4 of the reading is "row"; expected a row'],
  ['## a\n\n$ ls\n  exit x', 'expected an exit status from 0 to 255'],
  ['## a\n\n$ ls\n    row', 'The reading ends within the command "ls".'],
])('what is not a reading is told with its line: %j', (text, message) => {
  expect(() => readPrinted(text)).toThrow(message);
});
