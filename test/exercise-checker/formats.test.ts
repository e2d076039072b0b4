import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../plugins/exercise-checker/cli/formats/index.ts';
import { wantsColour } from '../../plugins/exercise-checker/cli/formats/human.ts';
import { poison, render, REPORT, UNREADABLE } from './reports.ts';

describe('human', () => {
  test('says of a command whose exit status no one saw that no error was seen', () => {
    const [first, ...others] = REPORT.outcomes;
    if (!first) throw new Error('no outcome');
    const evidence = first.evidence.map((place) => ({ ...place, inferred: true as const }));
    const report = { ...REPORT, outcomes: [{ ...first, evidence }, ...others] };
    expect(render('human', [report])).toContain('line 3: ctr t ls (no error was seen, and no exit status)');
    const passed = { ...report, verdict: 'pass' as const };
    expect(render('human', [passed])).toContain('line 3: ctr t ls\n');
  });

  test('goes on with the first outcome that waits for no other, and folds the rest', () => {
    const blocked = REPORT.outcomes.filter(({ id }) => id === 'last');
    const open = REPORT.outcomes.filter(({ id }) => id === 'gone');
    const text = render('human', [{ ...REPORT, outcomes: [...blocked, ...open] }]);
    expect(text).toContain('Image gone  [last]\n  ✗ It is gone');
    expect(text).not.toContain('It can count only after');
  });

  test('names a place once', () => {
    const outcomes = REPORT.outcomes.map((outcome) =>
      outcome.id === 'gone' ? { ...outcome, code: 'still-there' as const } : outcome,
    );
    expect(render('human', [{ ...REPORT, outcomes }])).not.toContain('nearest');
  });

  test('says what was not looked into', () => {
    const unread = [{ line: 7, column: 1, command: './x.sh', code: 'script', message: 'Not seen.' }];
    expect(render('human', [{ ...REPORT, unread }])).toContain('  ? line 7: ./x.sh\n      Not seen.\n');
  });

  test('has the advice that only the command line can take', () => {
    const reason = { code: 'no-command-found', message: 'None.', fix: 'Look.' };
    const report = { ...UNREADABLE, reason };
    expect(render('human', [report])).toContain("Fix: Look. Here: --prompt 'PATTERN'");
    for (const format of ['json', 'junit', 'tap', 'github'] as const) {
      expect(render(format, [report])).not.toContain('--prompt');
    }
  });

  test('says what proved what, what came nearest and what to do next', () => {
    expect(render('human', [REPORT])).toBe(
      `a.cast  up  partial  1 of 4 points
  ! line 4: It stopped. (read /topics/)
  ✓ It runs
      line 3: ctr t ls
  ✗ It is gone  [gone]
      It is still there.
      nearest, line 5: ctr t ls
      status is "STOPPED"
      Next: Delete it.
  · In one command (optional, not tried)  [quick]
  · Image gone  [last]
  What is missing in the others: --explain OUTCOME, by the name in brackets.
`,
    );
  });

  test('gives the way out of a file that cannot be graded, and counts several files', () => {
    expect(render('human', [UNREADABLE, REPORT])).toMatch(
      /^b\.txt {2}up {2}not-gradable\n {2}The file is empty\.\n {2}Fix: Record a session\.\n\na\.cast [\s\S]*\n2 files: 1 not-gradable, 1 partial\n$/,
    );
  });

  test('fits the terminal, words whole and indentation kept', () => {
    const wrapped = FORMATS.human([REPORT], { colour: false, several: false, width: 60 });
    const tooLong = wrapped.split('\n').filter((line) => line.length > 60 && line.trim().includes(' '));
    expect(tooLong).toEqual([]);
    expect(wrapped.replace(/\s+/g, ' ')).toBe(render('human', [REPORT]).replace(/\s+/g, ' '));
  });

  test('in colour says the same', () => {
    const coloured = render('human', [REPORT], true);
    expect(coloured).toContain('\u001b[');

    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(render('human', [REPORT]));
  });

  test.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{}, {}, false],
    [{ isTTY: false }, { FORCE_COLOR: '' }, false],
  ])('colours on %j with %j: %s', (stream, environment, expected) => {
    expect(wantsColour(stream, environment)).toBe(expected);
  });
});

describe('JSON', () => {
  test('one file is an object, several are an array, and no report is changed by it', () => {
    expect(JSON.parse(render('json', [REPORT]))).toEqual(REPORT);
    expect(JSON.parse(render('json', [REPORT, UNREADABLE]))).toEqual([REPORT, UNREADABLE]);
    expect(JSON.parse(FORMATS.json([REPORT], { colour: false, several: true }))).toEqual([REPORT]);
  });

  test('jsonl is one report a line', () => {
    const lines = render('jsonl', [REPORT, UNREADABLE]).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([REPORT, UNREADABLE]);
  });
});

describe('TAP', () => {
  test('is one test a file with its outcomes as a subtest', () => {
    expect(render('tap', [REPORT, UNREADABLE])).toBe(`TAP version 14
1..2
# Subtest: up a.cast
    1..4
    ok 1 - It runs
    not ok 2 - It is gone
      ---
      message: "It is still there. Delete it."
      ...
    not ok 3 - In one command # TODO optional
      ---
      message: "Not seen. Try."
      ...
    ok 4 - Image gone # SKIP blocked
      ---
      message: "It can count only after: It is gone. Later."
      ...
not ok 1 - up a.cast
not ok 2 - up b.txt
  ---
  message: "not gradable: The file is empty. Record a session."
  ...
`);
  });

  test('no name can become a directive', () => {
    for (const line of render('tap', [poison('it # SKIP \\# TODO')]).split('\n')) {
      if (/ok \d+ - /.test(line))
        expect(line.replace(/ # (?:SKIP blocked|TODO optional)$/, '')).not.toMatch(/(^|[^\\])(\\\\)*#/);
    }
  });
});
