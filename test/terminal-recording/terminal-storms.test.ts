import { describe, expect, test, vi } from 'vitest';
import { UnreadableRecording } from '../../plugins/terminal-recording/unreadable.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
import { inTime } from '../exercise-checker/processor-time.ts';
import { cast, ESC, recordingOf } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

const STORM = 2_000_000;

/** How it ended, in time: shown, or the reason why not. */
async function end(text: string, size = { columns: 500, rows: 500 }): Promise<string> {
  const recording = { ...recordingOf(text), ...size };
  return inTime(async () => {
    try {
      await showRecording(recording);
      return 'shown';
    } catch (error) {
      if (!(error instanceof UnreadableRecording)) throw error;
      return error.reason.code;
    }
  });
}

/** Two megabytes of the same sequence, on a terminal as large as may be, behind what `start` says. */
const storm = (sequence: string, start = ''): string =>
  `Script started on x\n${start}${sequence.repeat(Math.ceil(STORM / sequence.length))}\r\nend\r\n`;

const csi = (...finals: string[]): [string, string][] =>
  finals.flatMap((final) =>
    ['', '900'].map((count): [string, string] => [`CSI ${count} ${final}`, `${ESC}[${count}${final}`]),
  );
const osc = (...data: string[]): [string, string][] =>
  data.map((text): [string, string] => [`OSC ${text.slice(0, 20)}`, `${ESC}]${text}\u0007`]);

describe('a storm of two megabytes ends in time', () => {
  test.each([
    ...csi(
      '@',
      'P',
      'X',
      'K',
      'J',
      '?J',
      'L',
      'M',
      'S',
      'T',
      'I',
      'Z',
      ' @',
      ' A',
      "'}",
      "'~",
      '!p',
      'r',
      'm',
      'A',
      'H',
      's',
      'u',
      'g',
      't',
      'c',
      'n',
    ),
    ...['?47', '?1047', '?1049', '?2004', '?1048', '?6', '?7', '?12', '?1000', '4', '20'].map(
      (mode): [string, string] => [`CSI ${mode} on and off`, `${ESC}[${mode}h${ESC}[${mode}l`],
    ),
    ...['7', '8', 'D', 'E', 'H', 'M', 'c', '#8', '(0'].map((final): [string, string] => [
      `ESC ${final}`,
      `${ESC}${final}`,
    ]),
    ...osc(
      '0;title',
      '4;1;?;2;?;3;rgb:1/2/3',
      '8;;http://a',
      '8;id=1;http://a',
      '133;A',
      '133;X',
      '633;E;ls',
      `133;C${';x'.repeat(10_000)}`,
      '1337;x',
    ),
    ['DCS', `${ESC}P$qm${ESC}\\`],
    ['APC', `${ESC}_Gf=24;AAAA${ESC}\\`],
    ['text and a clear', `${ESC}[500;1Hx${ESC}[2J`],
    ['text and a clear from home', `${ESC}[500;1Hx${ESC}[H${ESC}[J`],
    ['text and a reset', `${ESC}[500;1Hx${ESC}c`],
    ['a repeated letter', `x${ESC}[900b`],
    ['a repeated letter with two hundred accents', `e${'\u0301'.repeat(200)}${ESC}[900b`],
    ['an accent and a repetition', `\u0301${ESC}[2b`],
    ['a link and a line end', `${ESC}]8;;http://a${ESC}\\x\n`],
    ['colours and line ends', `${ESC}[41m\n${ESC}[42m\n`],
    ['a command of 48 rows', `${ESC}]133;B\u0007${ESC}[48B${ESC}]133;C\u0007${ESC}[H`],
    ['a line of 48 rows that is read', `${ESC}[?2004h${ESC}[48B${ESC}[?2004l${ESC}[H`],
    ['a row that is filled and drawn anew', `${'#'.repeat(490)}\r`],
    ['wide characters', '日'],
    ['accents', '\u0301'],
    ['a family', '👩‍🚀'],
    ['zero bytes', '\0'],
  ])('%s', async (_, sequence) => {
    await end(storm(sequence));
  });

  test.each([
    ['in insert mode', `${ESC}[4h`, 'x'],
    ['in insert mode, switched on again and again', '', `${ESC}[4hx${ESC}[4l`],
    ['in insert mode, repeated', `${ESC}[4h`, `x${ESC}[900b`],
    ['without tab stops', `${ESC}[3g`, '\r\t'],
    ['in a scroll region', `${ESC}[2;400r${ESC}[400;1H`, '\n'],
    ['in a scroll region at the top', `${ESC}[1;400r${ESC}[400;1H`, '\n'],
    ['on the alternate screen', `${ESC}[?1049h`, '\n'],
    ['on the alternate screen, rows inserted', `${ESC}[?1049h`, `${ESC}[L`],
    ['on the alternate screen, upwards', `${ESC}[?1049h`, `${ESC}M`],
    ['in a protected area', `${ESC}[1"q`, `x${ESC}[?2J`],
    ['behind a string that does not end', `${ESC}]0;`, 'x'],
  ])('%s', async (_, start, sequence) => {
    await end(storm(sequence, start));
  });

  test.each([
    ['to and fro', (index: number) => (index % 2 === 0 ? '20x5' : '500x500')],
    ['to all sizes', (index: number) => `${20 + (index % 480)}x${5 + (index % 400)}`],
  ])('a window resized %s behind a long session', async (_, size) => {
    const sizes = Array.from({ length: 20_000 }, (__, index): [number, string, string] => [
      2,
      'r',
      size(index),
    ]);
    expect(await end(cast([`${'word '.repeat(90)}\r\n`.repeat(1000), ...sizes, 'end\r\n']))).toBe(
      'too-complex',
    );
  });
});

