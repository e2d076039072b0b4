import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../plugins/exercise-checker/cli/formats/index.ts';
import { poison, render, REPORT, UNREADABLE } from './reports.ts';

const NAMES = Object.keys(FORMATS) as FormatName[];

describe('every format', () => {
  test.each(NAMES)('%s lets nothing invisible and no turn of direction through', (format) => {
    const output = render(format, [
      poison(
        'a\u001b[2J\u0007\u0000\u009b31m\u007f\u202e\u2066\u200f\u061c\rb\nc\u00ad\u{e0041}\ufe0f\ufffa',
      ),
      { ...UNREADABLE, file: '\u001b]0;x\u0007\u202e\u{e0001}' },
    ]);
    expect(output).not.toMatch(/[\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]/u);
    expect(output).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  const COMMANDS = [
    '##[error]pwned ##[set-output name=verdict]pass',
    '##vso[task.complete result=Succeeded]',
    "##teamcity[buildStatus status='SUCCESS']",
    '::error title=x::y',
    'x\n::set-output name=x::y',
    '###[group]',
    '\t::stop-commands::x',
  ];

  test.each(NAMES.flatMap((format) => COMMANDS.map((text) => [format, text] as const)))(
    '%s has no line that a CI runner obeys: %j',
    (format, text) => {
      for (const width of [undefined, 40]) {
        const reports = [
          poison(text),
          { ...UNREADABLE, file: text, reason: { code: 'x', message: text, fix: text } },
        ];
        const output = FORMATS[format](reports, { colour: false, several: true, width });
        expect(output).not.toMatch(/##[A-Za-z]*\[/);
        const own = /^::(?:error|notice) file=/;
        expect(
          output
            .split('\n')
            .filter((line) => /^\s*::/.test(line) && !(format === 'github' && own.test(line))),
        ).toEqual([]);
      }
    },
  );

  test('text that only a broken line brings to its beginning is not a command either', () => {
    const words = `${'word '.repeat(6)}::error::x ${'word '.repeat(6)}`;
    const output = FORMATS.human([poison(words)], { colour: false, several: false, width: 40 });
    expect(output).not.toMatch(/^\s*::/m);
  });

  test('JSON gives anyone who parses it the text as it was', () => {
    const text = '##[error]x \u00ad \u{e0041} 日本 👩\u200d🚀 العربية';
    for (const format of ['json', 'jsonl'] as const) {
      expect(JSON.parse(render(format, [poison(text)]))).toEqual(poison(text));
      expect(render(format, [poison(text)])).toContain('日本 👩\u200d🚀 العربية');
    }
  });

  test.each(NAMES)('%s ends in a newline', (format) => {
    expect(render(format, [REPORT])).toMatch(/\n$/);
  });

  test('no reports at all are still well-formed', () => {
    const none = { colour: false, several: true };
    expect(JSON.parse(FORMATS.json([], none))).toEqual([]);
    expect(FORMATS.jsonl([], none)).toBe('');
    expect(FORMATS.tap([], none)).toBe('TAP version 14\n1..0\n');
    expect(FORMATS.junit([], none)).toMatch(/<testsuites name="exercises">\n<\/testsuites>\n$/);
  });
});
