import fc from 'fast-check';
import { parse as parseHtml } from 'node-html-parser';
import { expect, test } from 'vitest';
import { renderHtml } from '../../plugins/exercise-checker/cli/formats/html/index.ts';
import { resultsOf } from '../../plugins/exercise-checker/cli/formats/html/class-results.ts';
import { learnerNames } from '../../plugins/exercise-checker/cli/formats/html/learner-names.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { en, writeReport, type Report } from '../../plugins/exercise-checker/sentences/index.ts';
import { bytesOf, cast, exerciseWith, paste } from './support.ts';

const EXERCISE = exerciseWith(
  `  - { id: listed, title: 'It <i>runs</i>', fact: { task: { id: web, status: RUNNING } }, hint: Run it. }
  - { id: gone, title: It is gone, after: listed, absent: { task: { id: web } }, hint: Delete it. }`,
);
const RUNNING = ['ctr t ls', 'TASK    PID    STATUS', 'web     468    RUNNING'] as const;
const EMPTY = ['ctr t ls', 'TASK    PID    STATUS'] as const;

async function reportOf(session: string, file: string): Promise<Report> {
  const { report } = await gradeTranscript(EXERCISE, bytesOf(session), { file, quoteRows: true });
  return writeReport(report, en);
}

const render = (reports: readonly Report[]): string => renderHtml(reports, { colour: false, several: true });

/** Reads a file as a browser does: by default, this parser takes what is in a `pre` for text. */
const parse = (text: string) => parseHtml(text, { blockTextElements: { script: true, style: true } });

/** Elements that the file itself consists of. */
const OWN =
  /^(HTML|HEAD|META|TITLE|STYLE|BODY|MAIN|H[1-4]|P|DIV|SECTION|TABLE|THEAD|TBODY|TR|TH|TD|A|SPAN|STRONG|B|MARK|PRE|SVG|RECT|LINE)$/;
const OWN_ATTRIBUTES =
  /^(lang|charset|http-equiv|content|name|id|class|scope|href|role|aria-label|aria-labelledby|aria-hidden|tabindex|viewbox|preserveaspectratio|width|height|x|y|x1|x2|y1|y2)$/;

/** Whatever the reports say, the file has no element, attribute or address but its own. */
function expectNothingOfTheirs(text: string): void {
  const policies = text.match(/<meta http-equiv/g);
  expect(policies).toHaveLength(1);
  expect(text).toMatch(
    /content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'" \/>/,
  );
  for (const element of parse(text).querySelectorAll('*')) {
    expect(element.tagName).toMatch(OWN);
    for (const [name, value] of Object.entries(element.attributes)) {
      expect(name.toLowerCase()).toMatch(OWN_ATTRIBUTES);
      if (name === 'href') expect(value).toMatch(/^#(recording-\d+|outcome-\d+|learners)$/);
    }
  }
}

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='alert(1)",
    '</pre></style></title><svg/onload=alert(1)>',
    '<!--',
    '&lt;script&gt;',
    '\u202e\u0000\u001b[31m',
    '</section><base href=//evil.example>',
    '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

test('whatever a session prints, and whatever its file is called, none of it is markup', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (file, row, command) => {
      const session = paste(
        [command.replaceAll(/[\r\n]/g, ' '), row],
        RUNNING,
        [`ctr t rm ${row}`, row],
        EMPTY,
      );
      expectNothingOfTheirs(render([await reportOf(session, file)]));
    }),
    { numRuns: 60 },
  );
});

test('whatever a merged report says, none of it is markup', async () => {
  const sound = await reportOf(paste(RUNNING), 'a.txt');
  fc.assert(
    fc.property(hostile, (text) => {
      const everywhere = JSON.parse(JSON.stringify(sound), (key, value: unknown) =>
        typeof value === 'string' && !['status', 'verdict'].includes(key) ? text : value,
      ) as Report;
      const mistakes = [{ id: text, message: text, line: 3, read: text }];
      const unread = [{ line: 1, column: 1, command: text, code: text, message: text }];
      const reason = { code: text, message: text, fix: text };
      expectNothingOfTheirs(
        render([
          { ...everywhere, mistakes, unread },
          { ...everywhere, reason },
        ]),
      );
    }),
    { numRuns: 100 },
  );
});

