import { describe, expect, test } from 'vitest';
import { commandsOf, outputOf } from './segment-text.ts';
import { cast, ESC, segmentsOf } from './support.ts';

describe('by bracketed paste', () => {
  const on = `${ESC}[?2004h`;
  const off = `${ESC}[?2004l\r`;

  test('bash draws its prompt after the switch', async () => {
    const segments = await segmentsOf(
      cast([
        `${on}me@lab:~$ ctr t ls\r\n${off}TASK    PID    STATUS\r\n${on}me@lab:~$ exit\r\n${off}exit\r\n`,
      ]),
    );
    expect(segments).toMatchObject([
      { command: 'ctr t ls', prompt: 'me@lab:~$', line: 0, column: 10 },
      { command: 'exit' },
    ]);
    expect(outputOf(segments[0])).toEqual(['TASK    PID    STATUS']);
  });

  test('a prompt behind output without a line end is not that output', async () => {
    const segments = await segmentsOf(
      cast([
        `${on}me@lab:~$ echo MgRjcnVu | base64 -d\r\n${off}2crun${on}me@lab:~$ sudo ctr image ls\r\n${off}REF\r\n`,
        `${on}me@lab:~$ exit\r\n${off}`,
      ]),
    );
    expect(commandsOf(segments)).toEqual(['echo MgRjcnVu | base64 -d', 'sudo ctr image ls', 'exit']);
    expect(outputOf(segments[0])).toEqual(['2crun']);
  });

  test('a prompt may show the status of a command that failed in front of it', async () => {
    const segments = await segmentsOf(
      cast([
        `${on}me@lab:~$ ctr t ls\r\n${off}no\r\n${on}3me@lab:~$ ls\r\n${off}a\r\n${on}me@lab:~$ exit\r\n${off}`,
      ]),
    );
    expect(segments).toMatchObject([
      { command: 'ctr t ls' },
      { command: 'ls', prompt: '3me@lab:~$' },
      { command: 'exit' },
    ]);
  });

  test('zsh draws its prompt before the switch', async () => {
    const segments = await segmentsOf(
      cast([`me@lab ~ % ${on}ctr t ls${ESC}[?2004l\r\r\nTASK\r\nme@lab ~ % ${on}ls${ESC}[?2004l\r\r\n`]),
    );
    expect(commandsOf(segments)).toEqual(['ctr t ls', 'ls']);
    expect(outputOf(segments[0])).toEqual(['TASK']);
  });

  test('output that looks like a prompt with a command stays output', async () => {
    const segments = await segmentsOf(
      cast([`${on}me@lab:~$ cat log\r\n${off}me@lab:~$ ctr t ls\r\n${on}me@lab:~$ exit\r\n${off}`]),
    );
    expect(commandsOf(segments)).toEqual(['cat log', 'exit']);
    expect(outputOf(segments[0])).toEqual(['me@lab:~$ ctr t ls']);
  });

  test('a continued command is one', async () => {
    const segments = await segmentsOf(
      cast([`${on}me@lab:~$ ctr t \\\r\n${off}${on}> ls\r\n${off}TASK\r\n${on}me@lab:~$ exit\r\n${off}`]),
    );
    expect(commandsOf(segments)).toEqual(['ctr t ls', 'exit']);
    expect(outputOf(segments[0])).toEqual(['TASK']);
  });
});
