import { expect, test } from 'vitest';
import { MarkScanner } from '../../plugins/browser-lab/core/marks.ts';
import { ShellState } from '../../plugins/browser-lab/core/shell-state.ts';

const mark = (letter: string) => `\u001b]133;${letter}\u0007`;
const SESSION = `${mark('A')}$ ${mark('B')}true\r\n${mark('C')}${mark('D;0')}${mark('A')}$ ${mark('B')}`;

test('marks are found wherever a piece ends', () => {
  for (let cut = 0; cut <= SESSION.length; cut += 1) {
    const scanner = new MarkScanner();
    const found = [...scanner.read(SESSION.slice(0, cut)), ...scanner.read(SESSION.slice(cut))];
    expect(found.join('')).toBe('ABCDAB');
  }
  const scanner = new MarkScanner();
  expect([...SESSION].flatMap((letter) => scanner.read(letter)).join('')).toBe('ABCDAB');
});

test('other control sequences are not marks', () => {
  expect(new MarkScanner().read('\u001b]0;A\u0007\u001b]133;P\u0007 133;B')).toEqual([]);
});

test('a command has finished with the prompt behind it, and not before', () => {
  const shell = new ShellState();
  expect(shell.read(`${mark('A')}$ ${mark('B')}`)).toBe(0);
  expect(shell.atPrompt).toBe(true);
  expect(shell.read(`true\r\n${mark('C')}`)).toBe(0);
  expect(shell.atPrompt).toBe(false);
  expect(shell.read(mark('D;0'))).toBe(0);
  expect(shell.atPrompt).toBe(false);
  expect(shell.read(`${mark('A')}$ ${mark('B')}`)).toBe(1);
  expect(shell.atPrompt).toBe(true);
});

test('an empty line is not a command', () => {
  const shell = new ShellState();
  expect(shell.read(`${mark('A')}$ ${mark('B')}\r\n${mark('A')}$ ${mark('B')}`)).toBe(0);
});
