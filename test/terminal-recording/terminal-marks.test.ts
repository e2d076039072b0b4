import { describe, expect, test } from 'vitest';
import { RECORDING_LIMITS } from '../../plugins/terminal-recording/limits.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
import { cast, ESC, recordingOf, screenOf } from './support.ts';

const narrow = { width: 20, height: 5 };

describe('marks', () => {
  const osc = (data: string): string => `${ESC}]${data}\u0007`;

  test('of OSC 133 stand where they were written, with their exit status', async () => {
    const screen = await screenOf(
      `first\r\n${osc('133;A')}me$ ${osc('133;B')}ls\r\n${osc('133;C')}file\r\n${osc('133;D;7')}`,
    );
    expect(screen.marks).toMatchObject([
      { kind: 'A', line: 1, column: 0 },
      { kind: 'B', line: 1, column: 4 },
      { kind: 'C', line: 2, column: 0 },
      { kind: 'D', line: 3, column: 0, exitStatus: 7 },
    ]);
  });

  test.each([
    ['OSC 633;E', `${osc('633;E;echo a\\x3b b\\\\c')}${osc('633;C')}`, 'echo a; b\\c'],
    ['cmdline_url of fish', osc('133;C;cmdline_url=ctr%20t%20ls'), 'ctr t ls'],
    ['a broken cmdline_url', osc('133;C;cmdline_url=%E0%A4%A'), undefined],
  ])('%s tells the command', async (_, output, commandLine) => {
    const screen = await screenOf(output);
    expect(screen.marks.find((mark) => mark.kind === 'C')?.commandLine).toBe(commandLine);
  });

  test('of bracketed paste', async () => {
    const screen = await screenOf(`${ESC}[?2004hme$ ls\r\n${ESC}[?2004l\rfile\r\n`);
    expect(screen.marks).toMatchObject([
      { kind: 'reading', line: 0, column: 0 },
      { kind: 'accepted', line: 1, column: 0 },
    ]);
  });

  test('keep their place when the text scrolls', async () => {
    const screen = await screenOf(`one\r\n${osc('133;A')}me$ \r\n${'x\r\n'.repeat(100)}`, narrow);
    expect(screen.marks).toMatchObject([{ kind: 'A', line: 1, column: 0 }]);
    expect(screen.lines[1]).toBe('me$ ');
  });

  test('keep their place in a wrapped line, and columns count code points', async () => {
    const screen = await screenOf(`${'日'.repeat(15)}${osc('133;B')}end\r\n`, narrow);
    expect(screen.lines).toEqual([`${'日'.repeat(15)}end`]);
    expect(screen.marks).toMatchObject([{ kind: 'B', line: 0, column: 15 }]);
  });

  test('keep their place when the window changes its width', async () => {
    const screen = await showRecording(
      recordingOf(cast([`${'x'.repeat(50)}\r\n${osc('133;A')}me$ `, [2, 'r', '20x10'], 'ls\r\n'])),
    );
    expect(screen.lines[1]).toBe('me$ ls');
    expect(screen.marks).toMatchObject([{ kind: 'A', line: 1, column: 0 }]);
  });

  test('keep their place in a row that was wrapped, and no longer is', async () => {
    const typed = `ctr run ${'x'.repeat(30)}`;
    const screen = await showRecording(
      recordingOf(
        cast(
          [
            `${ESC}[?2004h$ ${typed}${ESC}[?2004l\r\nout\r\n`,
            [2, 'r', '100x10'],
            `${ESC}[?2004h$ `,
            [3, 'r', '30x10'],
          ],
          narrow,
        ),
      ),
    );
    expect(screen.lines).toEqual([`$ ${typed}`, 'out', '$ ']);
    expect(screen.marks).toMatchObject([
      { kind: 'reading', line: 0, column: 0 },
      { kind: 'accepted', line: 0, column: typed.length + 2 },
      { kind: 'reading', line: 2, column: 0 },
    ]);
  });

  test('keep their place when the window changes its width while an editor is open', async () => {
    const screen = await showRecording(
      recordingOf(
        cast([
          `${'x'.repeat(50)}\r\n${osc('133;A')}me$ vi\r\n${osc('133;C')}${ESC}[?1049h`,
          [2, 'r', '20x10'],
          `${ESC}[?1049l${osc('133;D;0')}me$ `,
        ]),
      ),
    );
    expect(screen.lines).toEqual(['x'.repeat(50), 'me$ vi', 'me$ ']);
    expect(screen.marks.map(({ line }) => line)).toEqual([1, 2, 2]);
  });

  test.each([
    ['inserted', `${ESC}[1;1H${ESC}[2L`, 3],
    ['deleted', `${ESC}[1;1H${ESC}[M`, 0],
    ['scrolled back', `${ESC}[1;1H${ESC}M`, 2],
  ])('go with their row where rows above are %s', async (_, sequence, line) => {
    const screen = await screenOf(`a\r\n${osc('133;A')}me$ ls\r\n${sequence}${ESC}[5;1Hend`);
    expect(screen.lines[line]).toBe('me$ ls');
    expect(screen.marks).toMatchObject([{ kind: 'A', line, column: 0 }]);
  });

  test('go with the rows of a scroll region', async () => {
    const screen = await screenOf(`a\r\nb\r\n${osc('133;A')}c${ESC}[2;3r${ESC}[3;1H\n`);
    expect(screen.lines).toEqual(['a', 'c']);
    expect(screen.marks).toMatchObject([{ kind: 'A', line: 1, column: 0 }]);
  });

  test('more than the limit make a session too large', async () => {
    await expect(screenOf(osc('133;A').repeat(RECORDING_LIMITS.marks + 1))).rejects.toMatchObject({
      reason: { code: 'too-large', limit: 'marks' },
    });
  });

  test('on the alternate screen do not count', async () => {
    expect((await screenOf(`${ESC}[?1049h${osc('133;A')}${ESC}[?1049l`)).marks).toEqual([]);
  });
});
