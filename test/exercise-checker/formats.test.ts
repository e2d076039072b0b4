import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../plugins/exercise-checker/cli/formats/index.ts';
import { wantsColour } from '../../plugins/exercise-checker/cli/formats/human.ts';
import type { Report } from '../../plugins/exercise-checker/core/index.ts';

const REPORT: Report = {
  version: 1,
  exercise: 'up',
  file: 'a.cast',
  verdict: 'partial',
  score: { earned: 1, possible: 4 },
  outcomes: [
    {
      id: 'listed',
      title: 'It runs',
      status: 'met',
      required: true,
      evidence: [{ line: 3, column: 1, time: 4.2, command: 'ctr t ls' }],
      nearest: [],
      explanation: 'Shown by "ctr t ls" (line 3).',
      hint: '',
    },
    {
      id: 'gone',
      title: 'It is gone',
      status: 'unmet',
      required: true,
      evidence: [],
      nearest: [{ line: 5, column: 1, command: 'ctr t ls', differs: 'it is still listed here' }],
      explanation: 'It is still there.',
      hint: 'Delete it.',
    },
    {
      id: 'quick',
      title: 'In one command',
      status: 'unmet',
      required: false,
      evidence: [],
      nearest: [],
      explanation: 'Not seen.',
      hint: 'Try.',
    },
    {
      id: 'last',
      title: 'Image gone',
      status: 'blocked',
      required: true,
      evidence: [],
      nearest: [],
      explanation: 'It can count only after: It is gone.',
      hint: 'Later.',
    },
  ],
  mistakes: [{ id: 'stopped', message: 'It stopped.', line: 4, read: '/topics/' }],
  transcript: { format: 'asciicast-v2', commands: 9, confidence: 0.98 },
};

const UNREADABLE: Report = {
  version: 1,
  exercise: 'up',
  file: 'b.txt',
  verdict: 'not-gradable',
  reason: { code: 'empty', message: 'The file is empty.', fix: 'Record a session.' },
  score: { earned: 0, possible: 4 },
  outcomes: [],
  mistakes: [],
  transcript: { format: 'unknown', commands: 0, confidence: 0 },
};

function render(format: FormatName, reports: Report[], colour = false): string {
  return FORMATS[format](reports, { colour, several: reports.length > 1 });
}

/** The report with this text wherever text of a stranger can be. */
function poison(text: string): Report {
  return {
    ...REPORT,
    file: text,
    outcomes: REPORT.outcomes.map((outcome) => ({
      ...outcome,
      title: text,
      explanation: text,
      hint: text,
      evidence: outcome.evidence.map((place) => ({ ...place, command: text })),
      nearest: outcome.nearest.map((place) => ({ ...place, command: text, differs: text })),
    })),
    mistakes: [{ id: 'x', message: text, line: 1, read: `/${text}` }],
  };
}

