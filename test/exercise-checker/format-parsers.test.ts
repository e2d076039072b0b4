import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { Parser } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../plugins/exercise-checker/cli/formats/index.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { visible } from '../../plugins/exercise-checker/core/report/visible.ts';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { en, writeReport, type Report } from '../../plugins/exercise-checker/sentences/index.ts';

// `formats.test.ts` says what each format looks like; here the programs that read such files have their say.

const FOLDER = fileURLToPath(new URL('../../content/exercises/pull-and-run/', import.meta.url));

/** Reports of real sessions: a pass, a fail, two partial ones, and one that cannot be graded. */
async function gradeReal(): Promise<Report[]> {
  const loaded = readExercise(readFileSync(`${FOLDER}exercise.yaml`, 'utf8'), 'exercise.yaml');
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
  const files = [
    'passes-fish-2.1.cast',
    'other-tag-1.6.txt',
    'swapped-arguments-1.7.txt',
    'still-running-2.1.cast',
  ];
  const sources = files.map((file) => [file, readFileSync(`${FOLDER}sessions/${file}`)] as const);
  const gradings = [...sources, ['empty.txt', new Uint8Array()] as const].map(([file, bytes]) =>
    gradeTranscript(loaded.exercise, bytes, { file }),
  );
  return (await Promise.all(gradings)).map(({ report }) => writeReport(report, en));
}

const REAL = await gradeReal();

/** A report with this text wherever a stranger could have written it, and outcomes of every status. */
function hostile(text: string): Report {
  const outcome = (status: 'met' | 'unmet' | 'blocked', required: boolean) => ({
    id: 'x',
    title: text,
    status,
    required,
    tried: true,
    evidence: [{ line: 1, column: 1, command: text }],
    nearest: [{ line: 2, column: 1, command: text, differs: text }],
    explanation: text,
    hint: text,
  });
  return {
    version: 1,
    exercise: 'hostile',
    file: text,
    verdict: 'partial',
    score: { earned: 1, possible: 5 },
    outcomes: [
      outcome('met', true),
      outcome('unmet', true),
      outcome('blocked', true),
      outcome('unmet', false),
      outcome('met', false),
    ],
    mistakes: [{ id: 'x', message: text, line: 1, read: `/${text}` }],
    transcript: { format: 'paste', commands: 1, confidence: 1 },
  };
}

function unreadable(text: string): Report {
  const reason = { code: 'unreadable', message: text, fix: text };
  return { ...hostile(text), verdict: 'not-gradable', reason, outcomes: [], mistakes: [] };
}

const HOSTILE = [
  `</testcase><failure message="x">&lt;&#0;]]><!-- <![CDATA[ "'`,
  'it # SKIP not \\# TODO \\\\# time=1ms',
  'ok 7 - x\nnot ok 8 - y\nBail out! now\n1..0',
  'a subtest {',
  '# Subtest: x',
  '---\nmessage: no\n...',
  '\n::error file=x::owned',
  '##[error]owned',
  '::stop-commands::x %0A::error::y, line=9:z 100%',
  '\u0000\u001b[31m\u0007\u009b2J\u202e\u2066\u200f\ufeff\ufffe\uffff\ud800x\udc00',
  '{"version":2}\n[\u2028\u2029]',
  '  leading and trailing  ',
  '日本 👩‍🚀 \u00e9 e\u0301',
  '',
];

const cases = [
  ['real sessions', REAL] as const,
  ...HOSTILE.map((text) => [JSON.stringify(text), [hostile(text), unreadable(text)]] as const),
];

function render(format: FormatName, reports: readonly Report[]): string {
  return FORMATS[format](reports, { colour: false, several: true });
}

function count(report: Report, status: string, required = true): number {
  return report.outcomes.filter((one) => one.status === status && one.required === required).length;
}

/** Fixed, so that a failure comes again; fast-check prints it with the counterexample. */
const RUNS = { seed: 20261123, numRuns: 100 };

/** Any text, with what means something in one of the formats more often than chance would have it. */
const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE, '#', '\\', '{', '::', '%', '"')))
  .map((parts) => parts.join(''));

/** What XML has no way to hold is shown as a question mark. */
const inXml = (text: string): string => visible(text).replace(/[\ufffe\uffff]/g, '?');

interface Suite {
  name: string;
  counts: number[];
  children: { tag: string; name: string; result: string; message: string }[];
}

