import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonText } from '../../src/common-text.ts';

describe('what two outputs have in common', () => {
  test.each([
    ['a b c', 'a b c', 'a b c'],
    ['web 4711 RUNNING', 'web  213   RUNNING', 'web … RUNNING'],
    ['PID\n1 a\n2 b', 'PID\n3 a\n2 b', 'PID\n… a\n2 b'],
    ['only here', '', '…'],
    ['', '', ''],
    ['a x b', 'a b', 'a … b'],
    ['… a', '… a', '… a'],
  ])('%j and %j: %j', (one, other, common) => {
    expect(commonText(one, other)).toBe(common);
  });
});

test('whatever is found in the common text is found in both', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '\n'), { maxLength: 12 })
    .map((words) => words.join(' '));
  const spaced = (value: string): string => ` ${value.replaceAll(/\s+/g, ' ').trim()} `;
  fc.assert(
    fc.property(text, text, (one, other) => {
      for (const run of commonText(one, other).split('…')) {
        if (run.trim() === '') continue;
        expect(spaced(one)).toContain(spaced(run));
        expect(spaced(other)).toContain(spaced(run));
      }
    }),
    { numRuns: 1000 },
  );
});
