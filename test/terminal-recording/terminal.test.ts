import { describe, expect, test } from 'vitest';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
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
    ['clear of the Linux console, screen and tmux', `${ESC}[H${ESC}[J`],
    ['clear in a scroll region', `${ESC}[2;10r${ESC}[H${ESC}[2J`],
    ['a selective erasure', `${ESC}[H${ESC}[?2J`],
    ['reset', `${ESC}c`],
    ['reset from an editor', `${ESC}[?1049h${ESC}c`],
  ])('text before %s is kept', async (_, sequence) => {
    const lines = await linesOf(`before\r\n${sequence}after\r\n`);
    expect(lines.filter((line) => line !== '')).toEqual(['before', 'after']);
  });

  test('a prompt that is drawn again in the uppermost row replaces itself', async () => {
    const redrawn = `${ESC}[H${ESC}[2J$ ct\r${ESC}[J$ ctr\r${ESC}[J$ ctr t ls\r\n`;
    expect(await linesOf(`$ clear\r\n${redrawn}`)).toEqual(['$ clear', '$ ctr t ls']);
  });

  test('a cursor that was saved comes back to its row of the screen', async () => {
    const lines = await linesOf(`a\r\nb\r\n${ESC}7c\r\nd\r\ne\r\nf\r\ng${ESC}8X\r\n`, narrow);
    expect(lines).toEqual(['a', 'b', 'c', 'd', 'X', 'f', 'g']);
  });

  test('what an editor or pager drew on the alternate screen is left out', async () => {
    const output = `$ vi x\r\n${ESC}[?1049h${ESC}[Hsecret$ ctr t ls\r\n${ESC}[?1049l$ ls\r\n`;
    expect(await linesOf(output)).toEqual(['$ vi x', '$ ls']);
  });

  test('what tmux scrolls away above its status row is kept, even where it was there before the recording', async () => {
    const status = `${ESC}[10;1H[0] 0:bash*  "lab"${ESC}[1;1H`;
    const scrolled = `${ESC}[1;9r${ESC}[1;1H${ESC}[2S${ESC}[1;10r${ESC}[3;1H`;
    const lines = await linesOf(`${ESC}[?1049h${status}$ one\r\n1\r\n$ two\r\n${scrolled}2\r\n`);
    expect(lines.slice(0, 3)).toEqual(['$ one', '1', '$ two']);
  });

  test('lines know the second they were begun at', async () => {
    const screen = await showRecording(recordingOf(cast(['a\r\n', 'b', '\r\nc\r\n'])));
    expect(screen.lines).toEqual(['a', 'b', 'c']);
    expect(screen.times).toEqual([1, 1, 3]);
  });

  test('a resize wraps again, and nothing is lost', async () => {
    const long = 'x'.repeat(60);
    const screen = await showRecording(
      recordingOf(cast([`${long}\r\n`, [2, 'r', '20x10'], 'after\r\n', [4, 'r', '100x10'], 'end\r\n'])),
    );
    expect(screen.lines).toEqual([long, 'after', 'end']);
  });

  test('a resize leaves what has scrolled away as it was shown', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index} ${'x'.repeat(30)}`);
    const screen = await showRecording(
      recordingOf(
        cast([`${lines.join('\r\n')}\r\n`, [2, 'r', '20x10'], 'a\r\n', [4, 'r', '200x60'], 'b\r\n']),
      ),
    );
    expect(screen.lines).toEqual([...lines, 'a', 'b']);
  });
});

describe('a plain paste', () => {
  test('is taken as it is, trailing blanks apart', async () => {
    const screen = await showRecording(recordingOf('$ ls  \nfile\n\n\n'));
    expect(screen).toMatchObject({ lines: ['$ ls', 'file'], marks: [] });
  });
});

describe('bombs: a few bytes that ask for thousands of millions of steps', () => {
  const repeat = (final: string): string => `a${`${ESC}[2147483647${final}`.repeat(2)}\r\nend\r\n`;
  test.each([
    ...['b', 'L', 'M', 'S', 'T', 'I', 'Z', '@', 'P', 'X', ' @', ' A', "'}", "'~"],
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'd', '`', 'a', 'e'],
  ])('CSI 2147483647 %s twice', async (final) => {
    expect((await linesOf(repeat(final))).join('\n')).toContain('end');
  });

  test('a key stroke an event', async () => {
    const keys = Array.from({ length: 20_000 }, () => 'x');
    const screen = await showRecording(recordingOf(cast(keys)));
    expect(screen.lines).toEqual(['x'.repeat(20_000)]);
  });
});
