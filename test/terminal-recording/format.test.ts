import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORDING_LIMITS } from '../../plugins/terminal-recording/limits.ts';
import { readRecording } from '../../plugins/terminal-recording/format/detect.ts';
import { codeOf, reasonOf, textOf } from './recording-support.ts';
import { bytesOf, cast, ESC, recordingOf } from './support.ts';

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

describe('paste', () => {
  test('CRLF is a line end, and a non-breaking space is a space', () => {
    expect(textOf(recordingOf('$ ctr\u00a0t\u00a0ls\r\nTASK\r\n'))).toBe('$ ctr t ls\nTASK\n');
  });

  test.each(['```', '```console', '~~~', '  ```sh  '])('a Markdown fence %j is not output', (fence) => {
    const text = textOf(recordingOf(`${fence}\n$ ls\n${fence.replace(/\w/g, '')}\n`));
    expect(text.trim()).toBe('$ ls');
  });

  test('colours that were copied along are not text', () => {
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
    ['more than the limit', new Uint8Array(RECORDING_LIMITS.bytes + 1), 'too-large'],
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

  const signature = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...new Uint8Array(300)]);
  test.each([
    ['gzip', 'compressed', new Uint8Array(gzipSync(cast(['$ ls'])))],
    ['zstd', 'compressed', new Uint8Array(zstdCompressSync(cast(['$ ls'])))],
    ['xz', 'compressed', signature(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0)],
    ['bzip2', 'compressed', signature(0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26)],
    ['ZIP', 'archive', signature(0x50, 0x4b, 3, 4)],
    ['PNG', 'picture', signature(0x89, 0x50, 0x4e, 0x47)],
    ['PDF', 'document', bytesOf('%PDF-1.7\n')],
    ['RTF', 'document', bytesOf('{\\rtf1\\ansi $ ls}')],
  ])('%s is named, in every format', (name, code, bytes) => {
    for (const format of ['auto', 'asciicast', 'paste'] as const) {
      expect(codeOf(() => readRecording(bytes, format))).toBe(code);
      expect(reasonOf(() => readRecording(bytes, format))).toEqual({ code, format: name });
    }
  });

  test('a tar archive is named by what follows its first name', () => {
    const tar = new Uint8Array(1024);
    tar.set(bytesOf('session.cast'));
    tar.set(bytesOf('ustar'), 257);
    expect(codeOf(() => readRecording(tar, 'auto'))).toBe('archive');
  });
});

describe('text in UTF-16', () => {
  const encode = (text: string, big: boolean): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const unit = character.charCodeAt(0);
        return big ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8];
      }),
    );
  const session = 'PS> ctr image ls\r\nREF – TYPE\r\n';
  test.each([
    ['little-endian with a mark', encode(`\ufeff${session}`, false)],
    ['big-endian with a mark', encode(`\ufeff${session}`, true)],
    ['little-endian', encode(session, false)],
    ['big-endian', encode(session, true)],
  ])('%s is read', (_, bytes) => {
    expect(textOf(readRecording(bytes, 'auto'))).toBe(session.replaceAll('\r\n', '\n'));
  });

  test('a recording is known in it', () => {
    expect(readRecording(encode(cast(['a']), false), 'auto').format).toBe('asciicast-v2');
  });
});

describe('never throws anything but a reason', () => {
  const samples = [
    cast(['$ ls\r\n', [2, 'r', '90x30'], 'x']),
    '{"version": 3, "term": {"cols": 80, "rows": 24}}\n# comment\n[0.5, "o", "a"]\n',
    JSON.stringify({ version: 1, width: 80, height: 24, stdout: [[1, 'a']] }),
    'Script started on 2026-11-23 [TERM="xterm" COLUMNS="100" LINES="30"]\n$ ls\r\n\nScript done on x\n',
    `% ${ESC}[7m%${ESC}[0m${' '.repeat(79)}\r \r$ ls \rx\n`,
    '```\n> $ ls\n> “x” &amp; y\n```\n',
  ].map(bytesOf);
  const RUNS = { seed: 20261123, numRuns: 500 };

  test('for arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        codeOf(() => readRecording(bytes, 'auto'));
      }),
      RUNS,
    );
  });

  test('for recordings with some bytes changed, dropped or doubled', () => {
    const change = fc.tuple(fc.nat(200), fc.integer({ min: 0, max: 3 }), fc.uint8Array({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(change, { maxLength: 6 }), (sample, changes) => {
        let bytes = [...sample];
        for (const [at, dropped, added] of changes) bytes = bytes.toSpliced(at, dropped, ...added);
        for (const format of ['auto', 'asciicast', 'script', 'paste'] as const)
          codeOf(() => readRecording(Uint8Array.from(bytes), format));
      }),
      RUNS,
    );
  });
});