/** Reads JUnit XML with libxml2, which accepts nothing that is not well-formed. */
function readJunit(xml: string): Suite[] {
  using document = XmlDocument.fromString(xml);
  const elements = (from: XmlElement, path: string): XmlElement[] =>
    from.find(path).filter((node) => node instanceof XmlElement);
  const { root } = document;
  expect(root.name).toBe('testsuites');
  return elements(root, 'testsuite').map((suite) => ({
    name: suite.attr('name')?.value ?? '',
    counts: ['tests', 'failures', 'errors', 'skipped'].map((name) => Number(suite.attr(name)?.value)),
    children: elements(suite, '*').map((child) => {
      const [result] = elements(child, '*');
      return {
        tag: child.name,
        name: child.attr('name')?.value ?? '',
        result: result?.name ?? '',
        message: result?.attr('message')?.value ?? '',
      };
    }),
  }));
}

function checkJunit(reports: readonly Report[]): void {
  const suites = readJunit(render('junit', reports));
  expect(suites).toHaveLength(reports.length);
  for (const [index, { name, counts, children }] of suites.entries()) {
    const report = reports[index];
    if (report === undefined) throw new Error('a suite of no report');
    const results = (kind: string): number => children.filter(({ result }) => result === kind).length;
    expect(name).toBe(inXml(`${report.exercise} ${report.file}`));
    expect(new Set(children.map(({ tag }) => tag))).toEqual(new Set(['testcase']));
    expect(counts).toEqual([children.length, results('failure'), results('error'), results('skipped')]);
    if (report.reason) {
      const { message, fix } = report.reason;
      expect(children).toMatchObject([{ result: 'error', message: inXml(`${message} ${fix}`) }]);
    } else {
      expect(children.map((child) => child.name)).toEqual(report.outcomes.map(({ title }) => inXml(title)));
      expect(results('')).toBe(count(report, 'met') + count(report, 'met', false));
      expect(results('failure') > 0).toBe(report.verdict !== 'pass');
    }
  }
}

describe('JUnit, read by libxml2', () => {
  test.each(cases)('%s', (_, reports) => {
    checkJunit(reports);
  });

  test('any text', () => {
    fc.assert(
      fc.property(anyText, (text) => checkJunit([hostile(text), unreadable(text)])),
      RUNS,
    );
  });

  test('the messages of a real session are the ones of its report', () => {
    const [suite] = readJunit(render('junit', REAL.slice(3, 4)));
    const unmet = REAL[3]?.outcomes.find(({ status }) => status === 'unmet');
    expect(unmet).toBeDefined();
    expect(suite?.children.at(-1)?.message).toBe(`${unmet?.explanation ?? ''} ${unmet?.hint ?? ''}`);
  });
});

interface TapPoint {
  ok: boolean;
  name: string;
  skip: unknown;
  todo: unknown;
  message: unknown;
}

interface TapFile {
  points: TapPoint[];
  children: TapFile[];
  strange: string[];
}

/** Reads TAP with the parser of node-tap, in its strict mode: whatever is not TAP is an error there. */
function readTap(text: string): TapFile {
  const collect = (parser: Parser): TapFile => {
    const file: TapFile = { points: [], children: [], strange: [] };
    parser.on('child', (child: Parser) => file.children.push(collect(child)));
    parser.on('assert', ({ ok, name, skip, todo, diag }: TapPoint & { diag?: { message?: unknown } }) =>
      file.points.push({ ok, name, skip, todo, message: diag?.message }),
    );
    for (const event of ['extra', 'bailout']) {
      parser.on(event, (what: unknown) => file.strange.push(`${event}: ${String(what)}`));
    }
    parser.on('complete', ({ failures }: { failures: { tapError?: unknown }[] }) => {
      for (const { tapError } of failures) if (tapError) file.strange.push(String(tapError));
    });
    return file;
  };
  const parser = new Parser({ strict: true });
  const file = collect(parser);
  parser.end(text);
  return file;
}

