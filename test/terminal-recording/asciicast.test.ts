import { describe, expect, test } from 'vitest';
import { readRecording } from '../../plugins/terminal-recording/format/detect.ts';
import { codeOf, reasonOf, textOf } from './recording-support.ts';
import { inTime } from '../exercise-checker/processor-time.ts';
import { bytesOf, cast, ESC, recordingOf } from './support.ts';

describe('asciicast', () => {
  test('version 1 is one object with delays', () => {
    const recording = recordingOf(
      JSON.stringify({ version: 1, width: 90, height: 20, stdout: [[0.5, 'a'], [0.25, 'b'], 'broken', [1]] }),
    );
    expect(recording).toMatchObject({ columns: 90, rows: 20 });
    expect(recording.chunks).toEqual([
      { text: 'a', time: 0.5 },
      { text: 'b', time: 0.75 },
    ]);
  });

  test('version 1 may be spread over several lines', () => {
    const text = JSON.stringify({ version: 1, width: 90, height: 20, stdout: [[1, 'a']] }, null, 2);
    expect(textOf(recordingOf(text))).toBe('a');
  });

  test('version 2 has absolute times, and only output counts', () => {
    const recording = recordingOf(
      cast([
        [1.5, 'o', 'a'],
        [1.6, 'i', 'typed'],
        [2, 'm', 'marker'],
        [2.5, 'o', 'b'],
      ]),
    );
    expect(recording.chunks).toEqual([
      { text: 'a', time: 1.5 },
      { text: 'b', time: 2.5 },
    ]);
  });

  test('version 3 has times relative to the event before, of whatever kind, and comments', () => {
    const recording = recordingOf(
      [
        '{"version": 3, "term": {"cols": 100, "rows": 30, "type": "xterm"}, "timestamp": 1}',
        '# a comment',
        '[0.5, "o", "a"]',
        '[0.5, "i", "typed"]',
        '[0.25, "o", "b"]',
        '[1, "x", "0"]',
      ].join('\n'),
    );
    expect(recording).toMatchObject({ format: 'asciicast-v3', columns: 100, rows: 30 });
    expect(recording.chunks).toEqual([
      { text: 'a', time: 0.5 },
      { text: 'b', time: 1.25 },
    ]);
  });

  test('a resize takes its place among the output', () => {
    const recording = recordingOf(cast(['a', [2, 'r', '120x40'], 'b', [4, 'r', 'broken']]));
    expect(recording.chunks.map((chunk) => chunk.resize ?? chunk.text)).toEqual([
      'a',
      { columns: 120, rows: 40 },
      'b',
    ]);
  });

  test('a cut-off last line loses only itself', () => {
    const whole = cast(['a', 'b', 'c']);
    expect(textOf(recordingOf(whole.slice(0, -4)))).toBe('ab');
  });

  test('lines may end in CRLF', () => {
    expect(textOf(recordingOf(cast(['a', 'b']).replaceAll('\n', '\r\n')))).toBe('ab');
  });

  test.each([
    ['cut off', '{"version": 2, "width": 80, "hei'],
    ['with a comma too many', '{"version": 2, "width": 80,}\n[1, "o", "a"]\n'],
    ['of version 1 without frames', '{"version": 1, "width": 80, "height": 24}'],
  ])('a header that is %s makes the file not gradable', (_, text) => {
    expect(codeOf(() => recordingOf(text))).toBe('broken-recording');
  });

  test('a time no clock shows is not a time', () => {
    const recording = recordingOf('{"version": 3, "term": {}}\n[1e999, "o", "a"]\n[-1e999, "o", "b"]\n');
    for (const { time } of recording.chunks) expect(time ?? 0).toSatisfy(Number.isFinite);
  });

  test('a header may follow comments and blank lines', () => {
    const text = `# recorded in class\n\n#\n${cast(['a'], { width: 90, height: 20 })}`;
    expect(recordingOf(text)).toMatchObject({ format: 'asciicast-v2', columns: 90 });
    expect(textOf(recordingOf(text.replaceAll('\n', '\r\n')))).toBe('a');
  });

  test('a recording that root printed is not a recording', () => {
    const text = `# cat old.cast\n${cast(['a']).split('\n')[0]}\nsome text\n# ls\n`;
    expect(recordingOf(text).format).toBe('paste');
  });

  test.each([
    ['4', '{"version": 4, "width": 80, "height": 24}\n[1, "o", "a"]\n'],
    ['17', '{"version": 17, "term": {"cols": 80, "rows": 24}}\n'],
  ])('version %s is named as one that is not known', (version, text) => {
    expect(codeOf(() => recordingOf(text))).toBe('unknown-version');
    expect(reasonOf(() => recordingOf(text))).toMatchObject({ version: Number(version) });
  });

  test('a version of something else is none of a recording', () => {
    expect(recordingOf('{ "version": 4, "name": "x" }\n$ ls\n').format).toBe('paste');
  });

  test('an event whose data is a number passes the time', () => {
    const text = '{"version": 3, "term": {"cols": 80, "rows": 24}}\n[1, "m", 5]\n[1, "o", "a"]\n';
    expect(recordingOf(text).chunks).toEqual([{ text: 'a', time: 2 }]);
  });

  test('without a size, what was typed may tell it', () => {
    const typed = `${ESC}[?2004h$ ${'x'.repeat(58)} \rx\r\n${ESC}[?2004l`;
    expect(recordingOf(cast([typed], { width: 0, height: 0 }))).toMatchObject({ columns: 60 });
  });
});

