import { describe, expect, test } from 'vitest';
import { NotGradable } from '../../plugins/exercise-checker/core/not-gradable.ts';
import type { Segment } from '../../plugins/exercise-checker/core/segments/segment.ts';
import { cast, ESC, marked, paste, segmentsOf } from './support.ts';

function commandsOf(segments: readonly Segment[]): string[] {
  return segments.map((segment) => segment.command);
}

function outputOf(segment: Segment | undefined): string[] | undefined {
  return segment?.output.map((line) => line.text);
}

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

  test('a line without a command (Enter at the prompt) is no command', async () => {
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

describe('by prompts alone', () => {
  test.each([
    ['user@host', 'learner@lab:~$ '],
    ['root', 'root@node1:~# '],
    ['a bare dollar', '$ '],
    ['a bare hash', '# '],
    ['brackets as of Red Hat', '[learner@lab tmp]$ '],
    ['fish', 'learner@node1 ~> '],
    ['zsh', 'lab% '],
    ['a themed arrow', '➜  ~ '.trimEnd() + ' ❯ '],
    ['with the time', '[12:01:33] learner@lab:~$ '],
    ['of a virtual environment', '(venv) learner@lab:~$ '],
  ])('%s', async (_, prompt) => {
    const segments = await segmentsOf(
      `${prompt}ctr t ls\nTASK    PID    STATUS\n${prompt}ctr imagge ls\nNo help topic for 'imagge'\n${prompt}\n`,
    );
    expect(commandsOf(segments)).toEqual(['ctr t ls', 'ctr imagge ls']);
    expect(outputOf(segments[0])).toEqual(['TASK    PID    STATUS']);
  });

  test('a typing mistake is a command too, once the prompt is known', async () => {
    expect(
      commandsOf(await segmentsOf(paste(['ctr t ls'], ['crt t ls', 'bash: crt: command not found']))),
    ).toEqual(['ctr t ls', 'crt t ls']);
  });

  test('the folder in a prompt may change', async () => {
    const text = 'me@lab:~$ cd /tmp\nme@lab:/tmp$ mkdir a b\nme@lab:/tmp/a/very/deep/one$ xyzzy\n';
    expect(commandsOf(await segmentsOf(text))).toEqual(['cd /tmp', 'mkdir a b', 'xyzzy']);
  });

  test.each(['100% done', '> quoted', 'total: 5 # of them', 'price $ 5', 'a > b', '<h1>Driftwood</h1>'])(
    'output that reads "%s" stays output',
    async (line) => {
      const segments = await segmentsOf(paste(['ctr run --rm x y', line, 'more'], ['ctr t ls']));
      expect(commandsOf(segments)).toEqual(['ctr run --rm x y', 'ctr t ls']);
      expect(outputOf(segments[0])).toEqual([line, 'more']);
    },
  );

  test('a prompt glued to output without a newline of its own is found', async () => {
    const segments = await segmentsOf('me@lab:~$ printf hi\nhime@lab:~$ ctr t ls\nTASK    PID    STATUS\n');
    expect(commandsOf(segments)).toContain('printf hi');
    expect(commandsOf(segments).at(-1)).toBe('ctr t ls');
    expect(outputOf(segments[0])).toEqual(['hi']);
  });

  test('continuation lines and here-documents belong to their command', async () => {
    const segments = await segmentsOf(
      paste(['ctr run \\', '> --rm \\', '> x y', 'hi'], ['cat <<EOF', '> $ ctr t ls', '> EOF', 'end']),
    );
    expect(commandsOf(segments)).toEqual(['ctr run --rm x y', 'cat <<EOF\n$ ctr t ls\nEOF']);
    expect(outputOf(segments[0])).toEqual(['hi']);
    expect(outputOf(segments[1])).toEqual(['end']);
  });

  test('a loop typed over several lines is one command', async () => {
    const [first] = await segmentsOf(paste(['for i in 1 2; do', '> ctr t ls', '> done', 'TASK'], ['ls']));
    expect(first?.command).toBe('for i in 1 2; do\nctr t ls\ndone');
    expect(outputOf(first)).toEqual(['TASK']);
  });

  test('a command cut at the width of the terminal goes on in the next row', async () => {
    const long = `learner@lab:~$ sudo ctr run --rm registry.driftwood.example/driftwood/web:1.4.0 one /bin/echo hi`;
    const width = 70;
    const text = [long.slice(0, width), long.slice(width), 'x'.repeat(width), 'learner@lab:~$ ls', ''].join(
      '\n',
    );
    const segments = await segmentsOf(text);
    expect(segments[0]?.command).toBe(long.slice('learner@lab:~$ '.length));
    expect(outputOf(segments[0])).toEqual(['x'.repeat(width)]);
  });

  test('a comment line is a command that does nothing', async () => {
    const segments = await segmentsOf(paste(['# ctr image rm everything'], ['ctr t ls']));
    expect(commandsOf(segments)).toContain('ctr t ls');
    expect(commandsOf(segments)).not.toContain('ctr image rm everything');
  });

  test('columns are those of the command, in code points', async () => {
    const [first] = await segmentsOf('learner@lab:~/日本$ ctr t ls\nTASK\nlearner@lab:~$ ls\n');
    expect(first).toMatchObject({ line: 0, column: [...'learner@lab:~/日本$ '].length });
  });

  test('one prompt alone is less sure than one that comes back', async () => {
    const [once] = await segmentsOf('me@lab:~$ ctr t ls\nTASK\n');
    const [twice] = await segmentsOf('me@lab:~$ ctr t ls\nTASK\nme@lab:~$ ls\n');
    expect(once?.confidence).toBeLessThan(twice?.confidence ?? 0);
  });
});

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
    await expect(segmentsOf(text)).rejects.toMatchObject({ code: 'no-command-found' });
  });

  test('--prompt names it', async () => {
    const text = 'ready: ctr t ls\nTASK    PID    STATUS\nready: frobnicate\n';
    expect(commandsOf(await segmentsOf(text, 'ready: '))).toEqual(['ctr t ls', 'frobnicate']);
  });

  test('a pattern that fits an empty text finds no prompt at all', async () => {
    await expect(segmentsOf('ctr t ls\n', 'x*')).rejects.toMatchObject({ code: 'no-command-found' });
  });
});

test('too many commands are too large, not wrong', async () => {
  await expect(segmentsOf('$ ls\n'.repeat(5001))).rejects.toMatchObject({ code: 'too-large' });
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
  });
});
