import { describe, expect, test } from 'vitest';
import { type Emulator, newEmulator } from './emulator.ts';
import { COLUMNS } from './pseudo-terminal.ts';
import { afterMark, STARTING } from './shell-state.ts';

async function show(emulator: Emulator, text: string): Promise<void> {
  const shown = new Promise<void>((resolve) => {
    emulator.onShown(resolve);
  });
  emulator.write(text);
  await shown;
}

describe('the terminal a session is typed into', () => {
  test('answers what shells ask a terminal', async () => {
    const answers: string[] = [];
    const emulator = newEmulator((bytes) => answers.push(bytes));
    await show(emulator, 'abc\u001b[c\u001b[6n');
    expect(answers).toEqual(['\u001b[?1;2c', '\u001b[1;4R']);
  });

  test('shows rows as they were cut at its edge, without blanks at their end', async () => {
    const emulator = newEmulator(() => undefined);
    await show(emulator, `${'x'.repeat(COLUMNS + 30)}  \r\n\r\nend   \r\n\r\n`);
    expect(emulator.rows()).toEqual(['x'.repeat(COLUMNS), 'x'.repeat(30), '', 'end']);
  });

  test('finds text only below the line that was entered last', async () => {
    const emulator = newEmulator(() => undefined);
    await show(emulator, `ready?\r\n$ ${'echo ready '.repeat(COLUMNS / 8)}`);
    emulator.noteEnter();
    expect(emulator.textAfterEnter()).not.toContain('ready');
    await show(emulator, `\r\n${'-'.repeat(COLUMNS - 3)} ready`);
    expect(emulator.textAfterEnter()).toContain('- ready');
  });

  test('finds the text of a full-screen program', async () => {
    const emulator = newEmulator(() => undefined);
    await show(emulator, '$ less x');
    emulator.noteEnter();
    await show(emulator, '\u001b[?1049h\u001b[Hfirst line\u001b[?1h');
    expect(emulator.textAfterEnter()).toContain('first line');
    expect(emulator.applicationKeys()).toBe(true);
  });

  test('knows from the marks what the shell does, even where one comes in pieces', async () => {
    const emulator = newEmulator(() => undefined);
    expect(emulator.shell()).toEqual(STARTING);
    await show(emulator, '\u001b]133;A;special_key=1\u0007$ \u001b]13');
    expect(emulator.shell().phase).toBe('drawing-prompt');
    await show(emulator, '3;B\u0007ls\r\n\u001b]133;C;cmdline_url=ls\u001b\\x\r\n\u001b]133;D;0\u0007');
    expect(emulator.shell()).toEqual({ phase: 'ended', ended: 1 });
  });
});

test.each([
  ['A', { phase: 'drawing-prompt', ended: 0 }],
  ['B', { phase: 'reading', ended: 0 }],
  ['C', { phase: 'running', ended: 0 }],
  ['D', { phase: 'ended', ended: 1 }],
  ['D;130', { phase: 'ended', ended: 1 }],
  ['L', STARTING],
  ['', STARTING],
  ['constructor', STARTING],
])('the mark "%s"', (data, state) => {
  expect(afterMark(STARTING, data)).toEqual(state);
});
