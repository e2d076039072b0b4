import { describe, expect, test } from 'vitest';
import { showRecording } from '../../plugins/exercise-checker/core/terminal/show.ts';
import { cast, ESC, recordingOf, screenOf } from './support.ts';

const narrow = { width: 20, height: 5 };

async function linesOf(output: string, size = { width: 80, height: 24 }): Promise<string[]> {
  return (await screenOf(output, size)).lines;
}

describe('what a terminal showed in the end', () => {
  test.each([
    ['a typing mistake taken back', 'lx\b \bs\r\n', ['ls']],
    ['a letter inserted', `ctr lst\b\b${ESC}[@i\r\n`, ['ctr list']],
    ['a line rewritten from its start', `done 1%\rdone 100%\r\n`, ['done 100%']],
    ['a longer line rewritten and cut', `a long line\r${ESC}[Kshort\r\n`, ['short']],
    ['colours', `${ESC}[01;32mlearner@lab${ESC}[00m:$ ls\r\n`, ['learner@lab:$ ls']],
    ['a window title', `${ESC}]0;learner@lab: ~\u0007$ ls\r\n`, ['$ ls']],
    ['wide characters', '日本 ok\r\n', ['日本 ok']],
    ['an emoji of several code points', '👩‍🚀 ok\r\n', ['👩‍🚀 ok']],
    ['blank lines at the end', 'a\r\n\r\n\r\n', ['a']],
  ])('%s', async (_, output, lines) => {
    expect(await linesOf(output)).toEqual(lines);
  });

  test('a progress display redrawn with cursor-up is its last frame', async () => {
    const up = `${ESC}[1A${ESC}[2K\r`;
    const output = `$ pull\r\nimage: resolving\r\nlayer: waiting\r\n${up}${up}image: resolved\r\nlayer: done\r\n$ `;
    expect(await linesOf(output)).toEqual(['$ pull', 'image: resolved', 'layer: done', '$ ']);
  });

  test('rows that the terminal wrapped are one line', async () => {
    const line = 'abcdefghij'.repeat(7);
    expect(await linesOf(`${line}\r\nnext\r\n`, narrow)).toEqual([line, 'next']);
  });

  test('a wrapped line keeps the blank at the edge', async () => {
    expect(await linesOf('0123456789012345678 word\r\n', narrow)).toEqual(['0123456789012345678 word']);
  });

  test('far more lines than the terminal has rows are all kept', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `line ${index}`);
    expect(await linesOf(`${lines.join('\r\n')}\r\n`, narrow)).toEqual(lines);
  });

  test.each([
    ['clear', `${ESC}[H${ESC}[2J${ESC}[3J`],
    ['Ctrl-L of readline', `${ESC}[H${ESC}[2J`],
    ['clear the other way round', `${ESC}[3J${ESC}[H${ESC}[2J`],
  ])('text before %s is kept', async (_, sequence) => {
    const lines = await linesOf(`before\r\n${sequence}after\r\n`);
    expect(lines.filter((line) => line !== '')).toEqual(['before', 'after']);
  });

  test('what an editor or pager drew on the alternate screen is left out', async () => {
    const output = `$ vi x\r\n${ESC}[?1049h${ESC}[Hsecret$ ctr t ls\r\n${ESC}[?1049l$ ls\r\n`;
    expect(await linesOf(output)).toEqual(['$ vi x', '$ ls']);
  });

  test('lines know the second they were begun at', async () => {
    const screen = await showRecording(recordingOf(cast(['a\r\n', 'b', '\r\nc\r\n'])));
    expect(screen.lines).toEqual(['a', 'b', 'c']);
    expect(screen.times).toEqual([1, 1, 3]);
  });

  test('a resize wraps anew, and nothing is lost', async () => {
    const long = 'x'.repeat(60);
    const screen = await showRecording(
      recordingOf(cast([`${long}\r\n`, [2, 'r', '20x10'], 'after\r\n', [4, 'r', '100x10'], 'end\r\n'])),
    );
    expect(screen.lines).toEqual([long, 'after', 'end']);
  });
});

describe('bombs: a few bytes that ask for thousands of millions of steps', () => {
  const repeat = (final: string): string => `a${`${ESC}[2147483647${final}`.repeat(2)}\r\nend\r\n`;
  test.each([
    'b',
    'L',
    'M',
    'S',
    'T',
    'I',
    'Z',
    '@',
    'P',
    'X',
    ' @',
    ' A',
    "'}",
    "'~",
    'A',
    'B',
    'C',
    'D',
    'E',
    'F',
    'G',
    'H',
    'd',
    '`',
    'a',
    'e',
  ])('CSI 2147483647 %s twice', async (final) => {
    expect((await linesOf(repeat(final))).join('\n')).toContain('end');
  });

  test.each(['b', 'L', 'M', 'S', 'T', 'I', 'Z', '@', 'P', 'X'])(
    'many counts of an ordinary size: CSI 900 %s',
    async (final) => {
      expect((await linesOf(`a${`${ESC}[900${final}`.repeat(20_000)}\r\nend\r\n`)).join('\n')).toContain(
        'end',
      );
    },
  );

  test('clearing a large screen over and over', async () => {
    const lines = await linesOf(`a\r\n${`${ESC}[2J`.repeat(20_000)}end\r\n`, { width: 1000, height: 500 });
    expect(lines).toContain('a');
    expect(lines.join('\n')).toContain('end');
  });

  test('a window resized to and fro behind a long session', async () => {
    const sizes = Array.from({ length: 1000 }, (_, index): [number, string, string] => [
      2,
      'r',
      index % 2 === 0 ? '20x5' : '1000x500',
    ]);
    const screen = await showRecording(
      recordingOf(cast(['word word\r\n'.repeat(30_000), ...sizes, 'end\r\n'])),
    );
    expect(screen.lines.at(-1)).toBe('end');
  });

  test('a key stroke an event', async () => {
    const keys = Array.from({ length: 20_000 }, () => 'x');
    const screen = await showRecording(recordingOf(cast(keys)));
    expect(screen.lines).toEqual(['x'.repeat(20_000)]);
  });
});

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

  test('on the alternate screen do not count', async () => {
    expect((await screenOf(`${ESC}[?1049h${osc('133;A')}${ESC}[?1049l`)).marks).toEqual([]);
  });
});

describe('a plain paste', () => {
  test('is taken as it is, trailing blanks apart', async () => {
    const screen = await showRecording(recordingOf('$ ls  \nfile\n\n\n'));
    expect(screen).toMatchObject({ lines: ['$ ls', 'file'], marks: [] });
  });
});