describe('hostile JSON', () => {
  const header = '{"version": 2, "width": 80, "height": 24}\n';
  const cases: [string, () => string, string][] = [
    [
      'brackets without end for a header',
      () => `{"version": 2, "a": ${'['.repeat(19_000_000)}`,
      'broken-recording',
    ],
    [
      'brackets without end for version 1',
      () => `{"version": 1, "stdout": ${'['.repeat(19_000_000)}`,
      'broken-recording',
    ],
    [
      'brackets that are closed again',
      () => `{"version": 1, "stdout": ${'['.repeat(9_000_000)}${']'.repeat(9_000_000)}}`,
      'broken-recording',
    ],
    ['objects in objects', () => `{"version": 2, "a": ${'{"a":'.repeat(3_000_000)}`, 'broken-recording'],
    ['a string without end', () => `{"version": 2, "a": "${'\\"'.repeat(9_000_000)}`, 'broken-recording'],
    ['an event of brackets', () => `${header}${'['.repeat(19_000_000)}`, 'readable'],
    ['events of brackets', () => `${header}${`${'['.repeat(1000)}\n`.repeat(18_000)}`, 'readable'],
    ['an event of a megabyte and more', () => `${header}[1, "o", "${'x'.repeat(19_000_000)}"]\n`, 'readable'],
    ['a string of escapes', () => `${header}[1, "o", "${'\\u001b'.repeat(3_000_000)}"]\n`, 'readable'],
    ['a number without end', () => `${header}[${'1'.repeat(19_000_000)}, "o", "x"]\n`, 'readable'],
    ['blanks without end', () => `${header}[1${' '.repeat(19_000_000)}, "o", "x"]\n`, 'readable'],
    ['more events than are read', () => `${header}${'[0,"o",""]\n'.repeat(1_700_000)}`, 'too-large'],
    [
      'more frames than are read',
      () => `{"version": 1, "stdout": [${'[0,""],'.repeat(2_700_000)}[]]}`,
      'too-large',
    ],
    ['line ends', () => `${header}${'\n'.repeat(19_000_000)}`, 'readable'],
    ['comments', () => '#\n'.repeat(9_000_000), 'too-large'],
  ];
  test.each(cases)('%s ends at once', async (_, text, code) => {
    const bytes = bytesOf(text());
    expect(await inTime(() => codeOf(() => readRecording(bytes, 'auto')))).toBe(code);
  });
});