test('each recording has its verdict, with the rows behind it, and the class its counts', async () => {
  const timed = (seconds: number): string =>
    cast([paste(RUNNING, EMPTY).replaceAll('\n', '\r\n')]).replaceAll('[0,', `[${seconds},`);
  const reports = [
    await reportOf(timed(0), 'ada.cast'),
    await reportOf(paste(RUNNING), 'ben.txt'),
    await reportOf(paste(EMPTY), 'cem.txt'),
    await reportOf('', 'dan.txt'),
  ];
  const page = parse(render(reports));
  expect(page.querySelector('h1')?.text).toMatch(/: 1 of 4 pass$/);
  const tables = page.querySelectorAll('.table');
  const rowsOf = (name: string): string[] =>
    tables
      .find((table) => table.getAttribute('aria-label') === `${name}, table`)
      ?.querySelectorAll('tbody tr')
      .map((row) => row.text.replaceAll(/\s+/g, ' ').trim()) ?? [];
  expect(rowsOf('Outcomes')).toEqual([
    expect.stringMatching(/^It <i>runs<\/i> listed 2 of 3 cem\.txt/),
    expect.stringMatching(/^It is gone gone 1 of 3 ben\.txt, cem\.txt/),
  ]);
  expect(rowsOf('All recordings')).toHaveLength(4);
  const [ada, ben, , dan] = page.querySelectorAll('section.learner');
  expect(ada?.querySelectorAll('mark').map(({ text }) => text)).toContain('web     468    RUNNING');
  expect(ada?.querySelector('pre')?.text).toMatch(/1 .*ctr t ls\n\s*2 TASK/);
  expect(ben?.text).toContain('Next:');
  expect(dan?.text).toContain('not-gradable');
});

test('the time to an outcome is that of its last evidence, and the spread that of the class', () => {
  const report = (file: string, times: readonly (number | undefined)[]): Report => ({
    version: 1,
    exercise: 'up',
    file,
    verdict: 'pass',
    score: { earned: 1, possible: 1 },
    outcomes: [
      {
        id: 'it',
        title: 'It',
        status: 'met',
        required: true,
        tried: true,
        evidence: times.map((time) => ({
          line: 1,
          column: 1,
          command: 'x',
          ...(time === undefined ? {} : { time }),
        })),
        nearest: [],
        explanation: 'Shown.',
        hint: 'Do it.',
      },
    ],
    mistakes: [
      { id: 'slip', message: 'A slip.', line: 1 },
      { id: 'slip', message: 'A slip.', line: 2 },
    ],
    transcript: { format: 'paste', commands: 1, confidence: 1 },
  });
  const { outcomes, mistakes } = resultsOf([
    report('a', [10, 30]),
    report('b', [50]),
    report('c', [5, undefined]),
    report('d', [70]),
  ]);
  expect(outcomes[0]?.times).toEqual({
    least: 30,
    quarter: 40,
    median: 50,
    threeQuarters: 60,
    most: 70,
    count: 3,
  });
  expect(mistakes[0]?.madeBy).toHaveLength(4);
});

test('no recording is a file, too', () => {
  expect(render([])).toContain('No recording could be graded.');
});

test.each([
  [
    ['class/ada/a.cast', 'class/bob/b.cast'],
    ['ada/a.cast', 'bob/b.cast'],
  ],
  [
    ['/home/class/a.cast', '/home/class/b.cast'],
    ['a.cast', 'b.cast'],
  ],
  [
    ['class/a.cast', 'class/a.cast/b.cast'],
    ['a.cast', 'a.cast/b.cast'],
  ],
  [
    ['a.cast', 'class/b.cast'],
    ['a.cast', 'class/b.cast'],
  ],
  // Of one no one knows what it is called.
  [['class/ada/a.cast'], ['class/ada/a.cast']],
  [[], []],
])('recordings are called by their paths without the folder of all: %j', (files, names) => {
  expect(learnerNames(files)).toEqual(names);
});
