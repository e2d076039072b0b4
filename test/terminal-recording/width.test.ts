import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../plugins/terminal-recording/format/width.ts';
import { inTime } from '../exercise-checker/processor-time.ts';
import { ESC } from './support.ts';

const ON = `${ESC}[?2004h`;
const OFF = `${ESC}[?2004l`;
const PROMPT = `${ESC}]0;me@lab: ~\u0007${ESC}[01;32mme@lab${ESC}[00m:${ESC}[34m~${ESC}[m$ `;
const PROMPT_WIDTH = 'me@lab:~$ '.length;

/** What bash writes when `typed` is typed at its prompt in a terminal of this width. */
function typedInBash(typed: string, width: number): string {
  let row = PROMPT_WIDTH;
  let bytes = PROMPT;
  for (const character of typed) {
    bytes += character;
    row += /[日本]/.test(character) ? 2 : 1;
    if (row === width) {
      bytes += ' \r';
      row = 0;
    }
  }
  return `${bytes}\r\n`;
}

const long = 'ctr run --rm registry.driftwood.example/driftwood/web:1.4.0 one ls -l /www '.repeat(4);

describe('the width of a recording that does not say it', () => {
  test.each([60, 80, 104, 120, 213])('is where bash wraps what is typed: %i', (width) => {
    expect(guessColumns(`${ON}${typedInBash(long, width)}${OFF}\rout\r\n`)).toBe(width);
  });

  test('is there also behind a screen that was cleared', () => {
    const cleared = `${ON}${ESC}[H${ESC}[2J${ESC}[3J`;
    expect(guessColumns(`${cleared}${typedInBash(`${'x'.repeat(86)} ${'y'.repeat(40)}`, 96)}`)).toBe(96);
  });

  test('is believed without bracketed paste where rows agree', () => {
    expect(guessColumns(typedInBash(long, 100))).toBe(100);
    expect(guessColumns(typedInBash('x'.repeat(100), 100))).toBeUndefined();
    expect(guessColumns(typedInBash('x'.repeat(100), 100).repeat(2))).toBe(100);
  });

  test('counts wide characters twice, and accents not at all', () => {
    expect(guessColumns(`${ON}${typedInBash(`echo 日本 ${long}`, 91)}`)).toBe(91);
    expect(guessColumns(`${ON}${PROMPT}${'e\u0301'.repeat(90)} \rx\r\n`)).toBe(PROMPT_WIDTH + 90);
  });

  test('does not mind a letter taken back', () => {
    expect(guessColumns(`${ON}${PROMPT}lx\b${ESC}[Ks${'x'.repeat(88)} \rx\r\n`)).toBe(PROMPT_WIDTH + 90);
  });

  test('is that of most rows where the window was resized', () => {
    const rows = [80, 120, 120, 120]
      .map((width) => `${ON}${typedInBash('x'.repeat(150), width)}${OFF}`)
      .join('');
    expect(guessColumns(rows)).toBe(120);
  });

  test.each([
    ['zsh', `out${ESC}[1m${ESC}[7m%${ESC}[27m${ESC}[1m${ESC}[0m${' '.repeat(99)}\r \r`, 100],
    ['fish', `⏎${ESC}[m${' '.repeat(119)}\r⏎ \r`, 120],
  ])('is where %s fills a row', (_, text, width) => {
    expect(guessColumns(text)).toBe(width);
  });

  test.each([
    [
      'a progress display',
      Array.from({ length: 40 }, (_, n) => `${'#'.repeat(n + 20)}>  ${n} % \r`).join(''),
    ],
    ['a progress display as long each time', `[${'#'.repeat(50)}] 100 % \r`.repeat(100)],
    ['a row that is wiped', `${'x'.repeat(60)}\r${' '.repeat(60)}\r`.repeat(3)],
    ['blanks at the end of rows', `${'x'.repeat(60)} \r\n`.repeat(50)],
    ['a cursor that moves', `${ON}$ ${'x'.repeat(70)}${ESC}[5Dyy \r`],
    ['a row too short for a terminal', `${ON}$ x \r`],
    ['a row too long for one', `${ON}${'x'.repeat(600)} \r`],
  ])('is not told by %s', (_, text) => {
    expect(guessColumns(text)).toBeUndefined();
  });

  test.each([
    ['blanks', ' '],
    ['rows', `${'x'.repeat(50)} \r`],
    ['reverse video', `${ESC}[7m%${ESC}[0m${' '.repeat(30)}`],
    ['titles that do not end', `${ESC}]0;`],
    ['colours', `${ESC}[7m%${ESC}[0m${ESC}[0m`],
    ['signs of fish', '⏎ '],
  ])('is looked for at once in %s without end', async (_, piece) => {
    const text = piece.repeat(Math.floor(5_000_000 / piece.length));
    await inTime(() => guessColumns(text));
  });
});
