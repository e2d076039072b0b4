import { describe, expect, test } from 'vitest';
import type { Mark, Screen } from '../../plugins/terminal-recording/screen.ts';
import { segmentSession } from '../../plugins/exercise-checker/core/segments/segment-session.ts';
import { commandsOf, outputOf } from './segment-text.ts';
import { cast, ESC, marked, paste, segmentsOf } from './support.ts';

const on = `${ESC}[?2004h`;
const off = `${ESC}[?2004l\r`;

/** A screen as it looks in the end, and the marks of the line editor with what stood there when a line was accepted. */
function screenWith(lines: string[], marks: Mark[]): Screen {
  return { lines, times: lines.map(() => undefined), marks, columns: 100 };
}

describe('rows that later output draws over', () => {
  const read = (line: number, ...entered: string[]): Mark[] => [
    { kind: 'reading', line, column: 0 },
    {
      kind: 'accepted',
      line: line + entered.length,
      column: 0,
      entered: { prompt: '', lines: [...entered, ''] },
    },
  ];

  test('are known from the moment they were accepted, and what took their place is output', () => {
    const screen = screenWith(
      [
        'kit@berth:~# uptime -p',
        'up 2 minutes',
        'a/b:1: resolved |++++++|',
        'done: 90.2ms',
        'kit@berth:~# ctr c ls -q',
        'web',
      ],
      [
        ...read(0, 'kit@berth:~# uptime -p'),
        ...read(2, 'kit@berth:~# ctr i pull a/b:1'),
        ...read(4, 'kit@berth:~# ctr c ls -q'),
      ],
    );
    const segments = segmentSession(screen);
    expect(commandsOf(segments)).toEqual(['uptime -p', 'ctr i pull a/b:1', 'ctr c ls -q']);
    expect(segments.map(outputOf)).toEqual([
      ['up 2 minutes'],
      ['a/b:1: resolved |++++++|', 'done: 90.2ms'],
      ['web'],
    ]);
  });

  test('of a prompt of two rows the lower one alone', () => {
    const screen = screenWith(
      ['~/demo on main', 'a/b:1: saved', '~/demo on main', '❯ ctr c ls -q', 'web'],
      [...read(0, '~/demo on main', '❯ ctr i pull a/b:1'), ...read(2, '~/demo on main', '❯ ctr c ls -q')],
    );
    const segments = segmentSession(screen);
    expect(commandsOf(segments)).toEqual(['ctr i pull a/b:1', 'ctr c ls -q']);
    expect(segments.map(outputOf)).toEqual([['a/b:1: saved'], ['web']]);
  });

  test('of a continued command all of them', () => {
    const screen = screenWith(
      ['a/b:1: saved', '', 'kit@berth:~$ ctr c ls -q', 'web'],
      [
        ...read(0, 'kit@berth:~$ ctr i pull \\'),
        ...read(1, '> a/b:1'),
        ...read(2, 'kit@berth:~$ ctr c ls -q'),
      ],
    );
    expect(commandsOf(segmentSession(screen))).toEqual(['ctr i pull a/b:1', 'ctr c ls -q']);
  });
});

describe('how sure it is', () => {
  const confidenceOf = async (text: string, index = 0): Promise<number> =>
    (await segmentsOf(text))[index]?.confidence ?? -1;

  test('most where the shell marked it, least where no one knows the prompt', async () => {
    const byMarks = await confidenceOf(marked(['ctr t ls', 0, 'web']));
    const byEditor = await confidenceOf(
      cast([`${on}kit@berth:~$ ctr t ls\r\n${off}${on}kit@berth:~$ ls\r\n${off}`]),
    );
    const byPrompt = await confidenceOf(paste(['ctr t ls', 'web'], ['ls']));
    const once = await confidenceOf('kit@berth:~$ ctr t ls\nweb\n');
    const unknown = await confidenceOf(cast([`${on}berth?- frob\r\n${off}done\r\n`]));
    const order = [byMarks, byEditor, byPrompt, once, unknown];
    expect(order).toEqual([...order].sort((one, other) => other - one));
    expect(new Set(order).size).toBe(order.length);
    expect(unknown).toBeLessThan(0.5);
  });

  test('less where rows were put together by what they give', async () => {
    const image = 'registry.driftwood.example/driftwood/web:1.4.0';
    const cut = `kit@berth:~$ sudo ctr image pull ${image.slice(0, -2)}\n${image.slice(-2)}\n${image}: saved\n`;
    const whole = `kit@berth:~$ sudo ctr image pull ${image}\n${image}: saved\n`;
    const rest = 'kit@berth:~$ ls\n';
    expect(commandsOf(await segmentsOf(cut + rest))).toEqual(commandsOf(await segmentsOf(whole + rest)));
    expect(await confidenceOf(cut + rest)).toBeLessThan(await confidenceOf(whole + rest));
  });

  test('less where an output holds what looks like entries', async () => {
    const shown = [
      `${on}kit@berth:~$ cat log\r\n${off}kit@berth:~$ ctr t ls\r\n`,
      `${on}kit@berth:~$ ls\r\n${off}`,
    ];
    const text = cast(shown);
    expect(await confidenceOf(text, 0)).toBeLessThan(await confidenceOf(text, 1));
  });

  test('little where only the prompt of a container was known', async () => {
    const text = 'berth |- sudo nerdctl exec -it web sh\n/ # ls\nbin\n/ # exit\n';
    expect((await segmentsOf(text)).every(({ confidence }) => confidence < 0.5)).toBe(true);
  });
});

describe('several lines pasted at once', () => {
  const pasted = (...lines: string[]): string =>
    cast([
      `${on}kit@berth:~$ `,
      `${lines.join('\r\n')}\r\n${off}web\r\n`,
      `${on}kit@berth:~$ exit\r\n${off}`,
    ]);

  test('are commands of their own where all but the last are silent', async () => {
    const segments = await segmentsOf(pasted('NS=blue', 'ctr -n $NS t ls > t.txt', 'cat t.txt'));
    expect(segments.slice(0, 3).map(({ command, line }) => [command, line])).toEqual([
      ['NS=blue', 0],
      ['ctr -n $NS t ls > t.txt', 1],
      ['cat t.txt', 2],
    ]);
    expect(segments.slice(0, 3).map(outputOf)).toEqual([[], [], ['web']]);
  });

  test('stay one entry where no one can tell whose output it is', async () => {
    expect(commandsOf(await segmentsOf(pasted('ctr t ls -q', 'ctr c ls -q')))[0]).toBe(
      'ctr t ls -q\nctr c ls -q',
    );
  });
});
