import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakRunnerCommands } from '../../plugins/exercise-checker/core/report/runner-command.ts';
import { visible } from '../../plugins/exercise-checker/core/report/visible.ts';

const RUNS = { seed: 20261129, numRuns: 500 };

describe('what is invisible becomes an escape that can be read', () => {
  test.each([
    ['a control code', '\u0007', '\\u0007'],
    ['an escape sequence', '\u001b[31m', '\\u001b[31m'],
    ['a code of C1', '\u009b31m', '\\u009b31m'],
    ['a line feed', 'a\nb', 'a ⏎ b'],
    ['a separator of lines', '\u2028', '\\u2028'],
    ['a soft hyphen', 'pass\u00adword', 'pass\\u00adword'],
    ['a zero-width space', '\u200b', '\\u200b'],
    ['a byte order mark', '\ufeff', '\\ufeff'],
    ['marks of direction', '\u061c\u200f\u202e\u2066', '\\u061c\\u200f\\u202e\\u2066'],
    ['tag characters', 'x\u{e0041}\u{e007f}', 'x\\u{e0041}\\u{e007f}'],
    ['the tag that begins a language', '\u{e0001}', '\\u{e0001}'],
    ['interlinear annotation', '\ufff9a\ufffab\ufffb', '\\ufff9a\\ufffab\\ufffb'],
    ['a run of variation selectors', '❤\ufe0f\ufe0f\u{e0101}', '❤\ufe0f\\ufe0f\\u{e0101}'],
    ['a selector behind a letter', 'a\ufe01', 'a\\ufe01'],
    ['a filler', '\u3164\u115f', '\\u3164\\u115f'],
    ['invisible operators', 'f\u2061\u2064', 'f\\u2061\\u2064'],
    ['half of a surrogate pair', '\ud800', '\\ud800'],
    ['what is no character', '\uffff\u{1fffe}', '\\uffff\\u{1fffe}'],
    ['a joiner between letters', 'a\u200db', 'a\\u200db'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each([
    '日本語',
    'العربية',
    'हिन्दी',
    'ไทย',
    'é e\u0301',
    '❤️',
    '1️⃣',
    '👩‍🚀',
    '👍🏽',
    '葛󠄀',
    'λ → ≥ \ue0b0',
    '\u00a0',
  ])('%s stays as it is', (text) => {
    expect(visible(text)).toBe(text);
  });

  test('nothing invisible is left of any text, and doing it twice changes nothing', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, (one) => {
        const shown = visible(one);
        expect(visible(shown)).toBe(shown);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u00ad\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
      }),
      RUNS,
    );
  });

  test('a long text is cut between characters', () => {
    expect(visible('👍👍👍', 2)).toBe('👍👍…');
    expect(visible('abc', 3)).toBe('abc');
  });
});

describe('commands to a CI runner', () => {
  test.each([
    ['##[error]pwned', '\\u0023#[error]pwned'],
    ['a ##[set-output name=verdict]pass', 'a \\u0023#[set-output name=verdict]pass'],
    ['####[group]', '##\\u0023#[group]'],
    ['##[', '\\u0023#['],
    ['##vso[task.setvariable]', '\\u0023#vso[task.setvariable]'],
    ["##teamcity[buildStatus text='x']", "\\u0023#teamcity[buildStatus text='x']"],
    ['::error::x', '\\u003a:error::x'],
    ['  ::error::x', '  \\u003a:error::x'],
  ])('%s is broken', (text, shown) => {
    expect(breakRunnerCommands(text)).toBe(shown);
    expect(visible(text)).toBe(shown);
  });

  test.each(['## Heading', '# [x]', 'a::b', 'std::string', '#1 [web]', 'fe80::1'])('%s is none', (text) => {
    expect(visible(text)).toBe(text);
  });
});