describe('marks without end on one row', () => {
  const marks = `${ESC}]133;A\u0007`.repeat(45_000);

  test('that is scrolled to and fro', async () => {
    const scrolled = `${ESC}[S${ESC}[T`.repeat(5000);
    await end(`Script started on x\n\r\n\r\n${marks}${scrolled}\r\nend\r\n`, { columns: 80, rows: 24 });
  });

  test('in a window that is resized', async () => {
    const sizes = Array.from({ length: 2000 }, (_, index): [number, string, string] => [
      2,
      'r',
      index % 2 === 0 ? '21x5' : '20x5',
    ]);
    expect(await end(cast([marks, ...sizes, 'end\r\n']))).toBe('too-complex');
  });
});

describe('what is refused', () => {
  test.each(['b', 'L', 'M', 'S', 'T', 'I', 'Z'])(
    'many counts of an ordinary size: CSI 900 %s',
    async (final) => {
      expect(await end(storm(`${ESC}[900${final}`, 'a'))).toBe('too-complex');
    },
  );

  test.each([
    ['clearing a large screen', `${ESC}[2J`, 'too-complex'],
    ['resets', `${ESC}c`, 'too-complex'],
    ['switches of the screen', `${ESC}[?1049h${ESC}[?1049l`, 'too-complex'],
    ['test patterns', `${ESC}#8`, 'too-complex'],
    ['more rows than are read', 'x\r\n', 'too-large'],
    ['more marks than are read', `${ESC}]133;A\u0007`, 'too-large'],
  ])('%s without end', async (_, sequence, code) => {
    expect(await end(storm(sequence))).toBe(code);
  });
});

describe('what is not', () => {
  const long = (text: string): Promise<string> =>
    end(`Script started on x\n${text}`, { columns: 120, rows: 40 });

  test('an hour in an editor', async () => {
    const drawn = `${ESC}[2;39r${ESC}[39;1H\n${ESC}[39;1Ha line of the file${ESC}[K${ESC}[H${ESC}[L${ESC}[@x`;
    expect(await long(`${ESC}[?1049h${drawn.repeat(20_000)}${ESC}[?1049l`)).toBe('shown');
  });

  test('a thousand commands of zsh, and a screen cleared after each tenth', async () => {
    const command = `${ESC}[?2004hme% ${ESC}[J${'ctr t ls'.replaceAll(/./g, `$&${ESC}[K`)}${ESC}[?2004l\r\r\nTASK PID STATUS\r\n`;
    expect(await long(`${command.repeat(10)}${ESC}[H${ESC}[2J${ESC}[3J`.repeat(100))).toBe('shown');
  });

  test('a megabyte of a progress display', async () => {
    const frame = `${'layer-sha256:4cd5 downloading |+++++-----|  1.0 MiB\r\n'.repeat(6)}${`${ESC}[1A${ESC}[2K\r`.repeat(6)}`;
    expect(await long(frame.repeat(2500))).toBe('shown');
  });
});
