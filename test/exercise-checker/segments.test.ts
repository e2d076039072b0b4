import { describe, expect, test } from 'vitest';
import { NotGradable } from '../../plugins/exercise-checker/core/not-gradable.ts';
import { commandsOf, outputOf } from './segment-text.ts';
import { cast, ESC, segmentsOf } from './support.ts';

describe('a shell inside a container', () => {
  const session = [
    'learner@lab:~$ sudo ctr run --rm -t x y /bin/sh',
    '/ # ls',
    'bin',
    '/ # ctr t ls',
    '/bin/sh: ctr: not found',
    '/ # exit',
    'learner@lab:~$ sudo ctr t ls',
    'TASK    PID    STATUS',
    '',
  ].join('\n');

  test('has its commands marked as nested until the outer prompt is back', async () => {
    const segments = await segmentsOf(session);
    expect(segments.map(({ command, nested }) => [command, nested])).toEqual([
      ['sudo ctr run --rm -t x y /bin/sh', false],
      ['ls', true],
      ['ctr t ls', true],
      ['exit', true],
      ['sudo ctr t ls', false],
    ]);
  });
});

describe('a session without a recognisable prompt', () => {
  test.each([
    ['prose', 'Today I pulled an image.\nThen I ran it.\n'],
    ['output only', 'TASK    PID    STATUS\nweb     468    RUNNING\n'],
    ['commands without prompts', 'ctr image pull x\nctr t ls\n'],
  ])('%s is not gradable', async (_, text) => {
    await expect(segmentsOf(text)).rejects.toThrow(NotGradable);
    await expect(segmentsOf(text)).rejects.toMatchObject({ reason: { code: 'no-command-found' } });
  });

  test('--prompt names it', async () => {
    const text = 'ready: ctr t ls\nTASK    PID    STATUS\nready: frobnicate\n';
    expect(commandsOf(await segmentsOf(text, 'ready: '))).toEqual(['ctr t ls', 'frobnicate']);
  });

  test('a pattern that fits an empty text finds no prompt at all', async () => {
    await expect(segmentsOf('ctr t ls\n', 'x*')).rejects.toMatchObject({
      reason: { code: 'no-command-found' },
    });
  });
});

test('too many commands are too large, not wrong', async () => {
  await expect(segmentsOf('$ ls\n'.repeat(5001))).rejects.toMatchObject({ reason: { code: 'too-large' } });
});

describe('what a program in the background writes behind a prompt', () => {
  const event =
    '2026-11-26 05:15:29.123 +0000 UTC default /tasks/exit {"container_id":"victim","pid":77,"exit_status":137}';
  const prompt = 'me@lab:~$';
  const rows = [
    `${prompt} sudo kill -9 70`,
    `${prompt} ${event}`,
    'sudo ctr t ls -q',
    'web',
    `${prompt} exit`,
  ];
  const expected = [
    ['sudo kill -9 70', [event]],
    ['sudo ctr t ls -q', ['web']],
  ];
  const mark = (letter: string): string => `${ESC}]133;${letter}\u0007`;

  test.each([
    ['a paste', rows.join('\n')],
    [
      'bracketed paste',
      cast(
        [
          `${ESC}[?2004h${prompt} sudo kill -9 70\r\n${ESC}[?2004l\r`,
          `${ESC}[?2004h${prompt} ${event}\r\nsudo ctr t ls -q\r\n${ESC}[?2004l\rweb\r\n`,
          `${ESC}[?2004h${prompt} exit\r\n${ESC}[?2004l\r`,
        ],
        { width: 200, height: 50 },
      ),
    ],
    [
      'marks',
      cast(
        [
          `${mark('A')}${prompt} ${mark('B')}sudo kill -9 70\r\n${mark('C')}${mark('D;0')}`,
          `${mark('A')}${prompt} ${mark('B')}${event}\r\nsudo ctr t ls -q\r\n${mark('C')}web\r\n${mark('D;0')}`,
        ],
        { width: 200, height: 50 },
      ),
    ],
  ])('in %s belongs to no command that was typed', async (_, session) => {
    const segments = await segmentsOf(session);
    expect(segments.slice(0, 2).map((segment) => [segment.command, outputOf(segment)])).toEqual(expected);
    expect(segments[0]?.output[0]?.column).toBe(prompt.length + 1);
  });
});