function checkTap(reports: readonly Report[]): void {
  const { points, children, strange } = readTap(render('tap', reports));
  expect(strange).toEqual([]);
  expect(points.map(({ ok }) => ok)).toEqual(reports.map(({ verdict }) => verdict === 'pass'));
  expect(points.every(({ skip, todo }) => skip === false && todo === false)).toBe(true);
  const graded = reports.filter(({ reason }) => !reason);
  expect(children).toHaveLength(graded.length);
  for (const [index, report] of graded.entries()) {
    const child = children[index];
    expect(child?.strange).toEqual([]);
    expect(child?.points).toHaveLength(report.outcomes.length);
    for (const [at, outcome] of report.outcomes.entries()) {
      const met = outcome.status === 'met';
      expect(child?.points[at]).toEqual({
        ok: outcome.status !== 'unmet',
        name: tapName(outcome.title),
        skip: outcome.status === 'blocked' ? 'blocked' : false,
        todo: outcome.status === 'unmet' && !outcome.required ? 'optional' : false,
        message: met ? undefined : visible(`${outcome.explanation} ${outcome.hint}`),
      });
    }
  }
}

/** White space at the ends of a name means nothing in TAP, and node-tap has a meaning for a brace there. */
function tapName(text: string): string {
  return visible(text)
    .replace(/\{(?=\s*$)/, '\\u007b')
    .trim();
}

describe('TAP 14, read by the parser of node-tap', () => {
  test.each(cases)('%s', (_, reports) => {
    checkTap(reports);
  });

  test('any text', () => {
    fc.assert(
      fc.property(anyText, (text) => checkTap([hostile(text), unreadable(text)])),
      RUNS,
    );
  });
});

/**
 * Reads one line as the runner of GitHub Actions does: `::name key=value,…::data`, with the escapes its
 * documentation names. Undefined for a line that is not a command.
 */
function readCommand(
  line: string,
): { name: string; properties: Record<string, string>; data: string } | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf('::', 2);
  if (!trimmed.startsWith('::') || end < 0) return undefined;
  const head = trimmed.slice(2, end);
  const space = head.indexOf(' ');
  const name = space < 0 ? head : head.slice(0, space);
  const unescape = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const pairs = space < 0 ? [] : head.slice(space + 1).split(',');
  const properties = pairs.map((pair) => {
    const at = pair.indexOf('=');
    const value = pair
      .slice(at + 1)
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',');
    return [pair.slice(0, at).trim(), unescape(value)];
  });
  return {
    name,
    properties: Object.fromEntries(properties) as Record<string, string>,
    data: unescape(trimmed.slice(end + 2)),
  };
}

function checkGithub(reports: readonly Report[]): void {
  const output = render('github', reports);
  expect(output.endsWith('\n')).toBe(true);
  const lines = output.slice(0, -1).split('\n');
  const expected = reports.flatMap((report) => {
    const { file, exercise, reason, outcomes } = report;
    if (reason) return [[file, 'error', 'Not gradable', `${reason.message} ${reason.fix}`]];
    return [
      ...outcomes
        .filter(({ status }) => status !== 'met')
        .map(({ status, required, title, explanation, hint }) => [
          file,
          status === 'unmet' && required ? 'error' : 'notice',
          title,
          `${explanation} ${hint}`,
        ]),
      [file, 'notice', exercise, undefined],
    ];
  });
  expect(lines).toHaveLength(expected.length);
  for (const [index, line] of lines.entries()) {
    const command = readCommand(line);
    const [file = '', name, title = '', data] = expected[index] ?? [];
    expect(line.startsWith('::')).toBe(true);
    expect(command?.name).toBe(name);
    expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'line', 'title']);
    expect(command?.properties).toMatchObject({ file: visible(file), title: visible(title) });
    expect(command?.properties['line']).toMatch(/^[1-9]\d*$/);
    if (data !== undefined) expect(command?.data).toBe(visible(data));
  }
}

describe('GitHub annotations, read by the rules of the runner', () => {
  test.each(cases)('%s', (_, reports) => {
    checkGithub(reports);
  });

  test('any text', () => {
    fc.assert(
      fc.property(anyText, (text) => checkGithub([hostile(text), unreadable(text)])),
      RUNS,
    );
  });
});

describe('JSON and JSON lines, read by JSON.parse', () => {
  test.each(cases)('%s', (_, reports) => {
    expect(JSON.parse(render('json', reports))).toEqual(reports);
    const lines = render('jsonl', reports).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(reports);
  });

  test('any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reports = [hostile(text), unreadable(text)];
        expect(JSON.parse(render('json', reports))).toEqual(reports);
        expect(render('jsonl', reports).trimEnd().split('\n')).toHaveLength(2);
      }),
      RUNS,
    );
  });
});