describe('human', () => {
  test('says of a command whose exit status nobody saw that no error was seen', () => {
    const [first, ...others] = REPORT.outcomes;
    if (!first) throw new Error('no outcome');
    const evidence = first.evidence.map((place) => ({ ...place, inferred: true as const }));
    const report = { ...REPORT, outcomes: [{ ...first, evidence }, ...others] };
    expect(render('human', [report])).toContain('line 3: ctr t ls (no error was seen, and no exit status)');
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
      it is still listed here
      Next: Delete it.
  · In one command (optional)  [quick]
      Not seen.
      Next: Try.
  · Image gone  [last]
      It can count only after: It is gone.
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

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

/** Reads the XML this writer makes, strictly: anything else is an error. */
function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  expect(body).not.toBe(text);
  let end = 0;
  for (const tag of body.matchAll(/\s*(?:<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|<\/([a-z]+)>)\s*/gy)) {
    end = tag.index + tag[0].length;
    if (tag[4] !== undefined) {
      expect(open.pop()?.name).toBe(tag[4]);
    } else {
      const attributes = [...(tag[2] ?? '').matchAll(/([a-z]+)="([^"]*)"/g)].map(
        ([, name = '', value = '']) => {
          expect(value).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
          return [
            name,
            value
              .replaceAll('&lt;', '<')
              .replaceAll('&gt;', '>')
              .replaceAll('&quot;', '"')
              .replaceAll('&amp;', '&'),
          ];
        },
      );
      const element = {
        name: tag[1] ?? '',
        attributes: Object.fromEntries(attributes) as Record<string, string>,
        children: [],
      };
      open.at(-1)?.children.push(element);
      if (tag[3] === '') open.push(element);
    }
  }
  expect(end).toBe(body.length);
  expect(open).toEqual([root]);
  expect(root.children).toHaveLength(1);
  return root.children[0] ?? root;
}

describe('JUnit', () => {
  test('is a suite a file and a case an outcome', () => {
    const { name, children } = parseXml(render('junit', [REPORT, UNREADABLE]));
    expect(name).toBe('testsuites');
    expect(children.map((suite) => suite.attributes)).toEqual([
      { name: 'up a.cast', tests: '4', failures: '1', errors: '0', skipped: '2' },
      { name: 'up b.txt', tests: '1', failures: '0', errors: '1', skipped: '0' },
    ]);
    const cases = children.flatMap((suite) => suite.children);
    expect(cases.map((one) => [one.attributes['name'], one.children[0]?.name])).toEqual([
      ['It runs', undefined],
      ['It is gone', 'failure'],
      ['In one command', 'skipped'],
      ['Image gone', 'skipped'],
      ['gradable', 'error'],
    ]);
    expect(cases[1]?.children[0]?.attributes).toEqual({ message: 'It is still there. Delete it.' });
  });

  test('keeps every text, whatever it is made of', () => {
    const text = `<a href="x">&amp;</a> ]]> ' 日本 👩‍🚀`;
    const [suite] = parseXml(render('junit', [poison(text)])).children;
    expect(suite?.children[0]?.attributes['name']?.replaceAll('\\u200d', '\u200d')).toBe(text);
  });

  test.each(['\u0000', '\u001b[31m', '\ufffe', '\uffff', '\ud800', '\u000b'])(
    'has none of what XML forbids: %j',
    (text) => {
      expect(render('junit', [poison(text)])).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/,
      );
      parseXml(render('junit', [poison(text)]));
    },
  );
});

describe('GitHub', () => {
  test('is an annotation for each thing missing, and one for the whole', () => {
    expect(render('github', [REPORT, UNREADABLE])).toBe(
      [
        '::error file=a.cast,line=5,title=It is gone::It is still there. Delete it.',
        '::notice file=a.cast,line=1,title=In one command::Not seen. Try.',
        '::notice file=a.cast,line=1,title=Image gone::It can count only after%3A It is gone. Later.'.replace(
          '%3A',
          ':',
        ),
        '::notice file=a.cast,line=1,title=up::partial, 1 of 4 points',
        '::error file=b.txt,line=1,title=Not gradable::The file is empty. Record a session.',
        '',
      ].join('\n'),
    );
  });

  test.each([
    '\n::error::owned',
    '\r\n::set-output name=x::y',
    '%0A::error::owned',
    '100% of it',
    'a,line=99::b',
    '::stop-commands::x',
  ])('no text can become a command of its own: %j', (text) => {
    const lines = render('github', [poison(text)])
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const [, properties = '', message = ''] = /^::(?:error|notice) (file=[^:]*?)::(.*)$/.exec(line) ?? [];
      expect(properties).toMatch(/^file=[^,:]*,line=\d+,title=[^,:]*$/);
      expect(message).not.toMatch(/%(?!25|0A|0D)/);
    }
    expect(lines.join('')).not.toContain('\r');
  });
});

describe('every format', () => {
  test.each(Object.keys(FORMATS) as FormatName[])(
    '%s lets no control code and no turn of direction through',
    (format) => {
      const output = render(format, [
        poison('a\u001b[2J\u0007\u0000\u009b31m\u007f\u202e\u2066\u200f\u061c\rb\nc'),
        { ...UNREADABLE, file: '\u001b]0;x\u0007\u202e' },
      ]);

      expect(output).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
      );
    },
  );

  test.each(Object.keys(FORMATS) as FormatName[])('%s ends in a newline', (format) => {
    expect(render(format, [REPORT])).toMatch(/\n$/);
  });

  test('no reports at all are still well-formed', () => {
    const none = { colour: false, several: true };
    expect(JSON.parse(FORMATS.json([], none))).toEqual([]);
    expect(FORMATS.jsonl([], none)).toBe('');
    expect(FORMATS.tap([], none)).toBe('TAP version 14\n1..0\n');
    expect(parseXml(FORMATS.junit([], none)).children).toEqual([]);
  });
});
