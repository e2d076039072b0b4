import { asciicast, ESC, PROMPT, times, typescript, type HostileSession } from './session.ts';
import { TERMINAL_SEQUENCES } from './terminal-sequences.ts';

const LIST = `${PROMPT}ctr tasks list\r\nTASK    PID    STATUS\r\nweb     468    RUNNING\r\n${PROMPT}exit\r\n`;

const SIZES = new Map([
  ['a hundred kilobytes', 100_000],
  ['two megabytes', 2_000_000],
]);

/** A terminal that is sent one sequence over and over. */
export function escapeStorms(): HostileSession[] {
  return [...TERMINAL_SEQUENCES].flatMap(([name, sequence]) =>
    [...SIZES].map(([size, characters]) => ({
      name: `terminal: ${size} of ${name}`,
      make: () => typescript(LIST + sequence.repeat(Math.ceil(characters / sequence.length)) + LIST),
    })),
  );
}

const PARAMETERS = [
  '',
  '0',
  '1',
  '999',
  '65535',
  '2147483647',
  '1;'.repeat(40),
  '?1',
  '>1',
  '!',
  '?1049',
  '1 ',
  "1'",
  '1$',
  '1"',
];

/** Every final byte of a control sequence, hundreds of times with each kind of parameter. */
export function controlSequences(): HostileSession[] {
  const finals = times(0x7f - 0x40, (n) => String.fromCharCode(0x40 + n));
  return PARAMETERS.map((parameters) => ({
    name: `terminal: all finals with the parameters "${parameters.slice(0, 12)}"`,
    make: () =>
      typescript(LIST + finals.map((final) => `x${ESC}[${parameters}${final}`.repeat(400)).join('') + LIST),
  }));
}

const SIZES_THAT_ARE_NONE = ['-1x-1', '0x0', '1e9x1e9', 'NaNxNaN', 'x', '99999999999x1'];

/** Recordings whose terminal changes its size. */
export function resizeStorms(): HostileSession[] {
  const resized = (count: number, sizeAt: (index: number) => string): string =>
    asciicast([['o', LIST], ...times(count, (index) => ['r', sizeAt(index)] as const)]);
  const row = 'some text that is as long as a row '.repeat(3);
  return [
    {
      name: 'terminal: 20,000 resizes',
      make: () => resized(20_000, (n) => `${20 + (n % 480)}x${5 + (n % 400)}`),
    },
    {
      name: 'terminal: resizes of a full screen',
      make: () =>
        asciicast(
          times(8000, (n) => (n % 2 === 0 ? ['o', `${row}\r\n`] : ['r', `${n % 4 === 1 ? 20 : 500}x30`])),
        ),
    },
    {
      name: 'terminal: resizes from one column to a thousand',
      make: () => resized(5000, (n) => (n % 2 === 0 ? '1x1' : '1000x500')),
    },
    {
      name: 'terminal: resizes that are no sizes',
      make: () => resized(20_000, (n) => SIZES_THAT_ARE_NONE[n % SIZES_THAT_ARE_NONE.length] ?? ''),
    },
  ];
}

/** Recordings of very many events, and sequences that no one ends. */
export function endlessSequences(): HostileSession[] {
  return [
    {
      name: 'terminal: 300,000 events of one character',
      make: () => asciicast(times(300_000, () => ['o', 'x'] as const)),
    },
    ...[']0;', ']52;c;', ']133;', ']8;;', '[', 'P', '_', '^', 'X'].map((begin) => ({
      name: `terminal: ESC ${begin} that nobody ends`,
      make: () => typescript(`${LIST}${ESC}${begin}${'1;'.repeat(2_000_000)}`),
    })),
  ];
}
