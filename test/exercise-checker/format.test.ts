import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../plugins/exercise-checker/core/limits.ts';
import { NotGradable } from '../../plugins/exercise-checker/core/not-gradable.ts';
import { readRecording } from '../../plugins/exercise-checker/core/format/detect.ts';
import type { Recording } from '../../plugins/exercise-checker/core/format/recording.ts';
import { bytesOf, cast, ESC, recordingOf } from './support.ts';

function textOf(recording: Recording): string {
  return recording.chunks.map((chunk) => chunk.text).join('');
}

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof NotGradable) return error.reason.code;
    throw error;
  }
  return 'readable';
}

describe('which format a file has', () => {
  test.each([
    ['{"version": 2, "width": 80, "height": 24}\n', 'asciicast-v2'],
    ['{"version":3,"term":{"cols":80,"rows":24}}\n', 'asciicast-v3'],
    ['{"version": 1, "width": 80, "height": 24, "stdout": []}', 'asciicast-v1'],
    ['\ufeff{"version": 2, "width": 80, "height": 24}\n', 'asciicast-v2'],
    [
      'Script started on 2026-11-23 13:57:06+00:00 [TERM="xterm" COLUMNS="100" LINES="30"]\n$ ls\r\n',
      'script',
    ],
    ['Script started on Mon Nov 23 13:57:06 2026\n$ ls\r\n', 'script'],
    ['Skript gestartet auf 2026-11-23 13:57:06+00:00 [TERM="xterm" COLUMNS="100"]\n$ ls\r\n', 'script'],
    ['$ ls\n', 'paste'],
    ['{ "a": 1 }\n', 'paste'],
    ['$ echo Script started on time\n', 'paste'],
  ])('%j is %s', (text, format) => {
    expect(recordingOf(text).format).toBe(format);
  });

  test.each([
    ['paste', 'Script started on x\n$ ls\n', 'paste'],
    ['script', '$ ls\n', 'script'],
    ['asciicast', cast(['$ ls']), 'asciicast-v2'],
  ] as const)('--input-format %s is believed', (inputFormat, text, format) => {
    expect(recordingOf(text, inputFormat).format).toBe(format);
  });

  test('a file with holes that was printed in a session does not make its recording unreadable', () => {
    const session = `Script started on 2026-11-23 13:57:06+00:00\n$ cat log\r\n${'\0'.repeat(5000)}done\r\n`;
    expect(recordingOf(session).format).toBe('script');
    expect(codeOf(() => recordingOf('\0'.repeat(5000)))).not.toBe('readable');
  });

  test('a paste that is declared to be an asciicast is a broken recording', () => {
    expect(codeOf(() => recordingOf('$ ls\n', 'asciicast'))).toBe('broken-recording');
  });
});

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

  test('a time no clock shows is no time', () => {
    const recording = recordingOf('{"version": 3, "term": {}}\n[1e999, "o", "a"]\n[-1e999, "o", "b"]\n');
    for (const { time } of recording.chunks) expect(time ?? 0).toSatisfy(Number.isFinite);
  });
});

describe('typescript', () => {
  const HEADER = 'Script started on 2026-11-23 13:57:06+00:00 [TERM="xterm" COLUMNS="100" LINES="30"]\n';
  const FOOTER = '\nScript done on 2026-11-23 13:58:11+00:00 [COMMAND_EXIT_CODE="0"]\n';

  test('header and footer of util-linux are not output, and the header gives the size', () => {
    const recording = recordingOf(`${HEADER}$ ls\r\nfile\r\n$ exit\r\n${FOOTER}`);
    expect(recording).toMatchObject({ columns: 100, rows: 30 });
    expect(textOf(recording).trim()).toBe('$ ls\r\nfile\r\n$ exit');
  });

  test('a session that was cut off has no footer', () => {
    expect(textOf(recordingOf(`${HEADER}$ ls\r\nfile`)).trim()).toBe('$ ls\r\nfile');
  });

  test('a header without a size leaves it open', () => {
    const recording = recordingOf('Script started on Mon Nov 23 13:57:06 2026\n$ ls\r\n');
    expect(recording.columns).toBeUndefined();
    expect(textOf(recording).trim()).toBe('$ ls');
  });

  test('the footer of BSD is not output', () => {
    const text =
      'Script started on Mon Nov 23 13:57:06 2026\n$ ls\r\n\nScript done on Mon Nov 23 13:58:11 2026\n';
    expect(textOf(recordingOf(text)).trim()).toBe('$ ls');
  });

  test('sessions that were appended are read one after the other', () => {
    const text = textOf(recordingOf(`${HEADER}$ one\r\n${FOOTER}${HEADER}$ two\r\n${FOOTER}`));
    expect(text.split(/[\r\n]+/).filter((line) => line !== '')).toEqual(['$ one', '$ two']);
  });

  test.each(['$ echo Script done on time\r\n', '$ cat old\r\nScript done on Monday\r\n'])(
    'text of a footer amid the session does not end it: %j',
    (amid) => {
      expect(textOf(recordingOf(`${HEADER}${amid}$ ls -l\r\n${FOOTER}`))).toContain('$ ls -l');
    },
  );
});

describe('paste', () => {
  test('CRLF is a line end, and a non-breaking space is a space', () => {
    expect(textOf(recordingOf('$ ctr\u00a0t\u00a0ls\r\nTASK\r\n'))).toBe('$ ctr t ls\nTASK\n');
  });

  test.each(['```', '```console', '~~~', '  ```sh  '])('a Markdown fence %j is not output', (fence) => {
    const text = textOf(recordingOf(`${fence}\n$ ls\n${fence.replace(/\w/g, '')}\n`));
    expect(text.trim()).toBe('$ ls');
  });

  test('colours that were copied along are no text', () => {
    expect(textOf(recordingOf(`$ ${ESC}[1mls${ESC}[0m\n`)).trim()).toBe('$ ls');
  });

  test.each(['$ lx\bs\n', 'done 1%\rdone 2%\n'])(
    'control codes in it make it terminal output: %j',
    (text) => {
      expect(recordingOf(text).raw).toBe(true);
    },
  );
});

describe('what cannot be read', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', bytesOf(' \r\n\t\n'), 'empty'],
    ['zeros', new Uint8Array(5000), 'not-a-transcript'],
    [
      'a compressed file',
      Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
      'not-a-transcript',
    ],
    [
      'text in UTF-16',
      new Uint8Array(new Uint16Array([...'$ ctr image ls'.repeat(40)].map((c) => c.charCodeAt(0))).buffer),
      'not-a-transcript',
    ],
    ['more than the limit', new Uint8Array(LIMITS.bytes + 1), 'too-large'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(() => readRecording(bytes, 'auto'))).toBe(code);
  });

  test('some broken characters among text are no reason', () => {
    expect(
      codeOf(() =>
        readRecording(Uint8Array.from([...bytesOf('$ cat x\n'.repeat(200)), 0xff, 0xfe, 0]), 'auto'),
      ),
    ).toBe('readable');
  });
});
