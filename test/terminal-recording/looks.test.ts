import { describe, expect, test } from 'vitest';
import { lookClasses } from '../../plugins/terminal-recording/look/index.ts';
import { readRecording, showRecording, type Screen } from '../../plugins/terminal-recording/index.ts';

const ESC = '\u001b[';

/** What a terminal of 20 columns showed, with colours and without. */
async function show(text: string): Promise<{ coloured: Screen; plain: Screen }> {
  const header = JSON.stringify({ version: 2, width: 20, height: 5 });
  const cast = `${header}\n${JSON.stringify([0.5, 'o', text.replaceAll('\n', '\r\n')])}\n`;
  const recording = () => readRecording(new TextEncoder().encode(cast), 'auto');
  return {
    coloured: await showRecording(recording(), { looks: true }),
    plain: await showRecording(recording()),
  };
}

/** What did not look plain, as text with its classes. */
async function looksOf(text: string): Promise<[string, string][]> {
  const { coloured } = await show(text);
  return (coloured.looks ?? []).flatMap((looks, line) =>
    looks.map(({ from, to, rendition }): [string, string] => [
      (coloured.lines[line] ?? '').slice(from, to),
      lookClasses(rendition),
    ]),
  );
}

describe('the looks of a screen', () => {
  test('are those of the text they are at', async () => {
    expect(
      await looksOf(`a ${ESC}31mred${ESC}0m ${ESC}1;4mbold${ESC}0m b\nplain\n${ESC}7minverse${ESC}0m\n`),
    ).toEqual([
      ['red', 'sgr-red'],
      ['bold', 'sgr-bold sgr-underline'],
      ['inverse', 'sgr-inverse'],
    ]);
  });

  test('count UTF-16 units, past wide characters and emoji', async () => {
    expect(await looksOf(`界👍 ${ESC}32m好x${ESC}0m\n`)).toEqual([['好x', 'sgr-green']]);
  });

  test('go on where a row wrapped, and end with the text of the line', async () => {
    expect(await looksOf(`${'x'.repeat(18)}${ESC}33mabcdef${ESC}0m\n`)).toEqual([
      ['ab', 'sgr-yellow'],
      ['cdef', 'sgr-yellow'],
    ]);
    expect(await looksOf(`end${ESC}41m${ESC}K${ESC}0m\n`)).toEqual([]);
  });

  test('are kept of rows that scrolled away or were cleared', async () => {
    const rows = `${ESC}35mfirst${ESC}0m\n${'row\n'.repeat(10)}${ESC}36mlast${ESC}0m\n${ESC}H${ESC}2Jafter\n`;
    expect(await looksOf(rows)).toEqual([
      ['first', 'sgr-magenta'],
      ['last', 'sgr-cyan'],
    ]);
  });

  test('come in sixteen colours, whatever a program asks for', async () => {
    const text = `${ESC}38;2;250;10;10mrgb${ESC}38;5;196m256${ESC}0m\n`;
    expect(await looksOf(text)).toEqual([['rgb256', 'sgr-bright-red']]);
  });

  test('change nothing else, and are not there where no one asks for them', async () => {
    const { coloured, plain } = await show(`${ESC}31m${'long '.repeat(9)}${ESC}0m\nend\n`);
    expect(plain.looks).toBeUndefined();
    expect({ ...coloured, looks: undefined }).toEqual({ ...plain, looks: undefined });
  });
});
