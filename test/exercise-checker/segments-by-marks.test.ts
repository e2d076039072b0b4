import { describe, expect, test } from 'vitest';
import { commandsOf, outputOf } from './segment-text.ts';
import { cast, ESC, marked, segmentsOf } from './support.ts';

describe('by the marks of a shell', () => {
  test('commands, outputs and exit statuses are exact', async () => {
    const segments = await segmentsOf(
      marked(['ctr t ls', 0, 'TASK    PID    STATUS'], ['ctr t rm x', 1, 'ctr: $ looks like a prompt']),
    );
    expect(segments).toMatchObject([
      { command: 'ctr t ls', exitStatus: 0, confidence: 1, line: 0, column: 15 },
      { command: 'ctr t rm x', exitStatus: 1, confidence: 1 },
    ]);
    expect(outputOf(segments[1])).toEqual(['ctr: $ looks like a prompt']);
  });

  test.each(['sudo -i', 'sudo su -', 'sudo bash', 'zsh'])(
    "what is typed into a shell without marks, opened by %s, is not that shell's output",
    async (opener) => {
      const prompt = opener === 'zsh' ? 'me@lab ~ %' : 'root@lab:~#';
      const typed = [
        `${prompt} ctr t ls`,
        'TASK    PID    STATUS',
        `${prompt} ctr c ls -q`,
        'web',
        `${prompt} exit`,
      ];
      const segments = await segmentsOf(marked(['ls', 0, 'a'], [opener, 0, ...typed], ['true', 0]));
      expect(commandsOf(segments)).toEqual(['ls', opener, 'ctr t ls', 'ctr c ls -q', 'exit', 'true']);
      expect(outputOf(segments[3])).toEqual(['web']);
    },
  );

  test('a program that only prints what looks like prompts opened no shell', async () => {
    const segments = await segmentsOf(
      marked(['cat old-session.txt', 0, 'me@lab:~$ ctr t ls', 'me@lab:~$ ctr c ls']),
    );
    expect(commandsOf(segments)).toEqual(['cat old-session.txt']);
  });

  const osc = (data: string): string => `${ESC}]${data}\u0007`;
  test.each([
    [
      '633;E of VS Code',
      `${osc('633;A')}$ ${osc('633;B')}lx\r\n${osc('633;E;ls -l')}${osc('633;C')}out\r\n${osc('633;D;0')}`,
    ],
    [
      'cmdline_url of fish',
      `${osc('133;A')}me> lx\r\n${osc('133;C;cmdline_url=ls%20-l')}out\r\n${osc('133;D;0')}`,
    ],
  ])('%s is believed over what was echoed', async (_, output) => {
    const segments = await segmentsOf(cast([output]));
    expect(commandsOf(segments)).toEqual(['ls -l']);
    expect(outputOf(segments[0])).toEqual(['out']);
  });

  test('a line without a command (Enter at the prompt) is not a command', async () => {
    expect(commandsOf(await segmentsOf(marked(['', 0], ['ls', 0])))).toEqual(['ls']);
  });

  test('a command of two lines is one', async () => {
    const output = `${osc('133;A')}$ ${osc('133;B')}echo one \\\r\n> two\r\n${osc('133;C')}one two\r\n${osc('133;D;0')}`;
    expect(commandsOf(await segmentsOf(cast([output])))).toEqual(['echo one two']);
  });

  test('a command that its own progress display writes over is still known', async () => {
    const pull = `${osc('133;A')}$ ${osc('133;B')}sudo ctr image pull \\\r\n> a/b:1\r\n${ESC}[?2004l\r${osc('133;C')}`;
    const frames = `resolving\r\n${ESC}[3A${ESC}[2Ka/b:1: resolved\r\n${ESC}[2Kdone: 61ms\r\n${ESC}[2K${osc('133;D;0')}`;
    const [segment] = await segmentsOf(cast([`${pull}${frames}`]));
    expect(segment).toMatchObject({ command: 'sudo ctr image pull a/b:1', prompt: '$ ', exitStatus: 0 });
    expect(outputOf(segment)).toEqual(['a/b:1: resolved', 'done: 61ms']);
  });

  test('the time is the second the command was entered', async () => {
    const segments = await segmentsOf(
      cast([`${osc('133;A')}$ ${osc('133;B')}`, `ls\r\n${osc('133;C')}`, `out\r\n${osc('133;D')}`]),
    );
    expect(segments[0]?.time).toBe(2);
  });
});
