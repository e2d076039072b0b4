import { describe, expect, test } from 'vitest';
import type { Entered } from '../../plugins/terminal-recording/screen.ts';
import { ESC, screenOf } from './support.ts';

const ON = `${ESC}[?2004h`;
const OFF = `${ESC}[?2004l`;
const B = `${ESC}]133;B\u0007`;
const C = `${ESC}]133;C\u0007`;

async function enteredIn(output: string, size = { width: 40, height: 10 }): Promise<(Entered | undefined)[]> {
  const { marks } = await screenOf(output, size);
  return marks.filter(({ kind }) => kind === 'accepted' || kind === 'C').map(({ entered }) => entered);
}

describe('what was entered, as it stood when it was', () => {
  test('bash draws its prompt after it begins to read', async () => {
    expect(await enteredIn(`${ON}me$ ctr t ls\r\n${OFF}\rTASK\r\n`)).toEqual([
      { prompt: '', lines: ['me$ ctr t ls', ''] },
    ]);
  });

  test('zsh draws its prompt before, and ends reading before the line', async () => {
    expect(await enteredIn(`me% ${ON}ctr t ls${OFF}\r\r\nTASK\r\n`)).toEqual([
      { prompt: 'me% ', lines: ['ctr t ls'] },
    ]);
  });

  test('a right prompt on the row of the cursor is not in it', async () => {
    expect(await enteredIn(`me% ${ON}ls${ESC}[28C12:30${ESC}[7G${OFF}\r\r\n`)).toEqual([
      { prompt: 'me% ', lines: ['ls'] },
    ]);
  });

  test('output without a line end is in front of the prompt', async () => {
    expect(await enteredIn(`{}${ON}me$ ls\r\n${OFF}\r`)).toEqual([{ prompt: '{}', lines: ['me$ ls', ''] }]);
  });

  test('rows that wrapped are joined, also those of the prompt', async () => {
    const path = '/a/long/path/'.repeat(4);
    const typed = 'x'.repeat(70);
    expect(await enteredIn(`${path}% ${ON}${typed}${OFF}\r\n`)).toEqual([
      { prompt: `${path}% `, lines: [typed] },
    ]);
  });

  test('rows that the shell broke are lines, and so are those of a prompt', async () => {
    expect(await enteredIn(`${ON}~/work\r\n$ for i in 1; do\r\n> done\r\n${OFF}\r`)).toEqual([
      { prompt: '', lines: ['~/work', '$ for i in 1; do', '> done', ''] },
    ]);
  });

  test('what is written over it or erased later does not matter', async () => {
    const pull = `\rlayer\r\n${ESC}[2A\r${ESC}[J`;
    const screen = await screenOf(`${ON}me$ ctr i pull x\r\n${OFF}${pull}resolved\r\n`);
    expect(screen.lines.join('\n').trim()).toBe('resolved');
    expect(screen.marks[1]?.entered).toEqual({ prompt: '', lines: ['me$ ctr i pull x', ''] });
  });

  test('what has scrolled away is in it', async () => {
    const rows = Array.from({ length: 8 }, (_, row) => `> row ${row} ${'y'.repeat(40)}`);
    expect(await enteredIn(`zero % ${ON}cat\r\n${rows.join('\r\n')}${OFF}\r\n`)).toEqual([
      { prompt: 'zero % ', lines: ['cat', ...rows] },
    ]);
  });

  test('a line given up is not in the next one', async () => {
    expect(await enteredIn(`${ON}me$ oops^C\r\n${ON}me$ ls\r\n${OFF}\r`)).toEqual([
      { prompt: '', lines: ['me$ ls', ''] },
    ]);
  });

  test('a prompt that is drawn again counts from the first time', async () => {
    expect(await enteredIn(`me% ${ON}ls\r${ESC}[Kme% ${ON}ls${OFF}\r\n`)).toEqual([
      { prompt: 'me% ', lines: ['ls'] },
    ]);
  });

  test('a pause within the line ends nothing', async () => {
    const [paused, whole] = await enteredIn(`${ON}me> ctr t${OFF}${ON} ls${OFF}\r\n`);
    expect(paused?.lines).toEqual(['me> ctr t']);
    expect(whole?.lines).toEqual(['me> ctr t ls']);
  });

  test('between the marks of a shell it begins behind the prompt', async () => {
    expect(await enteredIn(`me$ ${B}ls -l\r\n${C}total 0\r\n`)).toEqual([
      { prompt: 'me$ ', lines: ['ls -l', ''] },
    ]);
  });

  test.each([
    ['output begins without a beginning of what was typed', `${C}x\r\n`],
    ['nothing was read', `${OFF}x\r\n`],
    ['the cursor went above it', `\r\n\r\n${ON}ls${ESC}[H${OFF}`],
    ['there is very much of it', `${ON}${'x\r\n'.repeat(60)}${OFF}`],
  ])('where %s, nothing is known', async (_, output) => {
    expect(await enteredIn(output)).toEqual([undefined]);
  });
});
