import { describe, expect, test } from 'vitest';
import { readRecording } from '../../plugins/terminal-recording/format/detect.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
import { textOf } from './recording-support.ts';
import { inTime } from '../exercise-checker/processor-time.ts';
import { bytesOf, recordingOf } from './support.ts';

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

  test('sessions that were appended are read one after another', () => {
    const text = textOf(recordingOf(`${HEADER}$ one\r\n${FOOTER}${HEADER}$ two\r\n${FOOTER}`));
    expect(text.split(/[\r\n]+/).filter((line) => line !== '')).toEqual(['$ one', '$ two']);
  });

  test.each(['$ echo Script done on time\r\n', '$ cat old\r\nScript done on Monday\r\n'])(
    'text of a footer amid the session does not end it: %j',
    (amid) => {
      expect(textOf(recordingOf(`${HEADER}${amid}$ ls -l\r\n${FOOTER}`))).toContain('$ ls -l');
    },
  );

  test('a session that was appended has the size its own header says', () => {
    const wide = HEADER.replace('100', '140');
    const { chunks, columns } = recordingOf(`${HEADER}$ one\r\n${FOOTER}${wide}$ two\r\n${FOOTER}`);
    expect(columns).toBe(100);
    expect(chunks.map(({ resize }) => resize)).toEqual([undefined, { columns: 140, rows: 30 }]);
  });

  test('a header that a terminal showed begins no session', () => {
    const text = `${HEADER}$ cat old\r\n${HEADER.replace('\n', '\r\n')}$ rm x\r\n${FOOTER}`;
    expect(recordingOf(text).chunks).toHaveLength(1);
  });

  test.each([
    ['sessions', 'Script started on x\n'],
    ['sessions with a size', 'Script started on x [TERM="x" COLUMNS="100" LINES="30"]\n'],
    ['footers', '\nScript done on x\n'],
    ['brackets', '[TERM="'],
    ['beginnings that do not end', '\nScript started on '],
  ])('%s without end are read at once', async (_, piece) => {
    const bytes = bytesOf(`Script started on x\n${piece.repeat(Math.floor(10_000_000 / piece.length))}`);
    await inTime(() => readRecording(bytes, 'auto'));
  });
});

test('a typescript whose returns were dropped shows the same as one with them', async () => {
  const body = ['$ ctr task ls', 'TASK    PID    STATUS', 'web     257    RUNNING', '$ exit', ''];
  const file = (end: string): string =>
    `Script started on 2026-11-30 [COLUMNS="80" LINES="24"]\n${body.join(end)}`;
  const [kept, dropped] = await Promise.all(
    ['\r\n', '\n'].map(async (end) => (await showRecording(recordingOf(file(end)))).lines),
  );
  expect(kept).toEqual(body.slice(0, -1));
  expect(dropped).toEqual(kept);
});
